import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitJohan } from '../support/referrals.ts'
import { lindeTenant } from '../support/tenants.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())
/** Settings and live versions are cached for 15 seconds. */
const later = () => {
  clock = new Date(Date.parse(clock) + 60_000).toISOString()
}

type More = Parameters<World['ask']>[1]
const ask = (path: string, more: More = {}) => world.ask(`/t/linde${path}`, { as: 'bart', ...more })
const overview = async () => (await ask('/variants')).body
const settingsOf = async (id: string) => {
  const { items } = await overview()
  return items.find((item: { id: string }) => item.id === id)
}
const save = (id: string, revision: number, body: unknown, more: More = {}) =>
  ask(`/variants/${id}`, { method: 'PUT', headers: at(revision), body, ...more })
const turn = (id: string, command: 'enable' | 'disable') => ask(`/variants/${id}/${command}`, { method: 'POST' })
const visit = { key: 'homeVisit', name: { nl: 'Bezoek aan huis' } }
const pets = { type: 'yes-no', key: 'pets', label: { nl: 'Zijn er huisdieren?' }, required: false }

/** A form for one kind of conference, from its starter form, published. */
async function publishFor(variant: string, audience: 'professional' | 'citizen', id: string): Promise<void> {
  const made = await ask('/forms', { body: { id, from: { kind: 'variant', variant, audience } } })
  expect([made.status, made.body.variants]).toEqual([201, [variant]])
  const published = await ask(`/forms/${id}/publish`, { headers: at(1), body: { note: 'Eerste versie' } })
  expect(published.status, published.text).toBe(201)
  later()
}

describe('how a partner works', () => {
  it('is shown for all four kinds of conference, with what still keeps one off', async () => {
    const { items, legalGround } = await overview()
    expect(items.map(({ id, isEnabled }: { id: string; isEnabled: boolean }) => [id, isEnabled])).toEqual([
      ['family', true],
      ['restorative', true],
      ['neighbourhood', false],
      ['learning-circle', false],
    ])
    expect(items[0].linked).toMatchObject({ professional: { id: 'referral', version: 1 }, citizen: { version: 1 } })
    expect(items[2]).toMatchObject({ mayEnable: false, points: [{ code: 'no-form', blocks: true }], revision: 0 })
    expect(legalGround).toEqual({ text: 'Decreet integrale jeugdhulp, artikel 72', revision: 0 })
  })

  it('is saved with the partner’s own names, and says who changed it', async () => {
    const way = {
      ownSteps: [visit],
      order: ['widen-circle', 'homeVisit'],
      evaluations: [3, 6],
      intakeQuestions: [pets],
    }
    const saved = await save('family', 0, { names: { nl: 'Familieberaad', fr: '' }, way })
    expect([saved.status, saved.body, saved.headers.get('etag')]).toEqual([200, { revision: 1 }, '"1"'])
    const family = await settingsOf('family')
    expect(family).toMatchObject({
      names: { nl: 'Familieberaad' },
      way: { evaluations: [3, 6], intakeQuestions: [{ key: 'pets', marks: [] }] },
      changed: { at: clock, by: 'Bart Test' },
      points: [
        { code: 'name-missing', language: 'fr', blocks: false },
        { code: 'name-missing', language: 'en', blocks: false },
      ],
    })
    const page = (await world.ask('/t/linde')).body
    expect(page.variants[0].name).toEqual({
      nl: 'Familieberaad',
      fr: 'Conférence familiale',
      en: 'Family group conference',
    })
  })

  it('is the admin’s of that partner to see and to change, and nobody else’s', async () => {
    for (const as of ['sara', 'koen', 'leen', 'paula', 'els'] as const) {
      expect((await ask('/variants', { as })).status).toBe(403)
      expect((await save('family', 1, { names: {}, way: {} }, { as })).status).toBe(403)
    }
  })

  it('keeps every change, one below the other', async () => {
    const changes = (await world.items()).filter(({ pk }) => pk === 'T#linde#CHANGES')
    // Made in one moment, they may stand in either order.
    expect(changes.toSorted((a, b) => String(a.part).localeCompare(String(b.part)))).toMatchObject([
      { part: 'tenant', revision: 1, tenant: { variantNames: { family: { nl: 'Familieberaad' } } } },
      { part: 'variant:family', revision: 1, by: { name: 'Bart Test' }, value: { evaluations: [3, 6] } },
    ])
  })
})

describe('two admins at once', () => {
  it('the second hears it, and what the first saved stays', async () => {
    const { revision, way } = await settingsOf('family')
    const first = await save('family', revision, { names: { nl: 'Familieberaad' }, way: { ...way, evaluations: [6] } })
    expect(first.status).toBe(200)
    const second = await save('family', revision, { names: { nl: 'Iets anders' }, way })
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile'])
    expect(await settingsOf('family')).toMatchObject({ names: { nl: 'Familieberaad' }, way: { evaluations: [6] } })
  })

  it('who save two different kinds of conference in the same moment both succeed', async () => {
    const both = await Promise.all(
      (['restorative', 'learning-circle'] as const).map(id => save(id, 0, { names: { nl: `Naam ${id}` }, way: {} })),
    )
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await settingsOf('restorative')).names).toEqual({ nl: 'Naam restorative' })
    expect((await settingsOf('learning-circle')).names).toEqual({ nl: 'Naam learning-circle' })
  })

  it('says which version it is made on', async () => {
    const without = await ask('/variants/family', { method: 'PUT', body: { names: {}, way: {} } })
    expect([without.status, without.body.code]).toEqual([400, 'if-match-missing'])
  })
})

describe('what can not be', () => {
  it.each([
    [
      'a date before the safety check (G12)',
      { order: ['set-date', 'check-safety'] },
      'steps-out-of-order',
      'way.order',
    ],
    ['a step without a name', { ownSteps: [{ key: 'a', name: {} }] }, 'step-nameless', 'way.ownSteps.a'],
    ['a form for another kind', { forms: { professional: 'self-referral' } }, 'form-unfit', 'way.forms.professional'],
    ['a question twice', { intakeQuestions: [pets, pets] }, 'question-unfit', 'way.intakeQuestions.pets'],
  ])('is %s', async (_, way, code, path) => {
    const { revision } = await settingsOf('family')
    for (const language of ['nl', 'fr', 'en']) {
      const refused = await save(
        'family',
        revision,
        { names: {}, way },
        {
          headers: { ...at(revision), 'Accept-Language': language },
        },
      )
      expect([refused.status, refused.body.code]).toEqual([422, 'way-invalid'])
      expect(refused.body.faults[0]).toMatchObject({ code, path })
      expect(refused.body.faults[0].sentence).toMatch(/\p{L}{3}.*\.$/u)
    }
  })

  it.each([
    ['the month of the evaluation (G18)', { evaluations: [1] }],
    ['months out of order', { evaluations: [12, 3] }],
    ['somebody in private time (G14)', { present: { private: ['expert'] } }],
    ['a guard', { guards: { G3: false } }],
    ['a file in the conversation', { intakeQuestions: [{ ...pets, type: 'file', max: 1, accept: ['pdf'] }] }],
  ])('is %s, by its shape', async (_, way) => {
    const refused = await save('family', 9, { names: {}, way })
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-body'])
  })

  it('is a kind of conference that there is not', async () => {
    expect((await save('wedding', 0, { names: {}, way: {} })).status).toBe(404)
    expect((await turn('wedding' as 'family', 'enable')).status).toBe(404)
  })
})

describe('enabling', () => {
  it('is refused without a form; a form can be made, published and linked before', async () => {
    const early = await turn('neighbourhood', 'enable')
    expect([early.status, early.body.code]).toEqual([409, 'variant-not-ready'])
    await publishFor('neighbourhood', 'professional', 'buurt')
    // It is there, and takes nothing in yet.
    const offered = async () => (await ask('/forms', { as: 'sara' })).body.items.map(({ id }: { id: string }) => id)
    expect(await offered()).not.toContain('buurt')
    const linked = await save('neighbourhood', 0, { names: {}, way: { forms: { professional: 'buurt' } } })
    expect(linked.status, linked.text).toBe(200)
    const enabled = await turn('neighbourhood', 'enable')
    expect(enabled.status).toBe(200)
    expect(await settingsOf('neighbourhood')).toMatchObject({
      isEnabled: true,
      linked: { professional: { id: 'buurt', version: 1 } },
      points: [{ code: 'no-form-for', source: 'citizen' }],
    })
    later()
    expect(await offered()).toContain('buurt')
    expect((await turn('neighbourhood', 'enable')).status).toBe(200)
    expect((await overview()).items.filter(({ isEnabled }: { isEnabled: boolean }) => isEnabled)).toHaveLength(3)
  })

  it('of a kind that holds offence data asks a legal ground first', async () => {
    const { specialGround: _, ...without } = lindeTenant
    await forPlatform(world.store).putTenant({ ...without, enabledVariants: ['family'] })
    later()
    const refused = await turn('restorative', 'enable')
    expect([refused.status, refused.body.code]).toEqual([409, 'variant-not-ready'])
    expect((await settingsOf('restorative')).points[0]).toEqual({ code: 'no-legal-ground', blocks: true })
    const special = { ...pets, marks: ['special'] }
    const { revision } = await settingsOf('family')
    const asked = await save('family', revision, { names: {}, way: { intakeQuestions: [special] } })
    expect(asked.body.faults[0].code).toBe('question-without-ground')

    const ground = (text: string, on: number) =>
      ask('/legal-ground', { method: 'PUT', headers: at(on), body: { text } })
    expect((await ground('x', 0)).body.code).toBe('invalid-body')
    expect((await ground('Decreet jeugddelinquentierecht', 7)).body.code).toBe('changed-meanwhile')
    expect((await ground('Decreet jeugddelinquentierecht', 0)).status).toBe(200)
    expect((await overview()).legalGround).toMatchObject({
      text: 'Decreet jeugddelinquentierecht',
      changed: { by: 'Bart Test' },
    })
    expect((await turn('restorative', 'enable')).status).toBe(200)
  })
})

describe('disabling', () => {
  it('leaves the referrals that are there, and takes no new ones', async () => {
    const id = await submitJohan(world)
    const before = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    // The first forms serve the restorative conference too, so that there is still a way in.
    expect((await turn('family', 'disable')).status).toBe(200)
    const after = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect(after.body).toEqual(before.body)
    const went = await world.ask(`/t/linde/referrals/${id}/start-intake`, {
      as: 'leen',
      body: {},
      headers: { ...at(1), ...once() },
    })
    expect(went.status).toBe(200)
    await expect(submitJohan(world)).rejects.toThrow()
    expect((await turn('family', 'enable')).status).toBe(200)
    await expect(submitJohan(world)).resolves.toMatch(/^LIN-/)
  })

  it('of all that the first forms serve is refused (G1)', async () => {
    // Only the neighbourhood would be left, and nobody can ask for that themselves.
    await ask('/variants/neighbourhood/enable', { method: 'POST' })
    expect((await turn('restorative', 'disable')).status).toBe(200)
    const refused = await turn('family', 'disable')
    expect([refused.status, refused.body.code]).toEqual([409, 'variant-last-way-in'])
    expect((await settingsOf('family')).keptOn).toBe('last-way-in')
  })

  it('of the last one is refused, also for two who disable the last two at once', async () => {
    await turn('restorative', 'enable')
    await turn('neighbourhood', 'disable')
    const both = await Promise.all([turn('family', 'disable'), turn('restorative', 'disable')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.body.code).toBe('variant-last')
  })
})
