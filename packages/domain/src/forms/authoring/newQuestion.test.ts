import { describe, expect, it } from 'vitest'
import { Question, QuestionKey } from '../definition/definition.ts'
import { isAvailableOn } from './availability.ts'
import { formIdFor } from './formId.ts'
import { newKey, newQuestion } from './newQuestion.ts'

const nobody = new Set<string>()

describe('a key that is made from a label', () => {
  it.each([
    ['Naam', 'naam'],
    ['  De   naam? ', 'deNaam'],
    ['DE NAAM', 'deNaam'],
    ['een twee drie vier vijf zes', 'eenTweeDrieVierVijf'],
    ['3 kinderen', 'q3Kinderen'],
    ['…', 'q'],
    ['Élève', 'eleve'],
    ['n'.repeat(50), 'n'.repeat(34)],
    ['toString', 'tostring'],
    ['valueOf', 'valueof'],
  ])('%j is %s', (label, key) => {
    expect(newKey(label, nobody)).toBe(key)
    expect(QuestionKey.safeParse(key).success).toBe(true)
  })

  it('counts on until none has it', () => {
    expect(newKey('Naam', new Set(['naam']))).toBe('naam2')
    expect(newKey('Naam', new Set(['naam', 'naam2', 'naam3']))).toBe('naam4')
  })
})

describe('a new question', () => {
  const types = Question.options.map(({ shape }) => shape.type.value)
  const written = ['text', 'long-text', 'email', 'phone', 'person', 'person-list', 'file']

  it.each(types)('of kind %s is not required, and personal where anyone may write anything', type => {
    const question = newQuestion(type, 'fresh')
    expect(question).toMatchObject({ type, key: 'fresh', label: {}, required: false })
    expect(question.marks).toEqual(written.includes(type) ? ['personal'] : [])
  })

  it.each(types.filter(type => !type.includes('choice')))('of kind %s may be kept as it is', type => {
    const question = newQuestion(type, 'fresh')
    expect(Question.parse(question)).toEqual(question)
  })

  it('has no options yet, asks of one person their name alone, and of each in a list who that is', () => {
    expect(newQuestion('choice', 'a')).toMatchObject({ options: [] })
    expect(newQuestion('multiple-choice', 'a')).toMatchObject({ options: [] })
    expect(newQuestion('person', 'a')).toMatchObject({ fields: [], requiredFields: [] })
    expect(newQuestion('person-list', 'a')).toMatchObject({ fields: ['relation'], requiredFields: [], max: 40 })
    expect(newQuestion('number', 'a')).toMatchObject({ integer: true })
    expect(newQuestion('text', 'a')).toMatchObject({ maxLength: 200 })
    expect(newQuestion('long-text', 'a')).toMatchObject({ maxLength: 4000 })
  })
})

describe('the id of a form', () => {
  it.each([
    ['Aanmelding door de school', 'aanmelding-door-de-school'],
    ['  Élèves & ouders! ', 'eleves-ouders'],
    ['Nieuw', 'nieuw'],
    ['new', 'form-new'],
    ['ab', 'form-ab'],
    ['abc', 'abc'],
    ['', 'form'],
    ['?', 'form'],
    [`${'n'.repeat(33)} en meer`, 'n'.repeat(33)],
    ['n'.repeat(40), 'n'.repeat(34)],
  ])('of %j is %s', (name, id) => {
    expect(formIdFor(name, nobody)).toBe(id)
  })

  it('counts on until none has it', () => {
    expect(formIdFor('School', new Set(['school']))).toBe('school-2')
    expect(formIdFor('School', new Set(['school', 'school-2']))).toBe('school-3')
  })
})

describe('a form takes referrals in', () => {
  const opening = { opensOn: '2026-04-21', closesOn: '2026-04-23' }
  const open = (given: Parameters<typeof isAvailableOn>[0]) =>
    ['2026-04-20', '2026-04-21', '2026-04-23', '2026-04-24'].map(day => isAvailableOn(given, day))

  it('from the day it opens to the day it closes, both included', () => {
    expect(open(opening)).toEqual([false, true, true, false])
    expect(open({ opensOn: opening.opensOn })).toEqual([false, true, true, true])
    expect(open({ closesOn: opening.closesOn })).toEqual([true, true, true, false])
    expect(open({})).toEqual([true, true, true, true])
  })
})
