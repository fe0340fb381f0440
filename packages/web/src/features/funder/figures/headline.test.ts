import type { Cell } from '@kring/domain'
import { describe, expect, it } from 'vitest'
import { acceptedWords, headlineOf } from './headline.ts'

const count = (n: number): Cell => ({ kind: 'count', n })

describe('the headline of a report', () => {
  it('says how many of every hundred when both counts are shown', () => {
    const headline = headlineOf({ referrals: count(312), accepted: count(247), threshold: 10 })
    expect(headline).toEqual({ kind: 'share', share: { part: 247, whole: 312, percent: 79 } })
  })

  it('says how many there were when the accepted ones are hidden', () => {
    expect(headlineOf({ referrals: count(14), accepted: { kind: 'small' }, threshold: 10 })).toEqual({
      kind: 'count',
      n: 14,
    })
  })

  it('does not say how many when there were few', () => {
    expect(headlineOf({ referrals: { kind: 'small' }, accepted: count(0), threshold: 10 })).toEqual({ kind: 'few' })
  })

  it('says that there were none', () => {
    expect(headlineOf({ referrals: count(0), accepted: count(0), threshold: 10 })).toEqual({ kind: 'none' })
  })

  it('has words for accepted that are none, few, shielded or counted', () => {
    expect(acceptedWords(count(0))).toBe('none')
    expect(acceptedWords({ kind: 'small' })).toBe('small')
    expect(acceptedWords({ kind: 'shielded' })).toBe('shielded')
    expect(acceptedWords(count(12))).toBe('count')
  })
})
