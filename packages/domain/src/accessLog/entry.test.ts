import { expect, it } from 'vitest'
import { emergencyUntil, keptUntil } from './entry.ts'

it('an access is kept for five years', () => {
  expect(keptUntil('2026-03-01T09:00:00.000Z')).toBe('2031-03-01T09:00:00.000Z')
})

it('one of a leap day is kept until the day after the last of February', () => {
  expect(keptUntil('2028-02-29T09:00:00.000Z')).toBe('2033-03-01T09:00:00.000Z')
})

it('an emergency stays open for a day, whatever the clocks do meanwhile', () => {
  expect(emergencyUntil('2026-03-28T23:30:00.000Z')).toBe('2026-03-29T23:30:00.000Z')
})
