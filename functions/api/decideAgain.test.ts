import { TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { VersionConflict } from '../data/index.ts'
import { decideAgain } from './decideAgain.ts'

const start = Date.parse('2026-04-21T10:00:00.000Z')
/** A clock that only pauses and what `attempt` takes move forward, in milliseconds. */
const clockOf = (tookEach = 0) => {
  const pauses: number[] = []
  let at = start
  return {
    pauses,
    elapsed: () => at - start,
    work: () => {
      at += tookEach
    },
    now: () => new Date(at).toISOString(),
    pause: async (milliseconds: number) => {
      pauses.push(milliseconds)
      at += milliseconds
    },
  }
}
const lost = [new VersionConflict(), new TransactionConflictException({ $metadata: {}, message: 'conflict' })] as const

describe('a change that another one overtakes', () => {
  it('is made at once when nobody does', async () => {
    const clock = clockOf()
    expect(await decideAgain(clock, async () => 'made')).toBe('made')
    expect(clock.pauses).toEqual([])
  })

  it.each(lost)('is tried again after a pause until it succeeds (%s)', async error => {
    const clock = clockOf()
    let left = 3
    const attempt = async () => {
      left -= 1
      if (left >= 0) throw error
      return 'made'
    }
    expect(await decideAgain(clock, attempt)).toBe('made')
    expect(clock.pauses).toHaveLength(3)
    expect(clock.pauses.every(pause => pause >= 0 && pause <= 80)).toBe(true)
  })

  it('pauses at random, so that two do not meet again', async () => {
    const [one, other] = [clockOf(), clockOf()]
    for (const clock of [one, other])
      await decideAgain(clock, () => Promise.reject(new VersionConflict())).catch(() => {})
    expect(one.pauses).not.toEqual(other.pauses)
    expect(Math.max(...one.pauses)).toBeLessThanOrEqual(800)
  })

  it.each([0, 700])('is given up before five seconds are over, when an attempt takes %d ms', async took => {
    const clock = clockOf(took)
    let tries = 0
    const attempt = async () => {
      tries += 1
      clock.work()
      throw new VersionConflict()
    }
    await expect(decideAgain(clock, attempt)).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(tries).toBeGreaterThan(3)
    expect(clock.elapsed()).toBeLessThanOrEqual(5000 + took)
  })

  it('ends also where the clock stands still', async () => {
    const still = { now: () => '2026-04-21T10:00:00.000Z', pause: async () => {} }
    const attempt = () => Promise.reject(new VersionConflict())
    await expect(decideAgain(still, attempt)).rejects.toMatchObject({ code: 'storage-unavailable' })
  })

  it('is not tried again for any other error', async () => {
    let tries = 0
    const attempt = async () => {
      tries += 1
      throw new TypeError('a bug')
    }
    await expect(decideAgain(clockOf(), attempt)).rejects.toThrow('a bug')
    expect(tries).toBe(1)
  })
})
