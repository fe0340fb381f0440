import { describe, expect, it } from 'vitest'
import { FormDefinition, Question } from '../forms/definition/definition.ts'
import { asAsked, describeExtra, intakeForm } from './intakeForm.ts'

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
  it('is a form like any', () => {
    expect(FormDefinition.safeParse(intakeForm([pets])).success).toBe(true)
    expect(intakeForm([pets, which]).sections.flatMap(({ questions }) => questions)).toEqual([pets, which])
  })

  it('is kept with the questions that were asked: those that were not shown are not', () => {
    expect(asAsked([pets, which], { pets: false })?.questions.map(({ key }) => key)).toEqual(['pets'])
    expect(asAsked([pets, which], { pets: true, which: 'Een hond' })?.questions).toEqual([pets, which])
    expect(asAsked([], {})).toBeUndefined()
  })

  it('is told in the words of then, with the marks of the question', () => {
    const extra = asAsked([pets, which], { pets: true, which: 'Een hond' })
    if (extra === undefined) throw new Error('it was asked')
    expect(describeExtra(extra, 'nl')).toMatchObject([
      { label: { nl: 'Zijn er huisdieren?' }, text: 'Ja' },
      { label: { nl: 'Welke?' }, text: 'Een hond', marks: ['personal'] },
    ])
  })

  it('keeps of a long list what was chosen, so that it is told the same', () => {
    const extra = asAsked([town], { town: 'town-399' })
    if (extra === undefined) throw new Error('it was asked')
    expect(extra.questions[0]).toMatchObject({ options: { length: 31 } })
    expect(describeExtra(extra, 'nl')).toMatchObject([{ text: 'Gemeente 399' }])
  })

  const townOf = (length: number) => ({ ...town, options: town.type === 'choice' ? town.options.slice(0, length) : [] })
  const kept = (question: Question, answer: string) => {
    const [asked] = asAsked([question], { town: answer })?.questions ?? []
    return asked !== undefined && 'options' in asked ? asked.options.map(({ value }) => value) : []
  }
  const first = (length: number) => Array.from({ length }, (_, index) => `town-${index}`)

  it('keeps a list of thirty whole, and of a longer one the first thirty that were not chosen', () => {
    expect(kept(townOf(30), 'town-29')).toEqual(first(30))
    expect(kept(townOf(31), 'town-2')).toEqual(first(31))
    expect(kept(townOf(32), 'town-2')).toEqual(first(31))
    expect(kept(townOf(32), 'town-31')).toEqual([...first(30), 'town-31'])
  })

  it('keeps all that was chosen of several, in the order of the list', () => {
    const many = Question.parse({ ...townOf(100), type: 'multiple-choice' })
    const extra = asAsked([many], { town: ['town-50', 'town-90'] })
    const [asked] = extra?.questions ?? []
    expect(asked !== undefined && 'options' in asked ? asked.options.map(({ value }) => value) : []).toEqual([
      ...first(30),
      'town-50',
      'town-90',
    ])
  })
})
