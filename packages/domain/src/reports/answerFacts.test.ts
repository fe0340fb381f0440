import { describe, expect, it } from 'vitest'
import { FormDefinition } from '../forms/definition/definition.ts'
import { answerFactsOf, countedQuestions, countersOfAnswer } from './answerFacts.ts'

const words = { nl: 'x', fr: 'x', en: 'x' }
const common = { label: words, required: false }
const options = ['north', 'south'].map(value => ({ value, label: words }))
const form = FormDefinition.parse({
  ...{ id: 'referral', version: 1, audience: 'professional', variants: ['family'], title: words },
  sections: [
    {
      key: 'one',
      title: words,
      questions: [
        { ...common, key: 'team', type: 'choice', options },
        { ...common, key: 'days', type: 'multiple-choice', options },
        { ...common, key: 'again', type: 'yes-no' },
        { ...common, key: 'illness', type: 'choice', options, marks: ['special'] },
        { ...common, key: 'who', type: 'choice', options, marks: ['personal'] },
        { ...common, key: 'place', type: 'choice', options, dimension: 'municipality' },
        { ...common, key: 'story', type: 'long-text' },
      ],
    },
  ],
})
const referral = {
  form: { id: 'referral', version: 1 },
  submittedAt: '2026-05-31T23:30:00.000Z',
  answers: { team: 'north', days: ['south', 'north'], again: false, illness: 'north', who: 'south', place: 'north' },
}

describe('what is counted of the questions of a partner’s own form', () => {
  it('is what has few answers and tells of no person and nothing sensitive', () => {
    expect(countedQuestions(form).map(({ key }) => key)).toEqual(['team', 'days', 'again'])
  })

  it('is a fact for each question, in the month of the submission by the partner’s clock', () => {
    expect(answerFactsOf(referral, form, 'Europe/Brussels')).toEqual([
      { kind: 'answer', month: '2026-06', question: 'referral.team', chosen: ['north'] },
      { kind: 'answer', month: '2026-06', question: 'referral.days', chosen: ['north', 'south'] },
      { kind: 'answer', month: '2026-06', question: 'referral.again', chosen: ['no'] },
    ])
  })

  it('is nothing of an answer that is no option', () => {
    expect(answerFactsOf({ ...referral, answers: { team: 'Johan', again: 'yes' } }, form, 'Europe/Brussels')).toEqual(
      [],
    )
  })

  it('moves one counter for each value', () => {
    const [, days] = answerFactsOf(referral, form, 'Europe/Brussels')
    expect(days && countersOfAnswer(days)).toEqual({
      'answer:referral.days.north': 1,
      'answer:referral.days.south': 1,
    })
  })
})
