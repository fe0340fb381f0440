import type { Membership } from '@kring/domain'
import { forCaller, forIdentity, forPlatform } from '@kring/functions/data/index'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestPerson } from '../support/people.ts'
import { type Ask, openWorld, type Reply, type World } from '../support/world.ts'

const platform: Membership = { role: 'platform-admin' }
const admin = (subject: string): TestPerson => ({
  subject,
  name: `${subject} Test`,
  email: `${subject}@kring.example`,
  memberships: [platform],
})
const hanne = admin('hanne')
/** With an account, so that roles can be granted to him. */
let karel: TestPerson
const since = '2026-01-01T00:00:00.000Z'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const asFunder = { name: 'karel Test', email: 'karel@kring.example', role: 'funder', funder: 'dijleland' }
  const { subject } = (await world.ask('/ops/members', { as: 'paula', body: asFunder })).body
  karel = { ...admin('karel'), subject }
  for (const { memberships: _, ...one } of [hanne, karel])
    await forPlatform(world.store).putMember({ ...one, membership: platform, since })
})
afterAll(() => world.close())

let count = 0
let email: string
beforeEach(() => {
  count += 1
  email = `rik${count}@kring.example`
})

type As = NonNullable<Ask['as']>
const post = (path: string, as: As, body?: object): Promise<Reply> =>
  world.ask(path, { as, method: 'POST', ...(body === undefined ? {} : { body }) })
const managerOf = (region: string) => ({ name: 'Rik Regio', email, role: 'regional-manager', region })
const grant = (body: object = managerOf('zuid'), as: As = 'paula') => post('/ops/members', as, body)
const confirm = (subject: string, as: As, place = 'regional-manager/zuid') =>
  post(`/ops/members/${place}/${subject}/confirmation`, as)
const accept = (subject: string, place = 'regional-manager/zuid') =>
  post(`/me/invitations/${place}/acceptance`, { subject, name: 'Rik Regio', email, memberships: [] })
const revoke = (subject: string, as: As = 'paula', place = 'regional-manager/zuid') =>
  world.ask(`/ops/members/${place}/${subject}`, { as, method: 'DELETE' })
const refused = ({ status, body }: Reply) => [status, body?.code]
const claims = async (subject: string) => await forCaller(world.store).membershipsOf(subject)
const rowOf = async (subject: string, as: As) =>
  (await world.ask('/ops/members', { as })).body.items.find((one: { subject: string }) => one.subject === subject)
const mailsTo = async (to: string) => (await world.mails()).filter(mail => mail.to === to).map(({ kind }) => kind)

describe('a role that reads dossiers', () => {
  it('waits for a second platform admin, then for the person, and then counts', async () => {
    const { status, body } = await grant()
    expect([status, body.pending]).toEqual([201, 'confirmation'])
    expect(refused(await accept(body.subject))).toEqual([404, 'invitation-unknown'])
    const confirmed = await confirm(body.subject, hanne)
    expect([confirmed.status, confirmed.body.pending]).toEqual([200, 'acceptance'])
    expect(await claims(body.subject)).toEqual([])
    expect((await accept(body.subject)).status).toBe(204)
    expect(await claims(body.subject)).toEqual([{ role: 'regional-manager', region: 'zuid' }])
  })

  it('says on the list who may confirm it, and to whom may not why', async () => {
    const { body } = await grant()
    expect(body.confirmation).toEqual({ you: 'confirm-own-grant', others: ['hanne Test', 'karel Test'] })
    expect((await rowOf(body.subject, hanne)).confirmation).toEqual({ you: 'yes', others: ['karel Test'] })
    const own = await grant({ name: 'Karel', email: karel.email, role: 'coordinator' })
    expect(own.body.confirmation).toEqual({ you: 'confirm-own-grant', others: ['hanne Test'] })
    const items = (await world.ask('/ops/members', { as: karel })).body.items
    const row = items.find(
      (one: { subject: string; role: string }) => one.subject === karel.subject && one.role === 'coordinator',
    )
    expect(row.confirmation).toEqual({ you: 'confirm-own-role', others: ['hanne Test'] })
    await revoke(karel.subject, 'paula', 'coordinator/-')
  })

  it.each([{ role: 'regional-manager', region: 'zuid' }, { role: 'coordinator' }, { role: 'platform-admin' }])(
    'is given to nobody by themself: $role',
    async role => {
      const reply = await grant({ name: 'Paula', email: 'paula@kring.example', ...role })
      expect(refused(reply)).toEqual([403, 'self-grant'])
      expect(await claims('paula')).toEqual([platform])
    },
  )

  it('is confirmed neither by who granted it nor by who gets it', async () => {
    const { body } = await grant()
    expect(refused(await confirm(body.subject, 'paula'))).toEqual([403, 'confirm-own-grant'])
    await grant({ name: 'Karel', email: karel.email, role: 'coordinator' })
    expect(refused(await confirm(karel.subject, karel, 'coordinator/-'))).toEqual([403, 'confirm-own-role'])
    expect((await rowOf(body.subject, 'paula')).pending).toBe('confirmation')
    expect(refused(await accept(body.subject))).toEqual([404, 'invitation-unknown'])
  })

  it('is not confirmed by granting it a second time, and stays granted by the first', async () => {
    const { body } = await grant()
    const again = await grant(managerOf('zuid'), hanne)
    expect([again.status, again.body.pending, again.body.by]).toEqual([201, 'confirmation', 'Paula Test'])
    expect(refused(await confirm(body.subject, 'paula'))).toEqual([403, 'confirm-own-grant'])
  })

  it('is not confirmed by a platform admin whose role ended, whatever their token says', async () => {
    const gone = admin('gone')
    await forPlatform(world.store).putMember({ subject: gone.subject, name: gone.name, membership: platform, since })
    const { body } = await grant()
    expect((await revoke('gone', 'paula', 'platform-admin/-')).status).toBe(204)
    expect(refused(await confirm(body.subject, gone))).toEqual([403, 'not-allowed'])
    expect((await rowOf(body.subject, 'paula')).pending).toBe('confirmation')
  })

  it.each(['leen', 'bart', 'nobody'] as const)('is not confirmed by %s', async as => {
    const { body } = await grant()
    expect(refused(await confirm(body.subject, as))).toEqual([403, 'not-allowed'])
  })

  it('is confirmed once', async () => {
    const { body } = await grant()
    expect((await confirm(body.subject, hanne)).status).toBe(200)
    expect(refused(await confirm(body.subject, karel))).toEqual([409, 'already-confirmed'])
    await accept(body.subject)
    expect(refused(await confirm(body.subject, karel))).toEqual([409, 'already-confirmed'])
    expect(await claims(body.subject)).toHaveLength(1)
  })

  it('is confirmed by one of two who do so at once', async () => {
    const { body } = await grant()
    const both = await Promise.all([confirm(body.subject, hanne), confirm(body.subject, karel)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not confirmed as it was read once it was revoked and granted anew', async () => {
    const { body } = await grant()
    const identity = forIdentity(world.store)
    const read = (await identity.list()).find(({ subject }) => subject === body.subject)
    await revoke(body.subject)
    await grant(managerOf('zuid'), hanne)
    const by = { by: hanne.name, subject: hanne.subject, at: since }
    expect(read && (await identity.confirm(read, by))).toBeUndefined()
    expect((await rowOf(body.subject, karel)).pending).toBe('confirmation')
  })

  it('can be ended in every stage, and is not accepted or confirmed after that', async () => {
    for (const stage of ['confirmation', 'acceptance', 'accepted']) {
      const { body } = await grant()
      if (stage !== 'confirmation') await confirm(body.subject, hanne)
      if (stage === 'accepted') await accept(body.subject)
      expect((await revoke(body.subject)).status).toBe(204)
      expect(refused(await confirm(body.subject, hanne))).toEqual([404, 'not-found'])
      expect(refused(await accept(body.subject))).toEqual([404, 'invitation-unknown'])
      expect(await claims(body.subject)).toEqual([])
    }
  })
})

describe('granting', () => {
  it('platform admin counts as a role that reads dossiers, and makes no admin before it is accepted', async () => {
    const { body } = await grant({ name: 'Rik', email, role: 'platform-admin' })
    expect(body.pending).toBe('confirmation')
    await confirm(body.subject, hanne, 'platform-admin/-')
    const early = { ...admin(body.subject), email }
    const other = await grant({ name: 'Iemand', email: `iemand-${email}`, role: 'coordinator' })
    expect(refused(await confirm(other.body.subject, early, 'coordinator/-'))).toEqual([403, 'not-allowed'])
    expect((await accept(body.subject, 'platform-admin/-')).status).toBe(204)
    expect((await confirm(other.body.subject, early, 'coordinator/-')).status).toBe(200)
    await revoke(body.subject, 'paula', 'platform-admin/-')
  })

  it('other roles needs no confirmation', async () => {
    const { body } = await grant({ name: 'Fien', email, role: 'funder', funder: 'dijleland' })
    expect(body.pending).toBe('acceptance')
    expect(refused(await confirm(body.subject, hanne, 'funder/dijleland'))).toEqual([409, 'already-confirmed'])
  })

  it('with one platform admin needs none, also while a second is only invited', async () => {
    for (const one of [hanne.subject, karel.subject]) await revoke(one, 'paula', 'platform-admin/-')
    const second = await grant({ name: 'Tweede', email: `tweede-${email}`, role: 'platform-admin' })
    expect(second.body.pending).toBe('acceptance')
    const { body } = await grant()
    expect(body.pending).toBe('acceptance')
    expect((await accept(body.subject)).status).toBe(204)
    expect(await claims(body.subject)).toHaveLength(1)
    for (const { memberships: _, ...one } of [hanne, karel])
      await forPlatform(world.store).putMember({ ...one, membership: platform, since })
  })
})

describe('the mails', () => {
  it('tell the other platform admins of the grant and of its confirmation; the person hears of it after that', async () => {
    await world.drain()
    const admins = ['paula@kring.example', hanne.email, karel.email]
    const counts = () => Promise.all(admins.map(async to => (await mailsTo(to)).length))
    const before = await counts()
    const added = async () => (await counts()).map((now, index) => now - (before[index] ?? 0))
    const { body } = await grant()
    await world.drain()
    expect(await added()).toEqual([0, 1, 1])
    expect(await mailsTo(email)).toEqual([])
    await confirm(body.subject, hanne)
    // Each once, however often the stream brings it.
    await world.drain()
    await world.drain()
    expect(await added()).toEqual([1, 1, 2])
    expect(await mailsTo(email)).toEqual(['invited'])
    await accept(body.subject)
    await world.drain()
    expect(await mailsTo(email)).toEqual(['invited'])
  })

  it('name who did it and which role, and nobody else', async () => {
    const { body } = await grant({ ...managerOf('noord'), name: 'Geheime Naam' })
    await confirm(body.subject, karel, 'regional-manager/noord')
    await world.drain()
    const told = (await world.mails()).filter(
      ({ kind, text }) => kind.startsWith('role-') && text.includes('regio noord'),
    )
    const kinds = ['role-confirmed', 'role-confirmed', 'role-granted', 'role-granted']
    expect(told.map(({ kind }) => kind).sort()).toEqual(kinds)
    for (const { subject, text } of told) {
      expect(`${subject} ${text}`).not.toContain('Geheime')
      expect(text).toMatch(/Paula Test|karel Test/)
      expect(text).toContain('http://kring.example/people')
    }
  })
})
