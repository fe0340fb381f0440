import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grandchild } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

let world: World
let id = ''
let link = ''
beforeAll(async () => {
  world = await openWorld()
  const { body } = await world.ask('/t/linde/referrals', { body: grandchild, headers: once() })
  id = body.id
  link = body.personalLink
})
afterAll(() => world.close())

const say = (body: object, headers: Record<string, string> = once()) =>
  world.ask('/p/linde/send-message', { body, headers: { ...headers, 'Personal-Link': link } })
const status = async () => (await world.ask('/p/linde/status', { headers: { 'Personal-Link': link } })).body
const dossier = async () => (await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })).body
const waiting = async () =>
  (await world.ask('/ops/queue?limit=100', { as: 'leen' })).body.items.find((one: { id: string }) => one.id === id)
const markRead = async (message: string, use?: boolean) => {
  const { version } = await dossier()
  return world.ask(`/t/linde/referrals/${id}/mark-message-read`, {
    as: 'leen',
    body: { message, ...(use === undefined ? {} : { use }) },
    headers: { ...once(), 'If-Match': `"${version}"` },
  })
}

describe('what a citizen says through the personal link', () => {
  it('waits for the manager, in the queue and in the dossier, by the day that was promised', async () => {
    const before = await waiting()
    const key = once()
    expect((await say({ kind: 'addition', text: 'Oma wil ook komen.' }, key)).status).toBe(200)
    // Sent again after a lost answer.
    expect((await say({ kind: 'addition', text: 'Oma wil ook komen.' }, key)).status).toBe(200)
    const { messages, waits } = await dossier()
    expect(messages).toEqual([
      { id: expect.any(String), kind: 'addition', text: 'Oma wil ook komen.', at: expect.any(String) },
    ])
    expect(waits.step).toBe('read-message')
    expect(await waiting()).toMatchObject({
      step: 'read-message',
      dueOn: before.dueOn,
      waitingSince: before.waitingSince,
    })
    expect((await markRead(messages[0].id)).status).toBe(200)
    expect(await waiting()).toMatchObject({ step: before.step, dueOn: before.dueOn })
    expect((await status()).messages).toMatchObject([{ kind: 'addition', readAt: expect.any(String) }])
  })

  it('reaches the manager as contact details, and mails go there only once they are taken over', async () => {
    await say({ kind: 'contact', email: 'nieuw@voorbeeld.be', phone: '0470 12 34 56' })
    const { messages, referrer } = await dossier()
    const message = messages.find(({ kind }: { kind: string }) => kind === 'contact')
    expect(referrer.email).not.toBe('nieuw@voorbeeld.be')
    expect((await markRead(message.id, true)).status).toBe(200)
    expect((await dossier()).referrer.email).toBe('nieuw@voorbeeld.be')
    expect((await markRead(message.id)).body.code).toBe('message-unknown')
  })

  it('is refused in words when it cannot be used', async () => {
    expect((await say({ kind: 'contact', phone: 'bel mij' })).body.code).toBe('message-phone-unfit')
    expect((await say({ kind: 'incorrect' })).body.code).toBe('message-empty')
    expect((await say({ kind: 'other', text: 'x' })).status).toBe(400)
  })

  it('is not read by the partner’s admin, who sees the progress only', async () => {
    const { body } = await world.ask(`/t/linde/referrals/${id}`, { as: 'bart' })
    expect(JSON.stringify(body)).not.toContain('Oma wil ook komen')
    expect(body.mayAdd).toBe(false)
  })

  it('is said by nobody with a closed link, an unknown one, or that of another partner', async () => {
    const unknown = await world.ask('/p/linde/send-message', {
      body: { kind: 'addition', text: 'x' },
      headers: { ...once(), 'Personal-Link': 'x'.repeat(43) },
    })
    const elsewhere = await world.ask('/p/kompas/send-message', {
      body: { kind: 'addition', text: 'x' },
      headers: { ...once(), 'Personal-Link': link },
    })
    expect([unknown.status, elsewhere.status]).toEqual([404, 404])
    await world.ask('/p/linde/close', { method: 'POST', headers: { 'Personal-Link': link } })
    expect((await say({ kind: 'addition', text: 'x' })).status).toBe(404)
  })
})
