import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, openWorld, type World } from '../support/world.ts'

let world: World
let clock = '2026-05-04T09:00:00.000Z'
beforeAll(async () => {
  world = await openWorld({ now: () => clock })
})
afterAll(() => world.close())

const details = {
  name: 'De Linde vzw',
  sector: 'youth-care',
  country: 'BE',
  languages: ['fr', 'nl', 'fr'],
  region: 'west',
}
const change = (body: unknown, version: number, as = 'paula' as const) =>
  world.ask('/ops/tenants/linde', { as, method: 'PUT', body, headers: at(version) })

describe('the partners, for the platform’s admin', () => {
  it('are a list with sector, languages, region, forms and the first sign-in', async () => {
    const { body } = await world.ask('/ops/partners', { as: 'paula' })
    const linde = body.items.find(({ id }: { id: string }) => id === 'linde')
    expect(linde).toMatchObject({ sector: 'youth-care', region: 'oost', waiting: 0 })
    expect(linde.languages[0]).toBe('nl')
    expect(linde.formsLive).toBeGreaterThan(1)
    expect(linde.firstSignIn).toMatch(/^20/)
    expect(JSON.stringify(body)).not.toMatch(/subject|email|Bart/)
  })

  it('come by the page, each once', async () => {
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { body } = await world.ask(`/ops/partners?limit=1${after && `&after=${after}`}`, { as: 'paula' })
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      after = seen.at(-1) ?? ''
      if (!body.more) break
    }
    const { body } = await world.ask('/ops/partners', { as: 'paula' })
    expect(seen).toEqual(body.items.map(({ id }: { id: string }) => id))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('have what onboarding set changed, over what was seen, with a record of it', async () => {
    const before = await world.ask('/ops/tenants/linde', { as: 'paula' })
    expect(before.body).toMatchObject({ id: 'linde', region: 'oost', referencePrefix: 'LIN' })
    const { revision } = before.body
    const saved = await change(details, revision)
    expect(saved.body).toMatchObject({ name: 'De Linde vzw', languages: ['fr', 'nl'], region: 'west' })
    expect(saved.body.revision).toBe(revision + 1)
    // Somebody else had seen the former details.
    expect((await change({ ...details, name: 'Anders' }, revision)).status).toBe(412)
    const shown = await world.ask('/t/linde')
    expect(shown.body).toMatchObject({ name: 'De Linde vzw', languages: ['fr', 'nl'] })
    const register = await world.ask('/ops/tenants', { as: 'paula' })
    expect(register.body.items).toContainEqual(
      expect.objectContaining({ id: 'linde', name: 'De Linde vzw', region: 'west' }),
    )
    await change({ ...details, name: 'Jeugdhulp De Linde', languages: ['nl', 'fr'], region: 'oost' }, revision + 1)
  })

  it('keep to the checks of onboarding', async () => {
    const { revision } = (await world.ask('/ops/tenants/linde', { as: 'paula' })).body
    for (const wrong of [
      { ...details, name: 'x' },
      { ...details, languages: [] },
      { ...details, region: 'Oost!' },
      { ...details, sector: 'army' },
      { ...details, referencePrefix: 'ABC' },
      { ...details, id: 'other' },
    ])
      expect((await change(wrong, revision)).status, JSON.stringify(wrong)).toBe(400)
  })

  it('are the platform admin’s alone', async () => {
    for (const as of ['bart', 'sara', 'leen', 'els'] as const) {
      expect((await world.ask('/ops/partners', { as })).status).toBe(403)
      expect((await world.ask('/ops/tenants/linde', { as })).status).toBe(403)
      const put = await world.ask('/ops/tenants/linde', { as, method: 'PUT', body: details, headers: at(0) })
      expect(put.status).toBe(403)
    }
    expect((await world.ask('/ops/tenants/nowhere', { as: 'paula' })).status).toBe(404)
  })
})

describe('an invitation that nobody answered', () => {
  const person = { name: 'Nele Nieuw', email: 'nele.nieuw@linde.example' }
  it('is sent again, at most once an hour', async () => {
    const made = await world.ask('/t/linde/members', { as: 'bart', body: { ...person, role: 'referrer' } })
    expect(made.body).toMatchObject({ pending: 'acceptance', invitedAt: clock })
    const again = () =>
      world.ask(`/t/linde/members/referrer/${encodeURIComponent(made.body.subject)}/invitation`, {
        as: 'bart',
        method: 'POST',
      })
    const early = await again()
    expect([early.status, early.body.code]).toEqual([429, 'invited-lately'])
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(3000)
    clock = '2026-05-04T10:00:00.000Z'
    const sent = await again()
    expect(sent.body).toMatchObject({ pending: 'acceptance', since: '2026-05-04T09:00:00.000Z', invitedAt: clock })
    expect((await again()).status).toBe(429)
  })

  it('is there to be sent, and not for a role that counts or for others', async () => {
    const bart = (await world.ask('/t/linde/members', { as: 'bart' })).body.items.find(
      ({ you }: { you: boolean }) => you,
    )
    const path = `/t/linde/members/tenant-admin/${encodeURIComponent(bart.subject)}/invitation`
    const counts = await world.ask(path, { as: 'bart', method: 'POST' })
    expect([counts.status, counts.body.code]).toEqual([409, 'invitation-not-open'])
    expect((await world.ask(path, { as: 'sara', method: 'POST' })).status).toBe(403)
    const nobody = await world.ask('/t/linde/members/referrer/nobody/invitation', { as: 'bart', method: 'POST' })
    expect(nobody.status).toBe(404)
    const operator = await world.ask('/ops/members/regional-manager/oost/nobody/invitation', {
      as: 'paula',
      method: 'POST',
    })
    expect(operator.status).toBe(404)
  })
})
