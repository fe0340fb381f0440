import { describe, expect, it } from 'vitest'
import { minutesSince, mostMinutes } from './pendingCall.ts'

describe('the minutes of a call', () => {
  it('are counted from the tap, whole, and at least one', () => {
    expect(minutesSince(0, 10_000)).toBe(1)
    expect(minutesSince(0, 6 * 60_000 + 12_000)).toBe(6)
  })

  it('are never more than can be recorded, however long ago the tap was', () => {
    expect(minutesSince(0, 24 * 3_600_000)).toBe(mostMinutes)
  })
})
