import { describe, expect, it } from 'vitest'
import { boundsOf, shownPart, shownShare, toNearestFive } from './rounding.ts'

describe('a part of a whole', () => {
  it('is hidden below the threshold, also when it is nobody, and rounded to five above', () => {
    expect([0, 1, 9].map(n => shownPart(n, 10))).toEqual([{ kind: 'hidden' }, { kind: 'hidden' }, { kind: 'hidden' }])
    expect([10, 12, 13, 47].map(n => shownPart(n, 10))).toEqual([10, 10, 15, 45].map(n => ({ kind: 'rounded', n })))
  })

  it('lies within what a reader who knows the rules concludes', () => {
    for (let n = 0; n < 200; n += 1) {
      const cell = n < 10 ? ({ kind: 'small' } as const) : ({ kind: 'rounded', n: toNearestFive(n) } as const)
      const { low, high } = boundsOf(cell, 10)
      expect(n).toBeGreaterThanOrEqual(low)
      expect(n).toBeLessThanOrEqual(high)
    }
  })
})

describe('a share', () => {
  const exact = (n: number) => ({ kind: 'exact', n }) as const

  it('is never none or all', () => {
    expect(shownShare(exact(0), exact(40), 10)).toEqual({ kind: 'under', percent: 5 })
    expect(shownShare(exact(40), exact(40), 10)).toEqual({ kind: 'over', percent: 95 })
    expect(shownShare(exact(27), exact(40), 10)).toEqual({ kind: 'percent', percent: 68 })
  })

  it('stands over the threshold alone', () => {
    expect(shownShare(exact(5), exact(9), 10)).toEqual({ kind: 'hidden' })
  })

  it('of a hidden number says at most what "below the threshold" says', () => {
    expect(shownShare({ kind: 'hidden' }, exact(50), 10)).toEqual({ kind: 'hidden' })
    expect(shownShare({ kind: 'hidden' }, exact(500), 10)).toEqual({ kind: 'under', percent: 5 })
  })

  it('is of the numbers that stand beside it: 50 of about 65, not of 63', () => {
    expect(shownShare({ kind: 'rounded', n: 50 }, { kind: 'rounded', n: 65 }, 10)).toEqual({
      kind: 'percent',
      percent: 77,
    })
  })
})
