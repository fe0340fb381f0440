import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

const from = { tenant: 'linde', form: 'referral' }
const to = { tenant: 'kompas', id: 'van-de-linde' }
const copy = (body: unknown, as: Parameters<World['ask']>[1] = { as: 'paula' }) =>
  world.ask('/ops/form-copies', { ...as, body })
const atKompas = (path: string) => world.ask(`/t/kompas/forms${path}`, { as: 'koen' })

describe('the platform’s admin', () => {
  it('copies a published form of one partner to another, as a draft there that says who made it', async () => {
    const { body: source } = await world.ask('/t/linde/forms/referral', { as: 'bart' })
    const title = { nl: 'Zoals bij De Linde' }
    const made = await copy({ from, to: { ...to, title } })
    expect([made.status, made.body]).toEqual([201, { tenant: 'kompas', id: 'van-de-linde', version: 1 }])
    const { draft } = (await atKompas('/van-de-linde/draft')).body
    expect(draft.definition).toEqual({ ...source, id: 'van-de-linde', version: 1, title })
    const listed = (await atKompas('')).body.items.find(({ id }: { id: string }) => id === 'van-de-linde')
    expect(listed).toMatchObject({ title, isOpen: false, draft: { by: 'Paula Test' } })
    expect(listed).not.toHaveProperty('live')
    // Nobody fills it in before its admin publishes it.
    expect((await world.ask('/t/kompas/forms/van-de-linde', { as: 'nadia' })).status).toBe(404)
  })

  it('takes the questions along and nothing else: no answer, nothing of who answered', async () => {
    await submitJohan(world)
    await copy({ from, to: { ...to, id: 'zonder-antwoord' } })
    const copied = (await world.items()).filter(({ pk }) => pk === 'T#kompas#FORMDRAFTS')
    expect(copied.length).toBeGreaterThan(0)
    expect(JSON.stringify(copied)).not.toContain('Vermeulen')
    expect(JSON.stringify(copied)).not.toContain('LIN-2026')
  })

  it('drops nothing that may not be asked there: it stands on the list before publishing', async () => {
    const { body } = await atKompas('/van-de-linde/check')
    const codes = body.points
      .filter(({ blocks }: { blocks: boolean }) => blocks)
      .map(({ code }: { code: string }) => code)
    // Kompas does not offer restorative conferences.
    expect(codes).toContain('variant-not-enabled')
    expect(body.mayPublish).toBe(false)
    const { draft } = (await atKompas('/van-de-linde/draft')).body
    expect(draft.definition.variants).toEqual(['family', 'restorative'])
  })

  it('copies an earlier version where asked, and sees which forms are published', async () => {
    const made = await copy({ from: { ...from, version: 1 }, to: { ...to, id: 'eerste-versie' } })
    expect([made.status, made.body.version]).toEqual([201, 1])
    const { body } = await world.ask('/t/linde/forms', { as: 'paula' })
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['referral', 'self-referral'])
    expect(JSON.stringify(body)).not.toContain('"draft"')
  })

  it.each<readonly [string, object, readonly [number, string]]>([
    ['writes over no form that is published', { from, to: { ...to, id: 'self-referral' } }, [409, 'form-exists']],
    ['writes over no draft', { from, to }, [409, 'form-exists']],
    ['copies no version that there is not', { from: { ...from, version: 99 }, to }, [422, 'form-unknown']],
    ['copies no form that there is not', { from: { ...from, form: 'nergens' }, to }, [404, 'not-found']],
    ['copies to no partner that there is not', { from, to: { ...to, tenant: 'nergens' } }, [404, 'not-found']],
  ])('%s', async (_, body, expected) => {
    const refused = await copy(body)
    expect([refused.status, refused.body.code]).toEqual(expected)
  })

  it('copies nothing that is not published yet', async () => {
    const refused = await copy({
      from: { tenant: 'kompas', form: 'van-de-linde' },
      to: { tenant: 'linde', id: 'terug' },
    })
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found'])
  })

  it('fills no partner with forms: what is copied counts as what is made there', async () => {
    const made = async (id: string) => {
      const from = { kind: 'empty', audience: 'professional', variants: ['family'] }
      return (await world.ask('/t/kompas/forms', { as: 'koen', body: { id, from } })).status
    }
    const { items } = (await atKompas('')).body
    for (let number = items.length; number < 59; number += 1) expect(await made(`vol-${number}`)).toBe(201)
    expect((await copy({ from, to: { ...to, id: 'de-zestigste' } })).status).toBe(201)
    const refused = await copy({ from, to: { ...to, id: 'te-veel' } })
    expect([refused.status, refused.body.code]).toEqual([409, 'too-many-forms'])
    expect(await made('ook-te-veel')).toBe(409)
  })

  it('still reads no form of professionals, and no draft', async () => {
    for (const path of ['/referral', '/referral/schema', '/referral/draft', '/referral/versions'])
      expect((await world.ask(`/t/linde/forms${path}`, { as: 'paula' })).status, path).toBe(403)
  })
})

describe('who may not', () => {
  it.each(['sara', 'bart', 'koen', 'leen', 'els', 'ann', 'nobody'] as const)('%s copies nothing', async as => {
    const refused = await copy({ from, to: { ...to, id: `van-${as}` } }, { as })
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed'])
  })

  it('a visitor copies nothing', async () => {
    expect((await copy({ from, to: { ...to, id: 'van-buiten' } }, {})).status).toBe(401)
  })

  it('an admin of the platform whose role has ended copies nothing more', async () => {
    clock = '2026-05-04T10:00:00.000Z'
    await forPlatform(world.store).putMember({
      subject: 'tweede',
      name: 'Tweede Beheerder',
      membership: { role: 'platform-admin' },
      since: clock,
    })
    expect((await world.ask('/ops/members/platform-admin/-/paula', { as: 'paula', method: 'DELETE' })).status).toBe(204)
    const refused = await copy({ from, to: { ...to, id: 'te-laat' } })
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed'])
  })
})
