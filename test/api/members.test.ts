import { TenantId } from '@kring/domain'
import { forCaller } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestPerson } from '../support/people.ts'
import { johan, submitJohan } from '../support/referrals.ts'
import { at, once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const invite = (as: 'bart' | 'koen' | 'paula', body: object, tenant = 'linde') =>
  world.ask(`/t/${tenant}/members`, { as, body })

/** Someone as their next token has them: what the table says of this subject now. */
const asNow = async (subject: string): Promise<TestPerson> => ({
  subject,
  name: 'Tom Nieuw',
  email: 'tom@linde.example',
  memberships: await forCaller(world.store).membershipsOf(subject),
})

/** Someone as their next token has them, after they accepted. */
const accepted = async (subject: string, role: string, place: string): Promise<TestPerson> => {
  const path = `/me/invitations/${role}/${place}/acceptance`
  expect((await world.ask(path, { as: await asNow(subject), method: 'POST' })).status).toBe(204)
  return asNow(subject)
}

describe('a tenant admin', () => {
  it('invites someone by e-mail, who is told, accepts, and can work from the next token on', async () => {
    const { status, body } = await invite('bart', { name: 'Tom Nieuw', email: 'Tom@Linde.example', role: 'referrer' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ name: 'Tom Nieuw', email: 'tom@linde.example', role: 'referrer', by: 'Bart Test' })
    expect(body.pending).toBe('acceptance')
    await world.drain()
    const [mail, ...more] = (await world.mails()).filter(({ to }) => to === 'tom@linde.example')
    expect(more).toEqual([])
    expect(mail).toMatchObject({
      kind: 'invited',
      subject: 'Uitnodiging om met Kring te werken voor Jeugdhulp De Linde',
    })
    expect((await asNow(body.subject)).memberships).toEqual([])
    const tom = await accepted(body.subject, 'referrer', 'linde')
    expect(tom.memberships).toEqual([{ role: 'referrer', tenant: 'linde' }])
    expect((await world.ask('/t/linde/referrals', { as: tom, body: johan, headers: once() })).status).toBe(201)
  })

  it('sees who works there, and nobody of elsewhere', async () => {
    const { body } = await world.ask('/t/linde/members', { as: 'bart' })
    const names = body.items.map(({ subject }: { subject: string }) => subject)
    expect(names).toContain('sara')
    expect(names).toContain('bart')
    expect(names).not.toContain('nadia')
    expect(body.items.find(({ you }: { you: boolean }) => you)).toMatchObject({ subject: 'bart', role: 'tenant-admin' })
  })

  it('gives no role at another tenant, and none of the operator', async () => {
    const newcomer = { name: 'Tom Nieuw', email: 'tom@linde.example' }
    expect((await invite('bart', { ...newcomer, role: 'referrer' }, 'kompas')).status).toBe(403)
    expect((await invite('bart', { ...newcomer, role: 'regional-manager', region: 'oost' })).status).toBe(400)
    const asManager = { ...newcomer, role: 'regional-manager', region: 'oost' }
    expect((await world.ask('/ops/members', { as: 'bart', body: asManager })).status).toBe(403)
  })

  it('ends a role: at once for changes, and with the next token for all', async () => {
    const { body: vera } = await invite('bart', { name: 'Vera Weg', email: 'vera@linde.example', role: 'referrer' })
    const withOldToken = await accepted(vera.subject, 'referrer', 'linde')
    const submitted = await world.ask('/t/linde/referrals', { as: withOldToken, body: johan, headers: once() })
    expect(submitted.status).toBe(201)
    const gone = await world.ask(`/t/linde/members/referrer/${vera.subject}`, { as: 'bart', method: 'DELETE' })
    expect(gone.status).toBe(204)
    const again = await world.ask('/t/linde/referrals', { as: withOldToken, body: johan, headers: once() })
    expect([again.status, again.body.code]).toEqual([403, 'not-allowed'])
    const path = `/t/linde/referrals/${submitted.body.id}/withdraw`
    const withdrawn = await world.ask(path, { as: withOldToken, body: {}, headers: at(1) })
    expect([withdrawn.status, withdrawn.body.code]).toEqual([404, 'not-found'])
    expect((await asNow(vera.subject)).memberships).toEqual([])
  })

  it('can not leave the tenant without an admin', async () => {
    const last = await world.ask('/t/kompas/members/tenant-admin/koen', { as: 'koen', method: 'DELETE' })
    expect([last.status, last.body.code]).toEqual([409, 'last-admin'])
    const eva = { name: 'Eva Tweede', email: 'eva@kompas.example', role: 'tenant-admin' }
    const { body: invited } = await invite('koen', eva, 'kompas')
    const early = await world.ask('/t/kompas/members/tenant-admin/koen', { as: 'koen', method: 'DELETE' })
    expect([early.status, early.body.code]).toEqual([409, 'last-admin'])
    await accepted(invited.subject, 'tenant-admin', 'kompas')
    expect((await world.ask('/t/kompas/members/tenant-admin/koen', { as: 'koen', method: 'DELETE' })).status).toBe(204)
    // And with the old token he does nothing more.
    const role = { name: 'Tom Nieuw', email: 'tom@kompas.example', role: 'referrer' }
    expect((await invite('koen', role, 'kompas')).body.code).toBe('not-allowed')
  })

  it.each([
    ['no address', { name: 'Tom Nieuw', email: 'geen-adres', role: 'referrer' }],
    ['no name', { name: ' ', email: 'tom@linde.example', role: 'referrer' }],
    ['a role that is none', { name: 'Tom Nieuw', email: 'tom@linde.example', role: 'baas' }],
    ['more than was asked', { name: 'Tom Nieuw', email: 'tom@linde.example', role: 'referrer', tenant: 'kompas' }],
  ])('hears what is wrong with an invitation with %s', async (_, body) => {
    const reply = await invite('bart', body)
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-body'])
  })
})

describe('a regional manager who is sent away', () => {
  it('decides nothing more, from that moment on', async () => {
    const id = await submitJohan(world)
    const path = `/t/linde/referrals/${id}/start-intake`
    expect((await world.ask('/ops/members/regional-manager/oost/leen', { as: 'paula', method: 'DELETE' })).status).toBe(
      204,
    )
    const refused = await world.ask(path, { as: 'leen', body: {}, headers: at(1) })
    expect([refused.status, refused.body.code]).toEqual([404, 'not-found'])
    const back = { name: 'Leen Test', email: 'leen@kring.example', role: 'regional-manager', region: 'oost' }
    expect((await world.ask('/ops/members', { as: 'paula', body: back })).status).toBe(201)
    const invited = await world.ask(path, { as: 'leen', body: {}, headers: at(1) })
    expect([invited.status, invited.body.code]).toEqual([404, 'not-found'])
    await accepted('leen', 'regional-manager', 'oost')
    expect((await world.ask(path, { as: 'leen', body: {}, headers: at(1) })).status).toBe(200)
  })
})

describe('a platform admin', () => {
  it('gives roles of the operator and of funders, and the first admin of a tenant', async () => {
    const people = [
      { name: 'Rik Regio', email: 'rik@ekc.example', role: 'regional-manager', region: 'noord' },
      { name: 'Cor Vrijwillig', email: 'cor@ekc.example', role: 'coordinator' },
      { name: 'Fien Geld', email: 'fien@dijleland.example', role: 'funder', funder: 'dijleland' },
    ]
    for (const body of people) expect((await world.ask('/ops/members', { as: 'paula', body })).status).toBe(201)
    const { body } = await world.ask('/ops/members', { as: 'paula' })
    expect(body.regions).toContain('noord')
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(people.map(p => p.name)),
    )
    // Each once, however often the stream brings it.
    await world.drain()
    await world.drain()
    const told = (await world.mails()).filter(({ kind }) => kind === 'invited').map(({ to }) => to)
    for (const { email } of people) expect(told.filter(to => to === email)).toEqual([email])
    const first = { name: 'Ann Eerste', email: 'ann@kompas.example', role: 'tenant-admin' }
    const { status, body: ann } = await invite('paula', first, 'kompas')
    expect(status).toBe(201)
    const admins = await world.ask('/t/kompas/members', { as: 'paula' })
    expect(admins.text).toContain('ann@kompas.example')
    const path = `/t/kompas/members/tenant-admin/${ann.subject}`
    expect((await world.ask(path, { as: 'paula', method: 'DELETE' })).status).toBe(204)
  })

  it('gives nobody a role as a referrer: a partner knows its own people', async () => {
    const body = { name: 'Tom Nieuw', email: 'tom@linde.example', role: 'referrer' }
    expect((await invite('paula', body)).status).toBe(403)
  })

  it('names a funder that there is', async () => {
    const body = { name: 'Fien Geld', email: 'fien@elders.example', role: 'funder', funder: 'elders' }
    expect((await world.ask('/ops/members', { as: 'paula', body })).status).toBe(400)
  })
})

it('a membership that lies with one tenant says nothing of another, whatever it claims', async () => {
  const { putMember } = await import('@kring/functions/data/members')
  // As a tenant's own role could write it: an item that points at someone else and names more than it holds.
  await putMember(world.table, {
    subject: 'mallory',
    name: 'Mallory',
    membership: { role: 'referrer', tenant: TenantId.parse('linde') },
    since: '2026-01-01T00:00:00.000Z',
  })
  const { PutCommand } = await import('@aws-sdk/lib-dynamodb')
  const Item = {
    pk: 'T#linde#MEMBERS',
    sk: 'referrer#mallory',
    personPk: 'ID#paula',
    personSk: 'OPS#MEMBERS#platform-admin',
    membership: { role: 'platform-admin' },
    scopes: ['referral.submit'],
  }
  await world.table.client.send(new PutCommand({ TableName: world.table.name, Item }))
  expect(await forCaller(world.store).membershipsOf('paula')).toEqual([{ role: 'platform-admin' }])
  expect(await forCaller(world.store).membershipsOf('mallory')).toEqual([])
})
