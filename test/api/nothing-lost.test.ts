import { starterForms, TenantId } from '@kring/domain'
import { forTenant, VersionConflict } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { johan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())
/** Settings and live versions are cached for 15 seconds. */
const later = (seconds = 60) => {
  clock = new Date(Date.parse(clock) + seconds * 1000).toISOString()
}

const ask = (path: string, more: Parameters<World['ask']>[1] = {}) =>
  world.ask(`/t/linde/forms${path}`, { as: 'bart', ...more })
const words = (nl: string) => ({ nl, fr: nl, en: nl })

/** A form of one question, with the key it is given, that is live. */
async function publishSmall(id: string): Promise<void> {
  const made = await ask('', { body: { id, from: { kind: 'import', definition: small(id) } } })
  expect(made.status).toBe(201)
  expect((await publish(id, 1)).status).toBe(201)
  later()
}
const small = (id: string, key = 'what') => ({
  ...starterForms('youth-care').professional,
  id,
  version: 1,
  title: words(id),
  variants: ['family'],
  declarations: [],
  sections: [
    {
      key: 'only',
      title: words('Alles'),
      questions: [{ type: 'date', key, label: words('Wanneer?'), required: true, when: 'future' }],
    },
  ],
})
const publish = (id: string, revision: number) =>
  ask(`/${id}/publish`, { headers: at(revision), body: { note: 'Een versie' } })
const setDays = (id: string, body: object) => ask(`/${id}/opening`, { method: 'PUT', body })
const daysOf = async (id: string) => {
  const { opensOn, closesOn, live } = (await ask('')).body.items.find((one: { id: string }) => one.id === id)
  return { opensOn, closesOn, version: live.version }
}

describe('two admins at once', () => {
  const forms = () => forTenant(world.store, TenantId.parse('linde')).forms

  it('who sets the days of a form at the moment that it is published brings no earlier version back', async () => {
    await publishSmall('dagen')
    const seen = await forms().entry('dagen')
    if (seen?.live === undefined) throw new Error('nothing is live')
    await ask('/dagen/draft', { body: { version: 1 } })
    expect((await publish('dagen', 1)).body).toEqual({ version: 2 })
    const setting = forms().setOpening({ ...seen, live: seen.live }, { closesOn: '2026-12-31' })
    await expect(setting).rejects.toBeInstanceOf(VersionConflict)
    later()
    expect((await ask('/dagen', { as: 'sara' })).body.version).toBe(2)
    expect(await daysOf('dagen')).toEqual({ version: 2 })
  })

  it('who publishes a form at the moment that its days are set does not open it again', async () => {
    await publishSmall('dagen-om')
    await ask('/dagen-om/draft', { body: { version: 1 } })
    const seen = await forms().entry('dagen-om')
    const draft = await forms().draft('dagen-om')
    if (seen === undefined || draft === undefined) throw new Error('nothing to publish')
    expect((await setDays('dagen-om', { closesOn: '2026-05-01' })).status).toBe(204)
    const publishing = forms().publish(seen, { ...draft, note: 'Nieuw', at: clock, by: 'Bart' })
    await expect(publishing).rejects.toBeInstanceOf(VersionConflict)
    expect(await daysOf('dagen-om')).toEqual({ version: 1, closesOn: '2026-05-01' })
    // An admin who saw the current days may publish; the days stay.
    expect((await publish('dagen-om', 1)).status).toBe(201)
    expect(await daysOf('dagen-om')).toEqual({ version: 2, closesOn: '2026-05-01' })
  })

  it('who saw other days hears of it, and undoes nothing of what was set meanwhile', async () => {
    await publishSmall('dagen-twee')
    expect((await setDays('dagen-twee', { closesOn: '2026-06-30', was: {} })).status).toBe(204)
    const second = await setDays('dagen-twee', { opensOn: '2026-05-01', was: {} })
    expect([second.status, second.body.code]).toEqual([412, 'changed-meanwhile'])
    expect(await daysOf('dagen-twee')).toEqual({ version: 1, closesOn: '2026-06-30' })
    const both = { opensOn: '2026-05-01', closesOn: '2026-06-30' }
    expect((await setDays('dagen-twee', { ...both, was: { closesOn: '2026-06-30' } })).status).toBe(204)
  })
})

describe('a main form', () => {
  it('never becomes one for kinds of conference that the partner does not have (G1)', async () => {
    const { body } = await world.ask('/t/kompas/forms/self-referral/draft', { as: 'koen', body: { version: 1 } })
    const narrowed = { ...starterForms('probation').citizen, ...body.definition, variants: ['neighbourhood'] }
    const draft = { method: 'PUT', headers: at(1), body: { definition: narrowed } }
    expect((await world.ask('/t/kompas/forms/self-referral/draft', { as: 'koen', ...draft })).status).toBe(200)
    const refused = await world.ask('/t/kompas/forms/self-referral/publish', {
      as: 'koen',
      headers: at(2),
      body: { note: 'Voor de buurt' },
    })
    expect([refused.status, refused.body.code]).toEqual([409, 'main-form-stays'])
    later()
    expect((await world.ask('/t/kompas/forms')).body.items).toMatchObject([{ id: 'self-referral', isOpen: true }])
  })
})

describe('a question', () => {
  it('never gets the key that another one had in an earlier version: the maker is told which were used', async () => {
    await publishSmall('sleutels')
    await ask('/sleutels/draft', { body: { version: 1 } })
    const definition = { ...small('sleutels', 'other'), version: 2 }
    await ask('/sleutels/draft', { method: 'PUT', headers: at(1), body: { definition } })
    expect((await publish('sleutels', 2)).status).toBe(201)
    expect((await ask('/sleutels/versions')).body.usedKeys).toEqual(['what', 'other'])
    // Keys of the partner's first forms count as used, too.
    expect((await ask('/referral/versions')).body.usedKeys).toContain('story')
  })
})

describe('a referral that is sent again, for its answer was lost', () => {
  const body = { form: { id: 'avond', version: 1 }, answers: { what: '2026-05-20' }, locale: 'nl' }
  const send = (headers: Readonly<Record<string, string>>, more: object = {}) =>
    world.ask('/t/linde/referrals', { as: 'sara', body: { ...body, ...more }, headers })

  it('is answered as the first time, also when the form has closed since, or the day is over', async () => {
    await publishSmall('avond')
    const headers = once()
    const first = await send(headers)
    expect(first.status).toBe(201)
    await setDays('avond', { closesOn: '2026-05-03' })
    later()
    const again = await send(headers)
    expect([again.status, again.body.id]).toEqual([201, first.body.id])
    expect((await send(once())).body.code).toBe('form-closed')
    await setDays('avond', {})
    // In June the answer is no longer a day to come: the same referral has been sent on it.
    later(5 * 24 * 3600)
    const third = await send(headers)
    expect([third.status, third.body.id]).toEqual([201, first.body.id])
  })
})

describe('one draft in two tabs', () => {
  const desk = '/t/linde/drafts'
  const begin = async () => String((await world.ask(desk, { as: 'sara', body: johan, headers: once() })).body.id)
  const send = (draft: object) =>
    world.ask('/t/linde/referrals', { as: 'sara', body: { ...johan, ...draft }, headers: once() })

  it('is sent once, whichever tab it is sent from', async () => {
    const draft = await begin()
    const both = await Promise.all([send({ draft }), send({ draft })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const third = await send({ draft })
    expect([third.status, third.body.code]).toEqual([409, 'draft-gone'])
  })

  it('keeps what one tab saved when the other sends what it had', async () => {
    const draft = await begin()
    const answers = { ...johan.answers, story: 'Een beter verhaal, van het andere tabblad.' }
    const saved = await world.ask(`${desk}/${draft}`, {
      as: 'sara',
      method: 'PUT',
      headers: at(1),
      body: { ...johan, answers },
    })
    expect(saved.status).toBe(200)
    const stale = await send({ draft, draftVersion: 1 })
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile'])
    expect((await world.ask(`${desk}/${draft}`, { as: 'sara' })).body.answers.story).toBe(answers.story)
    expect((await send({ draft, draftVersion: 2 })).status).toBe(201)
    expect((await world.ask(`${desk}/${draft}`, { as: 'sara' })).status).toBe(404)
  })
})
