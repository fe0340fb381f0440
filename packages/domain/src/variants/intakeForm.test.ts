import { describe, expect, it } from 'vitest'
import { Question } from '../forms/definition/definition.ts'
import { asAsked, describeExtra } from './intakeForm.ts'

const pets = Question.parse({ type: 'yes-no', key: 'pets', label: { nl: 'Zijn er huisdieren?' }, required: false })
const which = Question.parse({
  type: 'text',
  key: 'which',
  label: { nl: 'Welke?' },
  required: true,
  marks: ['personal'],
  visibleIf: { question: 'pets', is: true },
})
const town = Question.parse({
  type: 'choice',
  key: 'town',
  label: { nl: 'Gemeente' },
  required: false,
  options: Array.from({ length: 400 }, (_, index) => ({ value: `town-${index}`, label: { nl: `Gemeente ${index}` } })),
})

describe('what a partner asks in the intake', () => {
  it('is kept with the questions that were asked: those that were not shown are not', () => {
    expect(asAsked([pets, which], { pets: false })?.questions.map(({ key }) => key)).toEqual(['pets'])
    expect(asAsked([pets, which], { pets: true, which: 'Een hond' })?.questions).toEqual([pets, which])
    expect(asAsked([], {})).toBeUndefined()
  })

  it('is told in the words of then, with the marks of the question', () => {
    const extra = asAsked([pets, which], { pets: true, which: 'Een hond' })
    if (extra === undefined) throw new Error('it was asked')
    expect(describeExtra(extra, 'nl')).toMatchObject([
      { label: 'Zijn er huisdieren?', text: 'Ja' },
      { label: 'Welke?', text: 'Een hond', marks: ['personal'] },
    ])
  })

  it('keeps of a long list what was chosen, so that it is told the same', () => {
    const extra = asAsked([town], { town: 'town-399' })
    if (extra === undefined) throw new Error('it was asked')
    expect(extra.questions[0]).toMatchObject({ options: { length: 31 } })
    expect(describeExtra(extra, 'nl')).toMatchObject([{ text: 'Gemeente 399' }])
  })
})
