import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChanged, mergeEdits } from './mergeEdits.ts'

describe('two who change the same setting', () => {
  it('both keep what they typed: what only the other changed comes along, what both changed is shown', () => {
    const base = { footer: 'oud', sender: 'oud', word: 'oud', plan: 'oud' }
    const theirs = { ...base, footer: 'van hen', sender: 'van hen', plan: 'gelijk' }
    const mine = { ...base, sender: 'van mij', word: 'van mij', plan: 'gelijk' }
    expect(mergeEdits(base, theirs, mine)).toEqual({
      values: { footer: 'van hen', sender: 'van mij', word: 'van mij', plan: 'gelijk' },
      taken: ['footer'],
      clashes: ['sender'],
    })
  })

  it('lose nothing, whatever they typed', () => {
    const typed = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', '1', '2'))
    fc.assert(
      fc.property(typed, typed, typed, (base, theirs, mine) => {
        const { values, taken, clashes } = mergeEdits(base, theirs, mine)
        for (const field of ['a', 'b', 'c']) {
          const [was, other, own, now] = [base, theirs, mine, values].map(one => one[field] ?? '')
          // My change is kept; a change by the other user alone is taken over; where both changed the field, it is a
          // conflict.
          expect(now).toBe(own === was ? other : own)
          if (own !== was && other !== was && own !== other) expect(clashes).toContain(field)
          expect(taken.includes(field) && clashes.includes(field)).toBe(false)
        }
        expect(isChanged(base, base)).toBe(false)
      }),
    )
  })
})
