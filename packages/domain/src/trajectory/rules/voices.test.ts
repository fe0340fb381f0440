import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everythingAsked, give, johansEvaluationDue, johansPlanAccepted } from '../../../test-data/evaluations.ts'
import { system } from '../../../test-data/trajectories.ts'
import { satisfactionGroups } from '../state/satisfaction.ts'
import { noVoices, statementAnswers, statementIds, type Voice, type Voices } from '../state/voices.ts'
import { voiceAsked, voiceOf } from './giveVoice.ts'
import { anyoneIn } from './people.ts'
import { satisfactionOf, withVoice } from './voices.ts'

const score = fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined })
const anyVoice: fc.Arbitrary<Voice> = fc.record({
  group: fc.constantFrom(...satisfactionGroups),
  scores: fc.record({ coordinator: score, conference: score, plan: score }),
  statements: fc.dictionary(fc.constantFrom(...statementIds), fc.constantFrom(...statementAnswers)),
})
const sum = (all: readonly Voice[]): Voices => all.reduce((counts, one) => withVoice(counts, undefined, one), noVoices)

const personOf = (record: ReturnType<typeof johansPlanAccepted>, id: string) => {
  const person = anyoneIn(record.circle, id)
  if (person === undefined) throw new Error(`no ${id}`)
  return person
}
const today = '2026-06-20'

describe('what people say of the day is counted without who said it', () => {
  it('somebody who changes what they said moves the counts by the difference', () => {
    fc.assert(
      fc.property(fc.array(anyVoice), anyVoice, anyVoice, (others, before, now) => {
        const counted = withVoice(sum([...others, before]), before, now)
        expect(counted).toEqual(sum([...others, now]))
      }),
    )
  })

  it('everyone who was there is asked, a professional not for the statements', () => {
    const record = johansPlanAccepted()
    expect(voiceAsked(record, personOf(record, 'edith'), today)).toEqual({
      conference: 0,
      subjects: ['coordinator', 'conference', 'plan'],
      hasStatements: true,
    })
    expect(voiceAsked(record, personOf(record, 'sara'), today)).toMatchObject({ hasStatements: false })
  })

  it('Johan’s counts with the main persons under 18, his father’s with the adults', () => {
    const record = johansPlanAccepted()
    const said = { scores: { plan: 8 }, statements: {} }
    expect(voiceOf(record, personOf(record, 'johan'), said, today)).toMatchObject({ group: 'young-main-person' })
    expect(voiceOf(record, personOf(record, 'father'), said, today)).toMatchObject({ group: 'main-person' })
  })

  it('what a main person told the coordinator is not asked again, and counts once', () => {
    const record = give(johansEvaluationDue(), { name: 'rate', person: 'father', conference: 8 })
    expect(voiceAsked(record, personOf(record, 'father'), today)?.subjects).toEqual(['coordinator', 'plan'])
    const now = voiceOf(
      record,
      personOf(record, 'father'),
      { scores: { conference: 2, plan: 6 }, statements: {} },
      today,
    )
    if (now === undefined) throw new Error('not asked')
    const counted = give(record, { name: 'count-voice', conference: 0, now }, { by: system })
    expect(satisfactionOf(counted.evaluations)['main-person']).toEqual({
      conference: { n: 1, sum: 8 },
      plan: { n: 1, sum: 6 },
    })
  })

  it('nobody says more once the evaluation is done', () => {
    const done = give(everythingAsked(johansEvaluationDue()), {
      name: 'complete-evaluation',
      outcome: 'goes-on',
      saidBy: 'edith',
    })
    expect(voiceAsked(done, personOf(done, 'edith'), today)).toBeUndefined()
  })
})
