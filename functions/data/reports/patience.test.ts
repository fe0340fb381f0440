import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import { patience } from './patience.ts'

const canceled = (Code: string) =>
  new TransactionCanceledException({ $metadata: {}, message: '', CancellationReasons: [{ Code: 'None' }, { Code }] })
const named = (name: string) => Object.assign(new Error(name), { name })

/** Fails with each of these in turn, then answers. */
function failing(...errors: readonly Error[]) {
  const left = [...errors]
  let calls = 0
  const call = async (): Promise<string> => {
    calls += 1
    const error = left.shift()
    if (error !== undefined) throw error
    return 'done'
  }
  return { call, calls: () => calls }
}

describe('what meets another worker, or a table that takes no more', () => {
  const passing = [
    canceled('TransactionConflict'),
    canceled('ThrottlingError'),
    canceled('ProvisionedThroughputExceeded'),
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('RequestLimitExceeded'),
  ]

  it('is repeated until it succeeds, after pauses of growing length', async () => {
    const pauses: number[] = []
    const { call, calls } = failing(...passing)
    expect(await patience(async milliseconds => void pauses.push(milliseconds)).with(call)).toBe('done')
    expect(calls()).toBe(passing.length + 1)
    expect(pauses).toHaveLength(passing.length)
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThan(0)
      expect(pause).toBeLessThanOrEqual(Math.min(50 * 2 ** index, 2000))
    }
  })

  it('ends after twenty seconds of pauses in all, shared by all calls, with the last error', async () => {
    let waited = 0
    const waiting = patience(async milliseconds => {
      waited += milliseconds
    })
    const endless = failing(...Array.from({ length: 10_000 }, () => canceled('TransactionConflict')))
    await expect(waiting.with(endless.call)).rejects.toThrow(TransactionCanceledException)
    expect(waited).toBeGreaterThanOrEqual(20_000)
    expect(waited).toBeLessThan(22_001)
    const next = failing(named('ThrottlingException'))
    await expect(waiting.with(next.call)).rejects.toThrow('ThrottlingException')
    expect(next.calls()).toBe(1)
  })

  it('is not what fails for another reason: that fails at once', async () => {
    const waiting = patience(() => Promise.reject(new Error('must not wait')))
    for (const error of [canceled('ConditionalCheckFailed'), named('ValidationException'), named('CorruptItem')]) {
      const { call, calls } = failing(error)
      await expect(waiting.with(call)).rejects.toBe(error)
      expect(calls()).toBe(1)
      expect(waiting.isOver(error)).toBe(false)
    }
    for (const error of passing) expect(waiting.isOver(error)).toBe(true)
  })
})
