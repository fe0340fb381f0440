import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { OfflineError, ProblemError } from './problem.ts'
import { retryDelay, shouldRetry, withRetry } from './retry.ts'

const tooMany = new ProblemError(429, { code: 'too-many-requests' }, 7)

describe('asking again', () => {
  it('waits as long as the server says, three times', () => {
    expect([0, 1, 2, 3].map(failures => shouldRetry(failures, tooMany))).toEqual([true, true, true, false])
    expect(retryDelay(0, tooMany)).toBe(7000)
  })

  it('tries twice more when nothing came back, a little later each time', () => {
    const offline = new OfflineError('no answer')
    expect([0, 1, 2].map(failures => shouldRetry(failures, offline))).toEqual([true, true, false])
    expect([0, 1].map(attempt => retryDelay(attempt, offline))).toEqual([600, 1200])
  })

  it('lets a refusal stand', () => {
    expect(shouldRetry(0, new ProblemError(404, { code: 'not-found' }))).toBe(false)
    expect(shouldRetry(0, new ProblemError(403, { code: 'membership-ended' }))).toBe(false)
  })
})

describe('reading patiently, on a page without a query client', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the answer that comes after the wait', async () => {
    const read = vi.fn<() => Promise<string>>().mockRejectedValueOnce(tooMany).mockResolvedValue('here')
    const reading = withRetry(read)
    await vi.advanceTimersByTimeAsync(6999)
    expect(read).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    await expect(reading).resolves.toBe('here')
  })

  it('gives up after three waits, and at once on anything else', async () => {
    const read = vi.fn<() => Promise<string>>().mockRejectedValue(tooMany)
    const reading = withRetry(read).catch((error: unknown) => error)
    await vi.advanceTimersByTimeAsync(21_000)
    expect(await reading).toBe(tooMany)
    expect(read).toHaveBeenCalledTimes(4)
    const refused = new ProblemError(404, {})
    await expect(withRetry(() => Promise.reject(refused))).rejects.toBe(refused)
  })
})
