import { TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { forCounting } from '@kring/functions/data/index'
import { streamHandler } from '@kring/functions/stream/streamHandler'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testNow } from '../support/clock.ts'
import { deliverAll } from '../support/delivery.ts'
import { type Fault, injectFaults, sdkError } from '../support/injectFaults.ts'
import { expectWhole } from '../support/integrity.ts'
import { dijleland } from '../support/people.ts'
import { give, johan, submitJohan } from '../support/referrals.ts'
import { snapshot } from '../support/refusals.ts'
import { type Ask, at, once, openWorld, type World } from '../support/world.ts'

let world: World
let end: () => void = () => {}
/** A fixed clock, so that cached settings do not expire in the middle of a test. */
let now = Date.parse(testNow)
beforeAll(async () => {
  world = await openWorld({ now: () => new Date(now).toISOString(), pause: async () => {} })
  await submitJohan(world)
})
afterEach(() => end())
afterAll(async () => {
  await expectWhole(world)
  await world.close()
})

function meet(...faults: readonly Fault[]): () => number {
  const injected = injectFaults(faults)
  end = injected.end
  return injected.met
}

const metadata = { $metadata: {} }
const canceled = (Code: string) =>
  new TransactionCanceledException({
    ...metadata,
    message: 'Transaction cancelled',
    CancellationReasons: [{ Code }, { Code: 'None' }, { Code: 'None' }],
  })
const conflicts = {
  'a cancellation for a conflict': canceled('TransactionConflict'),
  'a conflict': new TransactionConflictException({ ...metadata, message: 'conflict' }),
}
const storageErrors = {
  ThrottlingException: sdkError('ThrottlingException'),
  ProvisionedThroughputExceededException: sdkError('ProvisionedThroughputExceededException'),
  RequestLimitExceeded: sdkError('RequestLimitExceeded'),
  InternalServerError: sdkError('InternalServerError'),
  TransactionInProgressException: sdkError('TransactionInProgressException'),
  TimeoutError: sdkError('TimeoutError'),
  'a cancellation for throttling': canceled('ThrottlingError'),
  'a connection that is refused': sdkError('Error', { code: 'ECONNREFUSED' }),
  'a connection that is cut': sdkError('Error', { code: 'ECONNRESET' }),
  'a socket that hangs up': sdkError('TypeError', { cause: sdkError('Error', { code: 'ECONNRESET' }) }),
} as const

/** Expects a 503 with a sentence that says to try again, then repeats the request. */
async function expectUnavailable(path: string, ask: Ask): Promise<void> {
  const reply = await world.ask(path, { ...ask, headers: { ...ask.headers, 'Accept-Language': 'en' } })
  expect(reply.body).toMatchObject({ status: 503, code: 'storage-unavailable' })
  expect(reply.status).toBe(503)
  expect(reply.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(reply.headers.get('content-type')).toBe('application/problem+json')
  expect(reply.text).not.toContain('not for a reader')
  expect(reply.text).not.toMatch(/Johan|Exception|\.ts:/)
}

const submit = (): Ask => ({ as: 'sara', body: johan, headers: once() })
const send = '/t/linde/referrals'

describe('when the storage does not take a write', () => {
  it.each(Object.entries(storageErrors))(
    'because of %s, the sender is told so and nothing was written',
    async (_, error) => {
      const ask = submit()
      const before = await snapshot(world)
      meet({ fails: error })
      await expectUnavailable(send, ask)
      expect(await snapshot(world)).toBe(before)
      // The same request again, once it is over.
      expect((await world.ask(send, ask)).status).toBe(201)
    },
  )

  it('a change of a referral is not half made', async () => {
    const id = await submitJohan(world)
    const ask: Ask = { as: 'leen', body: {}, headers: { ...at(1), ...once() } }
    const before = await snapshot(world)
    meet('goes well', { fails: storageErrors.TransactionInProgressException })
    await expectUnavailable(`${send}/${id}/start-intake`, ask)
    expect(await snapshot(world)).toBe(before)
    expect((await world.ask(`${send}/${id}/start-intake`, ask)).body).toMatchObject({ state: 'intake', version: 2 })
  })

  it('a draft is neither begun nor saved by half', async () => {
    const begin = submit()
    meet({ fails: storageErrors.ThrottlingException })
    await expectUnavailable('/t/linde/drafts', begin)
    const { body } = await world.ask('/t/linde/drafts', begin)
    end()
    meet('goes well', { fails: storageErrors.TimeoutError })
    const save: Ask = { as: 'sara', method: 'PUT', body: johan, headers: at(1) }
    await expectUnavailable(`/t/linde/drafts/${body.id}`, save)
    expect((await world.ask(`/t/linde/drafts/${body.id}`, save)).body.version).toBe(2)
  })
})

describe('when the storage does not answer a read', () => {
  it.each([
    ['a dossier', `${send}/LIN-2026-000001`, { as: 'leen' }],
    ['a list', send, { as: 'sara' }],
    ['the drafts', '/t/linde/drafts', { as: 'sara' }],
    ['the queue', '/ops/queue', { as: 'leen' }],
    ['a report', '/f/dijleland/editions', { as: 'els' }],
    ['a report as a file', '/f/dijleland/editions/samen-aan-zet/2026-11-05/2/report.csv', { as: 'els' }],
    ['the partners', '/t', {}],
  ] as const satisfies readonly (readonly [string, string, Ask])[])(
    'of %s, the reader is told to try again',
    async (_, path, ask) => {
      // The cached settings of partners expire.
      now += 60_000
      meet({ fails: storageErrors.ProvisionedThroughputExceededException })
      await expectUnavailable(path, ask)
      end()
      await submitJohan(world)
    },
  )

  it('a list that is kept a moment longer is shown all the same', async () => {
    expect((await world.ask('/t')).status).toBe(200)
    meet({ fails: storageErrors.ProvisionedThroughputExceededException })
    expect((await world.ask('/t')).body.items).toHaveLength(2)
  })

  it('of a dossier whose head came sooner than its last event, it is read again, whole', async () => {
    const id = await submitJohan(world)
    await give(world, id, 'start-intake', {}, 1)
    let left = 1
    const injected = injectFaults([], items => {
      left -= 1
      return left < 0 ? items : items.filter(({ sk }) => sk !== 'E#000002')
    })
    end = injected.end
    const { body } = await world.ask(`${send}/${id}`, { as: 'leen' })
    expect(body).toMatchObject({ state: 'intake', version: 2 })
    expect(body.history).toHaveLength(2)
  })

  it('what is wrong with us, not with the storage, is not called so', async () => {
    meet({ fails: sdkError('ResourceNotFoundException') })
    const { status, body, text } = await world.ask(send, { as: 'sara' })
    expect([status, body.code]).toEqual([500, 'internal'])
    expect(text).not.toContain('not for a reader')
    expect(world.logged().join('\n')).not.toContain('not for a reader')
  })
})

describe('when two transactions meet on one item', () => {
  /** The first call reads whether the sender's membership still exists. */
  const standing: Fault = 'goes well'

  it.each(Object.entries(conflicts))('%s is tried again without anyone noticing', async (_, conflict) => {
    const met = meet(standing, { fails: conflict }, { fails: conflict })
    expect((await world.ask(send, submit())).status).toBe(201)
    expect(met()).toBe(2)
  })

  it.each(Object.entries(conflicts))(
    '%s that does not go away is told, and nothing was written',
    async (_, conflict) => {
      const ask = submit()
      const before = await snapshot(world)
      meet(standing, ...Array.from({ length: 4 }, (): Fault => ({ fails: conflict })))
      await expectUnavailable(send, ask)
      expect(await snapshot(world)).toBe(before)
      expect((await world.ask(send, ask)).status).toBe(201)
    },
  )

  it('a draft that is begun twice at once is tried again too', async () => {
    // The membership is read first, and how the referrer was reached last.
    const met = meet('goes well', 'goes well', { fails: conflicts['a cancellation for a conflict'] })
    expect((await world.ask('/t/linde/drafts', submit())).status).toBe(201)
    expect(met()).toBe(1)
  })
})

describe('when another change of the dossier is always first', () => {
  /** The dossier is read, the membership too, and then somebody else has written. */
  const loses: readonly Fault[] = ['goes well', 'goes well', { fails: canceled('ConditionalCheckFailed') }]
  const meets: readonly Fault[] = [
    'goes well',
    'goes well',
    ...Array.from({ length: 4 }, (): Fault => ({ fails: conflicts['a conflict'] })),
  ]

  it.each([
    ['three times', [...loses, ...loses, ...loses], 3],
    ['on the same item, again and again', [...meets, ...meets], 8],
  ] as const)('%s, it is decided again and nobody is told', async (_, faults, times) => {
    const id = await submitJohan(world)
    const met = meet(...faults)
    expect(await give(world, id, 'start-intake', {}, 1)).toMatchObject({ status: 200, body: { version: 2 } })
    expect(met()).toBe(times)
  })

  it('until the time for it is over, the author is told to try again, and nothing was written', async () => {
    const id = await submitJohan(world)
    const ask: Ask = { as: 'leen', body: {}, headers: { ...at(1), ...once() } }
    const before = await snapshot(world)
    const met = meet(...Array.from({ length: 100 }, () => loses).flat())
    await expectUnavailable(`${send}/${id}/start-intake`, ask)
    end()
    expect(met()).toBeGreaterThan(5)
    expect(met()).toBeLessThan(100)
    expect(await snapshot(world)).toBe(before)
    expect((await world.ask(`${send}/${id}/start-intake`, ask)).body).toMatchObject({ state: 'intake', version: 2 })
  })
})

describe('when it was done and only the answer was lost', () => {
  const lost: Fault = { isDoneBut: storageErrors.TimeoutError }
  const heads = async () => (await world.items()).filter(({ pk, sk }) => /#R#/.test(String(pk)) && sk === 'HEAD').length

  it('a referral that is sent again is there once', async () => {
    const ask = submit()
    const before = await heads()
    meet(lost)
    await expectUnavailable(send, ask)
    expect((await world.ask(send, ask)).status).toBe(201)
    expect(await heads()).toBe(before + 1)
  })

  it('a command that is given again is carried out once', async () => {
    const id = await submitJohan(world)
    const ask: Ask = { as: 'leen', body: {}, headers: { ...at(1), ...once() } }
    meet('goes well', lost)
    await expectUnavailable(`${send}/${id}/start-intake`, ask)
    expect((await world.ask(`${send}/${id}/start-intake`, ask)).body).toMatchObject({ state: 'intake', version: 2 })
  })

  it('a draft that is begun again is the same draft', async () => {
    const ask = submit()
    const count = async () => (await world.ask('/t/linde/drafts', { as: 'sara' })).body.items.length
    const before = await count()
    meet(lost)
    await expectUnavailable('/t/linde/drafts', ask)
    expect((await world.ask('/t/linde/drafts', ask)).status).toBe(201)
    expect(await count()).toBe(before + 1)
  })
})

describe('when the stream handler meets trouble', () => {
  const countedOf = async () => {
    const period = { from: '2020-01', to: '2039-12' }
    const rollups = await forCounting(world.store, dijleland).rollups('samen-aan-zet', period)
    return rollups[0]?.counters.total ?? 0
  }

  it.each([
    ['throttling', { fails: storageErrors.ThrottlingException }],
    ['a lost answer', { isDoneBut: storageErrors.TimeoutError }],
    ['a conflict', { fails: conflicts['a cancellation for a conflict'] }],
  ] as const)('%s at any of its calls makes nothing count twice and no other mail go out', async (_, fate) => {
    const mails: string[] = []
    // On the world's own table, so that what it calls can be made to fail.
    const handler = streamHandler({
      store: world.store,
      mailer: { send: async ({ id }) => void mails.push(id) },
      now: () => new Date(now + clock).toISOString(),
      secret: world.env.KRING_SECRET ?? '',
      publicUrl: 'http://kring.example',
      log: { info: () => {}, error: () => {} },
      count: () => {},
    })
    let clock = 0
    const before = await countedOf()
    const calls = [0, 3, 6, 9]
    for (const call of calls) {
      const records = await world.eventsOf(await submitJohan(world))
      meet(...Array.from({ length: call }, (): Fault => 'goes well'), fate)
      await handler({ Records: [...records] })
      end()
      // By then the claim of the failed worker has expired.
      clock += 121_000
      await deliverAll(handler, records)
      await deliverAll(handler, records)
    }
    expect(await countedOf()).toBe(before + calls.length)
    // When marking a mail as sent failed, it is sent again under the same id.
    expect(new Set(mails).size).toBe(2 * calls.length)
    expect(mails.length).toBeLessThanOrEqual(2 * calls.length + 2)
  })
})
