import { type Action, type Actor, can, FunderId, type Resource, TenantId } from '@kring/domain'
import { forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dijleland, kompas, linde, oost, type PersonName, people } from '../support/people.ts'
import { grandchild, johan, submitJohan } from '../support/referrals.ts'
import { type Ask, at, once, openWorld, type World } from '../support/world.ts'

type Asker = PersonName | 'citizen'
const askers: readonly Asker[] = [
  'sara',
  'sofie',
  'nadia',
  'bart',
  'koen',
  'leen',
  'ruben',
  'els',
  'dirk',
  'ann',
  'paula',
  'karin',
  'nobody',
  'citizen',
]

const actorOf = (asker: Asker): Actor =>
  asker === 'citizen' ? { kind: 'citizen' } : { kind: 'person', ...people[asker] }
const may = (asker: Asker, action: Action, resource: Resource): boolean => can(actorOf(asker), action, resource)

/** The expected status: allowed, signed in but not allowed (403), or not signed in (401). */
const status = (asker: Asker, allowed: boolean, done = 200): number => {
  if (asker === 'citizen') return 401
  return allowed ? done : 403
}
const on = (tenant: TenantId): Resource => ({ kind: 'tenant', tenant })

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('every person of these tests is asked', () => {
  expect([...askers].sort()).toEqual(['citizen', ...Object.keys(people)].sort())
})

describe.each(askers)('%s', asker => {
  let id: string
  let draft: string
  beforeAll(async () => {
    id = await submitJohan(world, 'sara')
    draft = (await world.ask('/t/linde/drafts', { as: 'sara', body: johan, headers: once() })).body.id
  })

  const ask = async (path: string, more: Omit<Ask, 'as'> = {}): Promise<number> =>
    (await world.ask(path, { ...more, ...(asker === 'citizen' ? {} : { as: asker }) })).status
  const saras: Resource = { kind: 'referral', tenant: linde, region: oost, id: 'of Sara', referrer: 'sara' }

  it.each([linde, kompas])('at %s: forms, drafts, sending and lists', async tenant => {
    const at = `/t/${tenant}`
    expect(await ask(at)).toBe(200)
    expect(await ask(`${at}/forms/self-referral`)).toBe(200)
    expect(await ask(`${at}/forms/referral`)).toBe(status(asker, may(asker, 'form.read', on(tenant))))
    const keeps = may(asker, 'draft.keep', on(tenant))
    expect(await ask(`${at}/drafts`)).toBe(status(asker, keeps))
    expect(await ask(`${at}/drafts`, { body: johan, headers: once() })).toBe(status(asker, keeps, 201))
    const lists = may(asker, 'referral.list-own', on(tenant)) || may(asker, 'referral.list-tenant', on(tenant))
    expect(await ask(`${at}/referrals`)).toBe(status(asker, lists))
    if (tenant !== linde) return
    const sends = may(asker, 'referral.submit', on(tenant))
    const body = asker === 'citizen' ? grandchild : johan
    expect(await ask(`${at}/referrals`, { body, headers: once() })).toBe(sends ? 201 : 403)
  })

  it('the draft of Sara', async () => {
    const keeps = may(asker, 'draft.keep', on(linde))
    const path = `/t/linde/drafts/${draft}`
    const here = asker === 'sara' ? 200 : 404
    expect(await ask(path)).toBe(status(asker, keeps, here))
    expect(await ask(path, { method: 'PUT', body: johan, headers: at(1) })).toBe(status(asker, keeps, here))
    expect(await ask(path, { method: 'DELETE' })).toBe(status(asker, keeps, 204))
    const left = await world.ask(path, { as: 'sara' })
    expect(left.status).toBe(asker === 'sara' ? 404 : 200)
  })

  it('the referral of Sara', async () => {
    const reads = may(asker, 'dossier.read', saras)
    const follows = may(asker, 'referral.follow', saras)
    const path = `/t/linde/referrals/${id}`
    const seen = await world.ask(path, asker === 'citizen' ? {} : { as: asker })
    expect(seen.status).toBe(asker === 'citizen' ? 401 : reads || follows ? 200 : 404)
    if (seen.status === 200) {
      expect(seen.body.view).toBe(reads ? 'dossier' : 'status')
      expect('answers' in seen.body).toBe(reads || asker === 'sara')
    }
    const command = async (name: string, action: Action) => {
      const found = reads || follows ? status(asker, may(asker, action, saras)) : status(asker, true, 404)
      expect(await ask(`${path}/${name}`, { body: {}, headers: at(1) }), name).toBe(found)
    }
    await command('start-intake', 'dossier.decide')
    await command('withdraw', 'referral.withdraw')
  })

  it('the queue, the funders’ reports, and who one is', async () => {
    expect(await ask('/me')).toBe(status(asker, true))
    expect(await ask('/ops/queue')).toBe(status(asker, may(asker, 'ops.queue', { kind: 'operator' })))
    for (const funder of [dijleland, FunderId.parse('stad-tienen')]) {
      const reads = may(asker, 'usage.read', { kind: 'funder', funder })
      expect(await ask(`/f/${funder}/editions`)).toBe(status(asker, reads))
      // Nothing was published yet.
      expect(await ask(`/f/${funder}/editions/aan-zet/2026-05-05/1/report.csv`)).toBe(status(asker, reads, 404))
    }
    for (const path of ['/p/linde/status', '/p/kompas/status']) expect(await ask(path)).toBe(404)
    for (const path of ['/health', '/openapi.json', '/t']) expect(await ask(path)).toBe(200)
  })
})

it('a membership of a tenant that is no longer there keeps nobody out of the others', async () => {
  const memberships = ['opgeheven', 'linde'].map(id => ({ role: 'referrer', tenant: TenantId.parse(id) }) as const)
  for (const membership of memberships)
    await forPlatform(world.store).putMember({
      subject: 'wie',
      name: 'Wie',
      membership,
      since: '2026-01-01T00:00:00.000Z',
    })
  const token = await world.issuer.token({ subject: 'wie', memberships })
  const { body, status: answered } = await world.ask('/me', { headers: { Authorization: `Bearer ${token}` } })
  expect(answered).toBe(200)
  expect(body.tenants).toMatchObject([{ id: 'linde' }])
  expect(body.tenants).toHaveLength(1)
})
