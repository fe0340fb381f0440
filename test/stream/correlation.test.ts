import { correlationId } from '@kring/functions/data/correlation'
import type { LogLine } from '@kring/functions/log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deliverAll } from '../support/delivery.ts'
import { johan } from '../support/referrals.ts'
import { once, openWorld, type World } from '../support/world.ts'

/** Words of people: they stand in what is sent, and nowhere in what is logged. */
const canary = 'Zonnebloemkanarie'
const start = Date.parse('2026-05-04T09:00:00.000Z')

let world: World
let now = new Date(start).toISOString()
beforeAll(async () => {
  world = await openWorld({ now: () => now })
})
afterAll(() => world.close())

/** A log as functions/telemetry makes it: each line with the request that it follows from. */
function log() {
  const lines: { readonly message: string; readonly correlationId: string | undefined; readonly line: LogLine }[] = []
  const keep = (message: string, line: LogLine) => void lines.push({ message, correlationId: correlationId(), line })
  return { lines, log: { info: keep, error: keep } }
}

it('a search for the id of a request finds its events, its effects, what falls due of it and its mails; no word of anybody', async () => {
  const answers = { ...johan.answers, story: `${canary} ${johan.answers.story}` }
  const { status, headers, body } = await world.ask('/t/linde/referrals', {
    as: 'sara',
    body: { ...johan, answers },
    headers: once(),
  })
  expect(status).toBe(201)
  const id = headers.get('X-Request-Id') ?? ''
  expect(id).toMatch(/^\w{6,}$/)

  const records = await world.eventsOf(body.id)
  const events = (await world.items()).filter(({ pk, sk }) => pk === `T#linde#R#${body.id}` && /^E#/.test(String(sk)))
  expect(events.length).toBeGreaterThan(0)
  expect(events.map(event => event.correlationId)).toEqual(events.map(() => id))

  // The mail service does not answer at first: the mails fall due.
  const { lines, log: told } = log()
  const refusing = { send: () => Promise.reject(new Error(`${canary} is not reached`)) }
  await deliverAll(world.handler({ log: told, mailer: refusing }), records)
  const waiting = (await world.items()).filter(({ kind, correlationId: of }) => kind === 'mail' && of === id)
  expect(waiting.length).toBeGreaterThan(0)

  now = new Date(start + 3_600_000).toISOString()
  const sent: string[] = []
  const mailer = { send: async () => void sent.push(correlationId() ?? 'unknown') }
  await world.due({ log: told, mailer, now: () => now })(undefined)
  expect(sent.length).toBeGreaterThan(0)
  expect(new Set(sent)).toEqual(new Set([id]))

  const path = lines.filter(one => one.correlationId === id).map(({ message }) => message)
  expect(path).toEqual(
    expect.arrayContaining(['effects worked', 'mail falls due again', 'worked what fell due', 'mail sent']),
  )
  const ledger = (await world.items()).filter(({ pk, correlationId: of }) => String(pk).includes('#MAIL#') && of === id)
  expect(ledger.map(one => one.status)).toEqual(ledger.map(() => 'sent'))
  expect(ledger.length).toBe(sent.length)

  const all = [...world.logged(), ...lines.map(line => JSON.stringify(line))]
  expect(all.length).toBeGreaterThan(0)
  expect(all.filter(line => line.includes(canary) || line.includes('@'))).toEqual([])
})
