import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leadTimeOf } from './leadTime.ts'

const counted = (days: readonly number[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const day of days) counts.set(String(day), (counts.get(String(day)) ?? 0) + 1)
  return counts
}

describe('the lead time', () => {
  it('is not told of fewer than the threshold', () => {
    expect(leadTimeOf(counted([4, 5, 6]), 4)).toEqual({ kind: 'too-few' })
    expect(leadTimeOf(counted([]), 4)).toEqual({ kind: 'too-few' })
    expect(leadTimeOf(counted([4, 5, 6, 7]), 4)).toMatchObject({ kind: 'days', n: 4 })
  })

  it('is never of nobody', () => {
    expect(leadTimeOf(counted([]), 0)).toEqual({ kind: 'too-few' })
  })

  it('takes the lower of the two in the middle, and counts days as numbers', () => {
    expect(leadTimeOf(counted([100, 9, 20, 4]), 3)).toEqual({ kind: 'days', median: 9, p90: 100, minimum: 4, n: 4 })
  })

  it('has nine in ten by its ninetieth percentile', () => {
    const days = Array.from({ length: 10 }, (_, index) => index + 1)
    expect(leadTimeOf(counted(days), 10)).toEqual({ kind: 'days', median: 5, p90: 9, minimum: 1, n: 10 })
  })

  it('is what a list of all days would say', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 60 }), days => {
        const sorted = [...days].sort((a, b) => a - b)
        const n = sorted.length
        expect(leadTimeOf(counted(days), 3)).toEqual({
          kind: 'days',
          median: sorted[Math.ceil(n / 2) - 1],
          p90: sorted[Math.ceil((n * 9) / 10) - 1],
          minimum: sorted[0],
          n,
        })
      }),
      { numRuns: 200 },
    )
  })
})
