import type { Cell } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { differenceOf, isNone, shareOf } from './share.ts'

const count = (n: number): Cell => ({ kind: 'count', n })
const small: Cell = { kind: 'small' }
const shielded: Cell = { kind: 'shielded' }

describe('a percentage in a report', () => {
  it('stands on two counts that are shown', () => {
    expect(shareOf(count(247), count(312), 10)).toEqual({ part: 247, whole: 312, percent: 79 })
  })

  it('is not there when either count is hidden', () => {
    expect(shareOf(small, count(312), 10)).toBeUndefined()
    expect(shareOf(count(20), shielded, 10)).toBeUndefined()
  })

  it('is not there when the whole is below the threshold of the grant', () => {
    expect(shareOf(count(0), count(9), 10)).toBeUndefined()
    expect(shareOf(count(12), count(14), 15)).toBeUndefined()
    expect(shareOf(count(10), count(10), 10)?.percent).toBe(100)
  })

  it('never divides by nobody', () => {
    expect(shareOf(count(0), count(0), 0)).toBeUndefined()
  })
})

describe('differences', () => {
  it('stay hidden when a part is', () => {
    expect(differenceOf(count(12), small)).toBeUndefined()
    expect(differenceOf(count(12), count(15))).toBe(-3)
  })

  it('know none from hidden', () => {
    expect(isNone(count(0))).toBe(true)
    expect(isNone(small)).toBe(false)
  })
})
