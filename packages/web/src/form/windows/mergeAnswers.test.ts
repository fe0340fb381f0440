import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeAnswers, mergeOthers } from './mergeAnswers.ts'

describe('two windows of one form', () => {
  it('take from each what only that one changed', () => {
    const merged = mergeAnswers({ story: 'a' }, { story: 'a', safety: 'here' }, { story: 'there' })
    expect(merged).toEqual({ answers: { story: 'there', safety: 'here' }, others: {} })
  })

  it('keep both where both wrote the same answer', () => {
    const merged = mergeAnswers({}, { story: 'here' }, { story: 'there' })
    expect(merged).toEqual({ answers: { story: 'here' }, others: { story: ['there'] } })
  })

  it('leave out what one of them emptied, unless the other wrote more', () => {
    expect(mergeAnswers({ story: 'a' }, {}, { story: 'a' }).answers).toEqual({})
    expect(mergeAnswers({ story: 'a' }, { story: 'a' }, {}).answers).toEqual({})
    expect(mergeAnswers({ story: 'a' }, {}, { story: 'a b' }).answers).toEqual({ story: 'a b' })
    expect(mergeAnswers({ story: 'a' }, { story: 'a b' }, {}).answers).toEqual({ story: 'a b' })
  })

  it('lose no text that one of them wrote, whatever they wrote', () => {
    const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.string({ minLength: 1, maxLength: 3 }))
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const merged = mergeAnswers(base, mine, theirs)
        for (const written of [mine, theirs])
          for (const [key, value] of Object.entries(written)) {
            if (value === base[key]) continue
            expect([merged.answers[key], ...(merged.others[key] ?? [])]).toContain(value)
          }
      }),
    )
  })

  it('forget a choice once one of them made it', () => {
    expect(mergeOthers({ story: ['x'] }, {}, { story: ['x'] })).toEqual({})
    expect(mergeOthers({ story: ['x'] }, { story: ['x'] }, {})).toEqual({})
    expect(mergeOthers({}, { story: ['x'] }, { story: ['y'] })).toEqual({ story: ['y', 'x'] })
  })
})
