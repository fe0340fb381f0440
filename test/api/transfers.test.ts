import { starterForms } from '@kring/domain'
import { grandchildCase } from '@kring/domain/test-data/examples'
import { defaultQuotas } from '@kring/functions/api/quotas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { once, openWorld, type World } from '../support/world.ts'

let ms = Date.parse('2026-04-14T08:00:00.000Z')
const now = () => new Date(ms).toISOString()
let world: World
beforeAll(async () => {
  world = await openWorld({ now, quotas: { ...defaultQuotas, 'caller-guesses': { burst: 12, perSecond: 0.1 } } })
})
afterAll(() => world.close())

const intent = 'transfer-of-one-form'
const form = { id: 'self-referral', version: starterForms('youth-care').citizen.version }
const begun = { form, answers: { story: 'Half geschreven.', afraid: 'no', unknown: 'x' }, locale: 'fr', intent }
const give = async (body: object = begun) => (await world.ask('/t/linde/transfers', { body })).body
const take = (code: string, tenant = 'linde') => world.ask(`/t/${tenant}/transfers/taken`, { body: { code } })

describe('going on with a form on another device', () => {
  it('takes what was typed, once, with what the form knows of it', async () => {
    const { code } = await give()
    const { status, body } = await take(` ${code.toLowerCase()} `)
    expect([status, body]).toEqual([200, { ...begun, answers: { story: 'Half geschreven.', afraid: 'no' } }])
    expect([(await take(code)).status, (await take(code)).body.code]).toEqual([404, 'transfer-unknown'])
  })

  it('is for an hour', async () => {
    const { code, expiresAt } = await give()
    const left = Date.parse(expiresAt) - ms
    expect([left > 3_500_000, left <= 3_600_000]).toEqual([true, true])
    ms += 3_601_000
    expect((await take(code)).status).toBe(404)
  })

  it('is of one partner: another one finds nothing, and the code still works at its own', async () => {
    const { code } = await give()
    expect((await take(code, 'kompas')).status).toBe(404)
    expect((await take(code)).status).toBe(200)
  })

  it('is stored so that nobody who reads the table can read it, or learn the code', async () => {
    const { code } = await give()
    const stored = (await world.items()).filter(({ pk }) => String(pk).includes('#TRANSFER#'))
    expect(stored.length).toBeGreaterThan(0)
    for (const item of stored) {
      const text = JSON.stringify(item, (_, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
      )
      expect(text).not.toContain('Half geschreven')
      expect(text).not.toContain(code)
    }
  })

  it('takes no form of professionals, and no code that cannot be one', async () => {
    expect((await give({ ...begun, form: { id: 'referral', version: 1 } })).code).toBe('form-unknown')
    for (const code of ['x', 'K7QF3-MXP2U', '../../linde']) expect((await take(code)).status).toBe(404)
  })

  it('sends one referral from both devices, under the key that they share', async () => {
    const send = (answers: object) =>
      world.ask('/t/linde/referrals', {
        body: { form, answers, locale: 'nl' },
        headers: { ...once(), 'Idempotency-Key': intent },
      })
    const first = await send(grandchildCase)
    expect(first.status).toBe(201)
    expect((await send(grandchildCase)).body.id).toBe(first.body.id)
    expect((await send({ ...grandchildCase, story: 'Anders.' })).body.code).toBe('idempotency-key-reused')
  })
})

it('refuses who guesses, after a few tries', async () => {
  const replies: number[] = []
  for (let tries = 0; tries < 20; tries += 1) replies.push((await take('K7QF3-MXP2A')).status)
  expect(replies.at(-1)).toBe(429)
})
