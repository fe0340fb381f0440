import { grandchildCase } from '@kring/domain/test-data/examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grandchild } from '../support/referrals.ts'
import { expectRefusal } from '../support/refusals.ts'
import { at, once, openWorld, type Reply, type World } from '../support/world.ts'

describe('a citizen without an account', () => {
  let now = '2026-03-02T09:00:00.000Z'
  let world: World
  let sent: Reply
  let link: string

  beforeAll(async () => {
    world = await openWorld({ now: () => now })
  })
  afterAll(() => world.close())

  const follow = (secret: string, tenant = 'linde') =>
    world.ask(`/p/${tenant}/status`, { headers: { 'Personal-Link': secret } })

  it('reads what they will be asked', async () => {
    const page = await world.ask('/t/linde')
    const { body, status } = await world.ask(`/t/linde/forms/${page.body.forms.citizen}`)
    expect([status, body.audience, body.version]).toEqual([200, 'citizen', 1])
  })

  it('sends a referral and gets a number and a personal link', async () => {
    sent = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    expect(sent.status).toBe(201)
    expect(sent.body.reference).toMatch(/^LIN-2026-\d{6}$/)
    link = sent.body.personalLink
    expect(link).toMatch(/^[\w-]{43}$/)
  })

  it('gets a mail with the same link, its secret in the fragment that no server sees', async () => {
    await world.drain()
    const mail = (await world.mails()).find(({ to }) => to === grandchildCase.email)
    expect(mail?.kind).toBe('referral-received')
    expect(mail?.text).toContain(`http://kring.example/o/linde/follow#${link}`)
    expect(mail?.text.split('#')[0]).not.toContain(link)
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Lotte|Riet/)
  })

  it('the secret lies nowhere: not in the table, not in the log', async () => {
    expect(JSON.stringify(await world.items())).not.toContain(link)
    expect(world.logged().join('\n')).not.toContain(link)
  })

  it('follows it by the link, and sees what they wrote', async () => {
    const { body, headers } = await follow(link)
    expect(body).toMatchObject({
      view: 'status',
      id: sent.body.id,
      state: 'submitted',
      source: 'citizen',
      title: 'Lotte, Mijn dochter Kim',
      mayWithdraw: true,
    })
    expect(body.answers.contactName).toBe('Riet Jansen')
    expect(headers.get('etag')).toBe('"1"')
  })

  it('two links open two dossiers', async () => {
    const other = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
    expect(other.body.personalLink).not.toBe(link)
    expect((await follow(other.body.personalLink)).body.id).toBe(other.body.id)
    expect((await follow(link)).body.id).toBe(sent.body.id)
  })

  it('the link opens nothing else: not the dossier of who signs in, no list, no queue', async () => {
    const headers = { 'Personal-Link': link }
    const path = `/t/linde/referrals/${sent.body.id}`
    for (const closed of [path, '/t/linde/referrals', '/t/linde/drafts', '/ops/queue', '/me'])
      await expectRefusal(world, closed, { headers }, { status: 401, code: 'not-signed-in' })
    const withdraw = { body: {}, headers: { ...headers, ...at(1) } }
    await expectRefusal(world, `${path}/withdraw`, withdraw, { status: 401, code: 'not-signed-in' })
  })

  it.each([
    ['guessed', () => 'A'.repeat(43)],
    ['cut off', () => link.slice(0, -1)],
    ['made longer', () => `${link}A`],
    ['changed in one place', () => (link.startsWith('A') ? 'B' : 'A') + link.slice(1)],
    ['left out', () => ''],
    ['the number of the referral', () => sent.body.id],
  ])('a link that is %s opens nothing', async (_, secret) => {
    const headers = { 'Personal-Link': secret() }
    const missing = { status: 404, code: 'not-found' } as const
    await expectRefusal(world, '/p/linde/status', { headers }, missing)
    await expectRefusal(world, '/p/linde/withdraw', { body: {}, headers: { ...headers, ...at(1) } }, missing)
  })

  it('a link of one tenant opens nothing at another', async () => {
    const missing = { status: 404, code: 'not-found' } as const
    await expectRefusal(world, '/p/kompas/status', { headers: { 'Personal-Link': link } }, missing)
  })

  it('the same request again gives the same number and the same link, and is one referral', async () => {
    const ask = { body: grandchild, headers: once() }
    const [first, again] = [
      await world.ask('/t/linde/referrals', ask),
      await world.ask('/t/linde/referrals', ask),
    ] as const
    expect(again.body).toEqual(first.body)
  })

  it('without an e-mail address no mail is sent to them, and the link is still there', async () => {
    const answers = { ...grandchildCase, contactBy: 'phone', phone: '0470 12 34 56' }
    const { body } = await world.ask('/t/linde/referrals', { body: { ...grandchild, answers }, headers: once() })
    await world.drain()
    const mails = (await world.mails()).filter(({ text }) => text.includes(body.id))
    expect(mails.map(({ kind }) => kind)).toEqual(['referral-waits'])
    expect((await follow(body.personalLink)).status).toBe(200)
  })

  it('withdraws once, with a word of explanation', async () => {
    const headers = { 'Personal-Link': link, ...at(1), ...once() }
    const ask = { body: { explanation: 'We lossen het zelf op.' }, headers }
    const first = await world.ask('/p/linde/withdraw', ask)
    expect([first.status, first.body]).toMatchObject([200, { state: 'withdrawn', version: 2 }])
    expect((await world.ask('/p/linde/withdraw', ask)).body).toEqual(first.body)
    const later = { body: {}, headers: { 'Personal-Link': link, ...at(2) } }
    await expectRefusal(world, '/p/linde/withdraw', later, { status: 409, code: 'command-not-allowed' })
    expect((await follow(link)).body).toMatchObject({ state: 'withdrawn', mayWithdraw: false })
  })

  it('the manager reads in the history that a citizen did it, without a name', async () => {
    const { body } = await world.ask(`/t/linde/referrals/${sent.body.id}`, { as: 'leen' })
    expect(body.history.map(({ by }: { by: object }) => by)).toEqual([
      { role: 'citizen', you: false },
      { role: 'citizen', you: false },
    ])
    const onBehalf = { forWhom: 'my-family', personKnows: 'yes' }
    expect(body.referrer).toEqual({ kind: 'citizen', email: grandchildCase.email, onBehalf })
  })

  it('the link holds for as long as a trajectory may last, and no longer', async () => {
    now = '2027-08-23T09:00:00.000Z'
    expect((await follow(link)).status).toBe(200)
    now = '2027-08-25T09:00:00.000Z'
    const headers = { 'Personal-Link': link }
    await expectRefusal(world, '/p/linde/status', { headers }, { status: 404, code: 'not-found' })
  })
})
