import { forCaller } from '@kring/functions/data/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kompas, linde, type TestPerson } from '../support/people.ts'
import { johan, submitJohan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const create = async (scopes: readonly string[], as: 'bart' | 'koen' = 'bart', tenant: string = linde) =>
  (await world.ask(`/t/${tenant}/clients`, { as, body: { name: 'Dossiersysteem', scopes } })).body

/** The system as the table has it. */
const system = async (id: string): Promise<TestPerson> => ({
  subject: id,
  name: 'Dossiersysteem',
  email: '',
  memberships: await forCaller(world.store).membershipsOf(id),
})

describe('a partner’s own system', () => {
  it('sends a referral and follows it, and does nothing else', async () => {
    const { id, secret } = await create(['referral.submit', 'referral.status'])
    expect(secret).toBeTruthy()
    const as = await system(id)
    const sent = await world.ask('/t/linde/referrals', { as, body: johan, headers: once() })
    expect(sent.status).toBe(201)
    const status = await world.ask(`/t/linde/referrals/${sent.body.id}`, { as })
    expect(status.body).toMatchObject({ view: 'status', state: 'submitted' })
    expect(status.body).not.toHaveProperty('answers')
    const list = await world.ask('/t/linde/referrals', { as })
    expect(list.body.items.map((one: { id: string }) => one.id)).toEqual([sent.body.id])
    const saras = await submitJohan(world)
    expect((await world.ask(`/t/linde/referrals/${saras}`, { as })).status).toBe(404)
    expect((await world.ask('/t/linde/drafts', { as })).status).toBe(403)
    expect((await world.ask('/t/linde/members', { as })).status).toBe(403)
    expect((await world.ask('/t/linde/clients', { as })).status).toBe(403)
    expect((await world.ask('/t/kompas/referrals', { as, body: johan, headers: once() })).status).toBe(403)
  })

  it('with one scope does that one thing', async () => {
    const sender = await system((await create(['referral.submit'])).id)
    const sent = await world.ask('/t/linde/referrals', { as: sender, body: johan, headers: once() })
    expect(sent.status).toBe(201)
    expect((await world.ask(`/t/linde/referrals/${sent.body.id}`, { as: sender })).status).toBe(404)
    expect((await world.ask('/t/linde/referrals', { as: sender })).status).toBe(403)
    const follower = await system((await create(['referral.status'])).id)
    expect((await world.ask('/t/linde/referrals', { as: follower, body: johan, headers: once() })).status).toBe(403)
    expect((await world.ask('/t/linde/referrals', { as: follower })).status).toBe(200)
  })

  it('that was removed sends nothing more, also with a token that lasts', async () => {
    const { id } = await create(['referral.submit'])
    const as = await system(id)
    expect((await world.ask(`/t/linde/clients/${id}`, { as: 'bart', method: 'DELETE' })).status).toBe(204)
    const refused = await world.ask('/t/linde/referrals', { as, body: johan, headers: once() })
    expect([refused.status, refused.body.code]).toEqual([401, 'token-invalid'])
    expect((await system(id)).memberships).toEqual([])
    expect(world.clients.secretsOf(id)).toEqual([])
  })
})

describe('a token that was asked for with some scopes', () => {
  const both = ['referral.submit', 'referral.status']
  /** What the system gets with a token of this `scope` claim: for sending, for its list, for one referral. */
  const doneWith = async (as: TestPerson, scope: unknown, id: string) => {
    const token = { claims: { scope } }
    const replies = [
      await world.ask('/t/linde/referrals', { as, body: johan, headers: once(), token }),
      await world.ask('/t/linde/referrals', { as, token }),
      await world.ask(`/t/linde/referrals/${id}`, { as, token }),
    ]
    return replies.map(({ status }) => status)
  }
  let as: TestPerson
  let id: string
  beforeAll(async () => {
    as = await system((await create(both)).id)
    id = (await world.ask('/t/linde/referrals', { as, body: johan, headers: once() })).body.id
  })

  it.each([
    ['kring/referral.submit', [201, 403, 404]],
    ['kring/referral.status', [403, 200, 200]],
    ['kring/referral.submit kring/referral.status', [201, 200, 200]],
    ['openid kring/referral.status', [403, 200, 200]],
  ])('allows with "%s" only that, whatever its memberships say', async (scope, expected) => {
    expect(await doneWith(as, scope, id)).toEqual(expected)
  })

  it.each([
    '',
    'openid profile email',
    'referral.submit',
    'other/referral.submit',
    'kring/referral',
    'kring/referral.submit2',
    'KRING/REFERRAL.SUBMIT',
    'kring/referral.submit,kring/referral.status',
    undefined,
    7,
    ['kring/referral.submit'],
  ])('allows nothing with "%s", also not to say who one is', async scope => {
    expect(await doneWith(as, scope, id)).toEqual([401, 401, 401])
    const me = await world.ask('/me', { as, token: { claims: { scope } } })
    expect([me.status, me.body.code]).toEqual([401, 'token-invalid'])
  })

  it('gives no scope that the membership does not have', async () => {
    const follower = await system((await create(['referral.status'])).id)
    const token = { claims: { scope: 'kring/referral.submit kring/referral.status' } }
    const refused = await world.ask('/t/linde/referrals', { as: follower, body: johan, headers: once(), token })
    expect(refused.status).toBe(403)
    expect((await world.ask('/t/linde/referrals', { as: follower, token })).status).toBe(200)
  })

  it.each(['openid profile email', '', 'kring/referral.status', undefined])(
    'is no matter of people: with "%s" theirs allows what it always did',
    async scope => {
      const token = { claims: { scope } }
      const sent = await world.ask('/t/linde/referrals', { as: 'sara', body: johan, headers: once(), token })
      expect(sent.status).toBe(201)
      expect((await world.ask('/t/linde/members', { as: 'bart', token })).status).toBe(200)
    },
  )
})

describe('its secret', () => {
  it('is said once: it is in no list and nowhere in the table', async () => {
    const { id, secret } = await create(['referral.submit'])
    const list = await world.ask('/t/linde/clients', { as: 'bart' })
    expect(list.body.items.find((one: { id: string }) => one.id === id)).toMatchObject({ name: 'Dossiersysteem' })
    expect(list.text).not.toContain(secret)
    expect(JSON.stringify(await world.items())).not.toContain(secret)
    expect(world.logged().join('\n')).not.toContain(secret)
  })

  it('is renewed beside the old one, which works until it is ended', async () => {
    const { id, secret } = await create(['referral.submit'])
    const renewed = await world.ask(`/t/linde/clients/${id}/secrets`, { as: 'bart', method: 'POST' })
    expect(renewed.status).toBe(201)
    expect(world.clients.secretsOf(id)).toEqual([secret, renewed.body.secret])
    await world.ask(`/t/linde/clients/${id}/older-secrets`, { as: 'bart', method: 'DELETE' })
    expect(world.clients.secretsOf(id)).toEqual([renewed.body.secret])
  })
})

describe('the clients of another tenant', () => {
  it('are neither listed, renewed nor removed, also not by who knows their id', async () => {
    const theirs = await create(['referral.submit'], 'koen', kompas)
    const { text } = await world.ask('/t/linde/clients', { as: 'bart' })
    expect(text).not.toContain(theirs.id)
    for (const path of [`/t/linde/clients/${theirs.id}`, `/t/kompas/clients/${theirs.id}`]) {
      const status = path.startsWith('/t/linde') ? 404 : 403
      expect((await world.ask(path, { as: 'bart', method: 'DELETE' })).status).toBe(status)
      expect((await world.ask(`${path}/secrets`, { as: 'bart', method: 'POST' })).status).toBe(status)
    }
    expect(world.clients.secretsOf(theirs.id)).toEqual([theirs.secret])
  })
})
