import { describe, expect, it } from 'vitest'
import { heardAt, isExpired, nowBy, seenAt, timesAtPreparing } from './times.ts'

const friday = Date.parse('2026-06-12T16:40:00Z')
const hour = 3_600_000
/** The device's clock is ten minutes slow. */
const slow = friday - hour / 6
const times = timesAtPreparing(friday, slow)

describe('the time of a bag', () => {
  it('ends after three days by the server’s clock, also on a device whose clock is wrong', () => {
    expect(isExpired(times, slow + 72 * hour - 1)).toBe(false)
    expect(isExpired(times, slow + 72 * hour)).toBe(true)
  })

  it('is not longer for a clock that is set back', () => {
    const noted = seenAt(times, nowBy(times, slow + 71 * hour))
    expect(nowBy(noted, slow - 1000 * hour)).toBe(friday + 71 * hour)
    const end = seenAt(noted, noted.expiresAt)
    expect(isExpired(end, 0)).toBe(true)
  })

  it('follows the server again at each contact, without lasting longer', () => {
    const set = heardAt(times, friday + hour, slow)
    expect(nowBy(set, slow)).toBe(friday + hour)
    expect(set.expiresAt).toBe(times.expiresAt)
  })
})
