import { FunderId, type Membership, RegionId } from '@kring/domain'
import { forCaller, forOperator, forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { linde, oost, type TestPerson } from '../support/people.ts'
import { johan } from '../support/referrals.ts'
import { type Ask, once, openWorld, type Reply, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let count = 0
/** Somebody new, with an account and without a role. */
let tom: TestPerson
beforeEach(async () => {
  count += 1
  const email = `tom${count}@kring.example`
  tom = { subject: `tom-${count}`, name: 'Tom Nieuw', email, memberships: [] }
})

const claims = async (subject: string) => await forCaller(world.store).membershipsOf(subject)
const post = (path: string, as: NonNullable<Ask['as']>, body?: object): Promise<Reply> =>
  world.ask(path, { as, method: 'POST', ...(body === undefined ? {} : { body }) })

/** Bart invites tom as a referrer of De Linde; tom's account gets the subject that the directory drew. */
async function invited(): Promise<TestPerson> {
  const { body } = await post('/t/linde/members', 'bart', { name: tom.name, email: tom.email, role: 'referrer' })
  return { ...tom, subject: body.subject }
}
const accept = (as: NonNullable<Ask['as']>, place = 'referrer/linde') => post(`/me/invitations/${place}/acceptance`, as)
const decline = (as: NonNullable<Ask['as']>, place = 'referrer/linde') =>
  world.ask(`/me/invitations/${place}`, { as, method: 'DELETE' })
const openOf = async (as: NonNullable<Ask['as']>) => (await world.ask('/me', { as })).body.invitations
const refused = ({ status, body }: Reply) => [status, body?.code]

describe('an invitation', () => {
  it('says who invites, as what, where and since when; the role counts once it is accepted', async () => {
    const who = await invited()
    expect(await claims(who.subject)).toEqual([])
    expect(await openOf(who)).toEqual([
      { role: 'referrer', place: 'linde', name: 'Jeugdhulp De Linde', by: 'Bart Test', since: expect.any(String) },
    ])
    expect((await accept(who)).status).toBe(204)
    expect(await claims(who.subject)).toEqual([{ role: 'referrer', tenant: linde }])
    expect(await openOf(who)).toEqual([])
    const { body } = await world.ask('/t/linde/members', { as: 'bart' })
    const row = body.items.find(({ subject }: { subject: string }) => subject === who.subject)
    expect(row).not.toHaveProperty('pending')
  })

  it('does not make somebody a member who never asked for it: not in claims, permissions or mails', async () => {
    const as = { name: 'Leen Test', email: 'leen@kring.example' }
    expect((await post('/t/kompas/members', 'koen', { ...as, role: 'referrer' })).status).toBe(201)
    expect(await claims('leen')).toEqual([{ role: 'regional-manager', region: oost }])
    const manager = { name: tom.name, email: tom.email, role: 'regional-manager', region: 'zuid' }
    const { body } = await post('/ops/members', 'paula', manager)
    expect(await forOperator(world.store).managersOf(RegionId.parse('zuid'))).toEqual([])
    await accept({ ...tom, subject: body.subject }, 'regional-manager/zuid')
    expect(await forOperator(world.store).managersOf(RegionId.parse('zuid'))).toHaveLength(1)
  })

  it('gives nothing to who claims the role before it was accepted', async () => {
    const who = await invited()
    const token = { claims: { kring: [{ role: 'referrer', tenant: linde }] } }
    const sent = await world.ask('/t/linde/referrals', { as: who, body: johan, headers: once(), token })
    expect(refused(sent)).toEqual([403, 'not-allowed'])
  })

  it('of somebody else can be neither accepted nor declined', async () => {
    const who = await invited()
    for (const other of ['sofie', 'bart', 'paula', 'nobody'] as const) {
      const expected = other === 'sofie' ? [409, 'invitation-accepted'] : [404, 'invitation-unknown']
      expect(refused(await accept(other))).toEqual(expected)
      expect(refused(await decline(other))).toEqual(expected)
    }
    expect(await openOf('nobody')).toEqual([])
    expect(await claims('nobody')).toEqual([])
    expect(await openOf(who)).toHaveLength(1)
  })

  it('is for one place and one role', async () => {
    const who = await invited()
    const places = [
      'referrer/kompas',
      'tenant-admin/linde',
      'regional-manager/oost',
      'platform-admin/-',
      'coordinator/-',
    ]
    const strange = [
      'partner-system/linde',
      'referrer/-',
      'funder/x',
      'baas/linde',
      'referrer/LINDE',
      'coordinator/oost',
    ]
    for (const place of [...places, ...strange]) {
      expect(refused(await accept(who, place)), place).toEqual([404, 'invitation-unknown'])
      expect(refused(await decline(who, place)), place).toEqual([404, 'invitation-unknown'])
    }
    expect(await claims(who.subject)).toEqual([])
    expect(await openOf(who)).toHaveLength(1)
  })

  it('is accepted once, also when it is sent twice at once', async () => {
    const who = await invited()
    const both = await Promise.all([accept(who), accept(who)])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(refused(await accept(who))).toEqual([409, 'invitation-accepted'])
    // And what was accepted is not declined any more: an admin ends it.
    expect(refused(await decline(who))).toEqual([409, 'invitation-accepted'])
    expect(await claims(who.subject)).toHaveLength(1)
  })

  it('that was declined is gone, for the person and from the list', async () => {
    const who = await invited()
    expect((await decline(who)).status).toBe(204)
    expect(refused(await accept(who))).toEqual([404, 'invitation-unknown'])
    expect(refused(await decline(who))).toEqual([404, 'invitation-unknown'])
    expect(await claims(who.subject)).toEqual([])
    expect((await world.ask('/t/linde/members', { as: 'bart' })).text).not.toContain(who.subject)
    // They may be invited again.
    await invited()
    expect((await accept(who)).status).toBe(204)
  })

  it('that was revoked meanwhile is not accepted', async () => {
    const who = await invited()
    const gone = await world.ask(`/t/linde/members/referrer/${who.subject}`, { as: 'bart', method: 'DELETE' })
    expect(gone.status).toBe(204)
    expect(refused(await accept(who))).toEqual([404, 'invitation-unknown'])
    expect(await claims(who.subject)).toEqual([])
  })

  it('is for who is signed in', async () => {
    expect((await world.ask('/me/invitations/referrer/linde/acceptance', { method: 'POST' })).status).toBe(401)
    expect((await world.ask('/me/invitations/referrer/linde', { method: 'DELETE' })).status).toBe(401)
  })

  it('of a funder names it, and of the operator names no place', async () => {
    const { body } = await post('/ops/members', 'paula', {
      name: tom.name,
      email: tom.email,
      role: 'funder',
      funder: 'dijleland',
    })
    const who = { ...tom, subject: body.subject }
    await post('/ops/members', 'paula', { name: tom.name, email: tom.email, role: 'coordinator' })
    expect(await openOf(who)).toMatchObject([
      { role: 'coordinator', place: '-' },
      { role: 'funder', place: 'dijleland', name: 'Provincie Dijleland' },
    ])
    expect((await accept(who, 'funder/dijleland')).status).toBe(204)
    expect((await decline(who, 'coordinator/-')).status).toBe(204)
    expect(await claims(who.subject)).toEqual([{ role: 'funder', funder: FunderId.parse('dijleland') }])
  })
})

describe('a role that somebody has', () => {
  it('is not taken away by inviting them to it again', async () => {
    const known = { name: 'Sofie Test', email: 'sofie@kring.example', role: 'referrer' }
    const again = await post('/t/linde/members', 'bart', known)
    expect([again.status, again.body.pending]).toEqual([201, undefined])
    expect(await claims('sofie')).toEqual([{ role: 'referrer', tenant: linde }])
  })

  it('still counts when it was granted before invitations were accepted', async () => {
    const membership: Membership = { role: 'referrer', tenant: linde }
    const before = { subject: 'oud', name: 'Oud', email: 'oud@kring.example', since: '2026-01-01T00:00:00.000Z' }
    await forPlatform(world.store).putMember({ ...before, membership, by: 'Bart Test', invited: true })
    expect(await claims('oud')).toEqual([membership])
    const oud = { ...before, memberships: [membership] }
    expect((await world.ask('/t/linde/referrals', { as: oud, body: johan, headers: once() })).status).toBe(201)
    expect(refused(await accept(oud))).toEqual([409, 'invitation-accepted'])
  })
})
