import { type Membership, TenantId } from '@kring/domain'
import { forEffects, forOperator, forPlatform } from '@kring/functions/data/index'
import { effectsFilter, passesFilter } from '@kring/functions/stream/filters'
import { setAsideRecordKind } from '@kring/functions/stream/setAside'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TestPerson } from '../support/people.ts'
import { type Ask, openWorld, type Reply, type World } from '../support/world.ts'

const linde = TenantId.parse('linde')
const since = '2026-01-01T00:00:00.000Z'
const minute = 60_000
const day = 24 * 60 * minute

const personOf = (subject: string, membership: Membership): TestPerson => ({
  subject,
  name: `${subject} Test`,
  email: `${subject}@kring.example`,
  memberships: [membership],
})
const anna = personOf('anna', { role: 'tenant-admin', tenant: linde })
const hanne = personOf('hanne', { role: 'platform-admin' })
const karel = personOf('karel', { role: 'platform-admin' })

let at = Date.parse('2026-06-17T08:00:00.000Z')
let world: World
beforeAll(async () => {
  world = await openWorld({ now: () => new Date(at).toISOString() })
  for (const { memberships, ...one } of [anna, hanne, karel])
    for (const membership of memberships) await forPlatform(world.store).putMember({ ...one, membership, since })
})
afterAll(() => world.close())

/** Somebody new at each test, of the partner and of the operator. */
let count = 0
let noor: TestPerson
let rik: TestPerson
beforeEach(async () => {
  count += 1
  at += 2 * day
  world.accounts.reset.length = 0
  world.accounts.outOfOrder = false
  noor = personOf(`noor${count}`, { role: 'referrer', tenant: linde })
  rik = personOf(`rik${count}`, { role: 'coordinator' })
  for (const { memberships, ...one } of [noor, rik])
    for (const membership of memberships) await forPlatform(world.store).putMember({ ...one, membership, since })
})

type As = NonNullable<Ask['as']>
const post = (path: string, as: As, body?: object): Promise<Reply> =>
  world.ask(path, { as, method: 'POST', ...(body === undefined ? {} : { body }) })
const atLinde = (role = 'referrer', subject = noor.subject) => `/t/linde/members/${role}/${subject}/second-factor`
const atOperator = () => `/ops/members/coordinator/-/${rik.subject}/second-factor`
const ask = (as: As = 'bart', path = atLinde()) => post(path, as, { checked: 'called-back' })
const confirm = (as: As = anna, path = atLinde()) => post(`${path}/confirmation`, as)
const refused = ({ status, body }: Reply) => [status, body?.code]
const listed = async (as: As = 'bart', path = '/t/linde/second-factor-resets', subject = noor.subject) =>
  (await world.ask(path, { as })).body.items.filter((one: { subject: string }) => one.subject === subject)

describe('a lost second factor of somebody at a partner', () => {
  it('is reset once a second administrator confirmed, and not before', async () => {
    const asked = await ask()
    expect([asked.status, asked.body.stage, asked.body.you]).toEqual([201, 'waiting', 'reset-asked-by-you'])
    expect(world.accounts.reset).toEqual([])
    const done = await confirm()
    expect([done.status, done.body.stage, done.body.confirmedBy]).toEqual([200, 'done', 'anna Test'])
    expect(world.accounts.reset).toEqual([noor.subject])
  })

  it('is listed with who asked, how they checked, who confirmed and when', async () => {
    await ask()
    expect(await listed(anna)).toMatchObject([
      { by: 'Bart Test', checked: 'called-back', stage: 'waiting', you: 'yes', name: noor.name, role: 'referrer' },
    ])
    at += minute
    await confirm()
    expect(await listed()).toMatchObject([
      { by: 'Bart Test', stage: 'done', confirmedBy: 'anna Test', doneAt: new Date(at).toISOString() },
    ])
  })

  it('is not confirmed by who asked it, nor asked or confirmed by whose it is', async () => {
    await ask()
    expect(refused(await confirm('bart'))).toEqual([403, 'reset-asked-by-you'])
    const own = atLinde('tenant-admin', anna.subject)
    expect(refused(await ask(anna, own))).toEqual([403, 'reset-own'])
    expect((await ask('bart', own)).status).toBe(201)
    expect(refused(await confirm(anna, own))).toEqual([403, 'reset-own'])
    expect(world.accounts.reset).toEqual([])
  })

  it('is confirmed by a platform admin where a partner has one administrator', async () => {
    await ask()
    expect((await confirm('paula')).status).toBe(200)
    expect(world.accounts.reset).toEqual([noor.subject])
  })

  it('is confirmed by a platform admin only, for who has a role elsewhere too', async () => {
    const { memberships: _, ...one } = noor
    const kompas = TenantId.parse('kompas')
    for (const membership of [{ role: 'coordinator' }, { role: 'referrer', tenant: kompas }] as const) {
      await forPlatform(world.store).putMember({ ...one, membership, since })
      await ask()
      expect(refused(await confirm(anna))).toEqual([403, 'reset-elsewhere'])
    }
    expect(world.accounts.reset).toEqual([])
    expect((await confirm('paula')).status).toBe(200)
  })

  it('is asked for one at a time, and anew after it was done', async () => {
    await ask()
    expect(refused(await ask(anna))).toEqual([409, 'reset-waits'])
    await confirm()
    expect((await ask(anna)).status).toBe(201)
    expect(await listed()).toHaveLength(2)
  })

  it('is asked once by two who ask at the same moment', async () => {
    const both = await Promise.all([ask('bart'), ask(anna)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
    expect(await listed()).toHaveLength(1)
  })

  it('is carried out once for two who confirm at the same moment', async () => {
    await ask()
    const both = await Promise.all([confirm(anna), confirm('paula')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(world.accounts.reset).toEqual([noor.subject])
  })

  it('is confirmed once', async () => {
    await ask()
    await confirm()
    expect(refused(await confirm('paula'))).toEqual([409, 'reset-confirmed'])
    expect(world.accounts.reset).toHaveLength(1)
  })

  it('ends by itself after a day, and may be asked anew', async () => {
    await ask()
    at += day
    expect(refused(await confirm())).toEqual([409, 'reset-not-waiting'])
    expect(await listed(anna)).toMatchObject([{ stage: 'ended', you: 'reset-not-waiting' }])
    expect((await ask()).status).toBe(201)
    expect((await confirm()).status).toBe(200)
  })

  it('waits for a confirmation again when the identity provider does not answer', async () => {
    await ask()
    world.accounts.outOfOrder = true
    expect((await confirm()).status).toBe(500)
    expect(await listed(anna)).toMatchObject([{ stage: 'waiting', you: 'yes' }])
    world.accounts.outOfOrder = false
    expect((await confirm()).status).toBe(200)
    expect(world.accounts.reset).toEqual([noor.subject])
  })

  it.each(['sofie', 'nadia', 'koen', 'leen', 'nobody'] as const)('is neither asked nor confirmed by %s', async as => {
    expect(refused(await ask(as))[0]).toBe(403)
    await ask()
    expect(refused(await confirm(as))[0]).toBe(403)
    expect(world.accounts.reset).toEqual([])
  })

  it('is not asked by a platform admin, who only confirms', async () => {
    expect(refused(await ask('paula'))).toEqual([403, 'not-allowed'])
  })

  it('is not asked of somebody of another partner, or who only was invited', async () => {
    expect(refused(await ask('bart', '/t/linde/members/referrer/nadia/second-factor'))).toEqual([404, 'not-found'])
    expect(refused(await ask('bart', '/t/kompas/members/referrer/nadia/second-factor'))).toEqual([403, 'not-allowed'])
    const body = { name: 'Vroeg', email: `vroeg${count}@linde.example`, role: 'referrer' }
    const { subject } = (await post('/t/linde/members', 'bart', body)).body
    expect(refused(await ask('bart', atLinde('referrer', subject)))).toEqual([404, 'not-found'])
  })

  it('is not reset once the role of the person, or of who confirms, has ended', async () => {
    await ask()
    await world.ask(`/t/linde/members/referrer/${noor.subject}`, { as: 'bart', method: 'DELETE' })
    expect(refused(await confirm())).toEqual([404, 'not-found'])
    const gone = personOf('gone', { role: 'tenant-admin', tenant: linde })
    expect(refused(await confirm(gone, atLinde('tenant-admin', 'bart')))).toEqual([403, 'not-allowed'])
    expect(world.accounts.reset).toEqual([])
  })

  it('needs how it was checked', async () => {
    expect(refused(await post(atLinde(), 'bart', { checked: 'mailed' }))).toEqual([400, 'invalid-body'])
    expect(refused(await post(atLinde(), 'bart', {}))).toEqual([400, 'invalid-body'])
  })
})

describe('of somebody at the operator', () => {
  it('is asked and confirmed by two platform admins', async () => {
    expect((await ask('paula', atOperator())).status).toBe(201)
    expect(refused(await confirm('paula', atOperator()))).toEqual([403, 'reset-asked-by-you'])
    expect(await listed(hanne, '/ops/second-factor-resets', rik.subject)).toMatchObject([
      { stage: 'waiting', you: 'yes' },
    ])
    expect((await confirm(hanne, atOperator())).status).toBe(200)
    expect(world.accounts.reset).toEqual([rik.subject])
  })

  it.each(['bart', 'leen', 'nobody'] as const)('is not asked by %s', async as => {
    expect(refused(await ask(as, atOperator()))).toEqual([403, 'not-allowed'])
    expect(refused(await world.ask('/ops/second-factor-resets', { as }))).toEqual([403, 'not-allowed'])
  })
})

describe('the mails', () => {
  const mailsTo = async (to: string | undefined) =>
    (await world.mails()).filter(mail => mail.to === to).map(({ kind }) => kind)

  it('tell who may confirm that it waits, and the person that it was done; each once', async () => {
    await ask()
    await world.drain()
    await world.drain()
    expect(await mailsTo(noor.email)).toEqual([])
    const asked = (await world.mails()).filter(({ kind }) => kind === 'second-factor-asked').at(-1)
    expect(asked).toMatchObject({ to: anna.email })
    expect(asked?.text).toContain('Bart Test')
    expect(`${asked?.subject} ${asked?.text}`).not.toContain(noor.name)
    await confirm()
    await world.drain()
    await world.drain()
    expect(await mailsTo(noor.email)).toEqual(['second-factor-reset'])
    expect((await world.mails()).find(({ to }) => to === noor.email)?.text).toContain('anna Test')
  })

  it('tell the other platform admins of a reset at the operator', async () => {
    const before = (await mailsTo(hanne.email)).length
    await ask('paula', atOperator())
    await world.drain()
    expect((await mailsTo(hanne.email)).slice(before)).toEqual(['second-factor-asked'])
    await confirm(hanne, atOperator())
    await world.drain()
    expect(await mailsTo(rik.email)).toEqual(['second-factor-reset'])
  })

  it('go by the clock, with its rights, where the stream could not read a request at once', async () => {
    const askedOf = async () => (await world.mails()).filter(({ kind }) => kind === 'second-factor-asked').length
    await world.drain()
    const [before, mails] = [(await world.records()).length, await askedOf()]
    await ask()
    await ask(hanne, atOperator())
    const fresh = (await world.records()).slice(before).filter(record => passesFilter(effectsFilter, record))
    const due = new Date(at).toISOString()
    for (const { dynamodb } of fresh) {
      const [pk = '', sk = ''] = [dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S]
      const scope = pk.startsWith('T#') ? forEffects(world.store, linde) : forOperator(world.store)
      await scope.due.enter('members', `${setAsideRecordKind}#${sk}`, {
        kind: setAsideRecordKind,
        ref: { pk, sk },
        due,
      })
    }
    expect(fresh.length).toBeGreaterThanOrEqual(2)
    at += 2 * minute
    await world.due()(undefined)
    // Of the partner to its other administrators, of the operator to the other platform admins.
    expect(await askedOf()).toBeGreaterThanOrEqual(mails + 2)
  })
})
