import { forCounting } from '@kring/functions/data/index'
import type { Mail, Mailer } from '@kring/functions/stream/mail/mail'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deliverAll } from '../support/delivery.ts'
import { dijleland } from '../support/people.ts'
import { give, submitJohan } from '../support/referrals.ts'
import { openWorld, type World } from '../support/world.ts'

/** A mailer that records its mails, and fails or dies when told to: a worker that dies never comes back. */
function carrier() {
  const handed: Mail[] = []
  const state: { breaks: 'never' | 'before sending' | 'after sending'; dies?: boolean; asked: number } = {
    breaks: 'never',
    asked: 0,
  }
  const stopped = () => (state.dies ? new Promise<never>(() => {}) : Promise.reject(new Error('not to be reached')))
  const mailer: Mailer = {
    send: async mail => {
      state.asked += 1
      if (state.breaks === 'before sending') return stopped()
      handed.push(mail)
      if (state.breaks === 'after sending') return stopped()
    },
  }
  return { handed, mailer, state }
}

const later = (seconds: number): string => new Date(Date.parse(start) + seconds * 1000).toISOString()
const start = '2026-05-04T09:00:00.000Z'

describe('a mail', () => {
  let world: World
  let now = start
  let records: readonly DynamoDBRecord[]
  beforeAll(async () => {
    world = await openWorld({ now: () => now })
  })
  afterAll(() => world.close())
  beforeEach(async () => {
    now = start
    records = await world.eventsOf(await submitJohan(world))
  })

  const ledger = async () => {
    const items = (await world.items()).filter(({ pk }) => String(pk).includes('#MAIL#'))
    return items.filter(({ pk }) => records.some(({ dynamodb }) => String(pk).includes(idOf(dynamodb?.Keys?.pk?.S))))
  }
  const idOf = (pk = ''): string => pk.split('#')[3] ?? 'nothing'
  const failuresOf = async (mailer: Mailer, at: string) => {
    now = at
    return (await world.handler({ mailer })({ Records: [...records] })).batchItemFailures.length
  }

  /** Hands the records to a worker that dies while it sends; its claims stay. */
  const dieSending = async ({ mailer, state }: ReturnType<typeof carrier>, mails: number): Promise<void> => {
    void world.handler({ mailer })({ Records: [...records] })
    await expect.poll(() => state.asked).toBe(mails)
    expect((await ledger()).map(({ status }) => status)).toEqual(Array(mails).fill('claimed'))
  }
  const workDue = async (mailer: Mailer, at: string) => {
    now = at
    await world.due({ mailer })(undefined)
  }

  it('of a worker that died before it sent goes out later, once, and no record waits for it', async () => {
    const dying = carrier()
    const { handed, mailer, state } = dying
    Object.assign(state, { breaks: 'before sending', dies: true })
    await dieSending(dying, 2)
    state.breaks = 'never'
    // A moment is left to the first worker to come back.
    expect(await failuresOf(mailer, later(5))).toBe(0)
    await workDue(mailer, later(10))
    expect(handed).toEqual([])
    await workDue(mailer, later(30))
    expect(handed.map(({ kind }) => kind).sort()).toEqual(['referral-received', 'referral-waits'])
    expect(await failuresOf(mailer, later(600))).toBe(0)
    await workDue(mailer, later(700))
    expect(handed).toHaveLength(2)
    expect((await ledger()).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })

  it('of a worker that died after it sent is sent again under the same name, so that a carrier can tell', async () => {
    const dying = carrier()
    const { handed, mailer, state } = dying
    Object.assign(state, { breaks: 'after sending', dies: true })
    await dieSending(dying, 2)
    state.breaks = 'never'
    expect(await failuresOf(mailer, later(121))).toBe(0)
    const received = handed.filter(({ kind }) => kind === 'referral-received')
    expect(received).toHaveLength(2)
    expect(received[0]).toEqual(received[1])
    expect((await ledger()).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })

  it('that a passing fault stops is released, and goes out when it falls due, once', async () => {
    const { handed, mailer, state } = carrier()
    state.breaks = 'before sending'
    expect(await failuresOf(mailer, start)).toBe(0)
    expect((await ledger()).map(({ status }) => status)).toEqual(['waiting', 'waiting'])
    // Another delivery of the same records leaves it to what falls due.
    state.breaks = 'never'
    expect(await failuresOf(mailer, later(10))).toBe(0)
    await workDue(mailer, later(50))
    expect(handed).toEqual([])
    await workDue(mailer, later(61))
    await workDue(mailer, later(600))
    expect(handed.map(({ kind }) => kind).sort()).toEqual(['referral-received', 'referral-waits'])
    expect((await ledger()).map(({ status }) => status)).toEqual(['sent', 'sent'])
  })

  it('is sent by one of many that want to at the same moment', async () => {
    const { handed, mailer } = carrier()
    const handlers = Array.from({ length: 6 }, () => world.handler({ mailer }))
    await Promise.all(handlers.map(handler => deliverAll(handler, records)))
    expect(handed.map(({ kind }) => kind).sort()).toEqual(['referral-received', 'referral-waits'])
  })

  it('that can not be sent keeps nothing else from happening', async () => {
    const { mailer, state } = carrier()
    state.breaks = 'before sending'
    const counted = async () => {
      const months = await forCounting(world.store, dijleland).rollups('samen-aan-zet', {
        from: '2026-01',
        to: '2026-12',
      })
      return months[0]?.counters.total ?? 0
    }
    const before = await counted()
    await failuresOf(mailer, start)
    expect(await counted()).toBe(before + 1)
  })

  it('of more than a week ago is not sent any more; the referral still counts', async () => {
    const { handed, mailer } = carrier()
    const counted = async () =>
      (await forCounting(world.store, dijleland).recount('samen-aan-zet'))[0]?.counters.total ?? 0
    const before = await counted()
    expect(await failuresOf(mailer, later(7 * 24 * 3600 + 1))).toBe(0)
    expect(handed).toEqual([])
    expect(await ledger()).toEqual([])
    expect(await counted()).toBe(before + 1)
  })

  it('of exactly a week ago is', async () => {
    const { handed, mailer } = carrier()
    await failuresOf(mailer, later(7 * 24 * 3600))
    expect(handed).toHaveLength(2)
  })

  it('knows a number and names of organisations, never who it is about', async () => {
    const { handed, mailer } = carrier()
    const id = await submitJohan(world)
    await give(world, id, 'decline', { reason: 'other', explanation: 'Johan woont elders.' }, 1)
    records = await world.eventsOf(id)
    await failuresOf(mailer, start)
    expect(handed).toHaveLength(3)
    for (const { subject, text } of handed) {
      expect(`${subject} ${text}`).not.toMatch(/Johan|Vermeulen|Sara|elders/)
      expect(`${subject} ${text}`).toContain(id)
    }
  })
})
