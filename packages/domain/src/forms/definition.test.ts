import { describe, expect, it } from 'vitest'
import { formOf } from '../../test-data/forms.ts'
import { ChoiceOption, Condition, FormDefinition, FormId, Question, QuestionKey } from './definition/definition.ts'

const isKey = (key: string) => QuestionKey.safeParse(key).success
const isId = (id: string) => FormId.safeParse(id).success
const isOption = (value: string) => ChoiceOption.safeParse({ value, label: {} }).success
const isQuestion = (question: object) =>
  Question.safeParse({ key: 'a', label: {}, required: false, ...question }).success
const isCondition = (condition: unknown) => Condition.safeParse(condition).success
const on = { question: 'a', answered: true }
const times = (count: number, one: unknown = on) => Array.from({ length: count }, () => one)

describe('what stored answers hang on', () => {
  it('is a key of forty letters and digits at most, that begins with a small letter', () => {
    expect(['a', 'aB9', `a${'b'.repeat(39)}`].filter(isKey)).toHaveLength(3)
    expect(['', 'A', '9a', 'a-b', 'a b', 'a#', '#a', `a${'b'.repeat(40)}`].filter(isKey)).toEqual([])
  })

  it('is the value of an option, of forty small letters, digits and dashes at most, that begins with no dash', () => {
    expect(['a', '0-11', '9', `a${'-'.repeat(39)}`].filter(isOption)).toHaveLength(4)
    expect(['', '-a', 'A', 'a b', 'a#', '#a', `a${'b'.repeat(40)}`].filter(isOption)).toEqual([])
  })

  it('is a form by an id of three to forty small letters, digits and dashes', () => {
    expect(['abc', 'a-1', 'a'.repeat(40)].filter(isId)).toHaveLength(3)
    expect(['ab', 'Abc', 'a b', '#abc', 'abc#', 'a'.repeat(41)].filter(isId)).toEqual([])
  })
})

describe('a condition', () => {
  it.each([
    on,
    { question: 'a', is: true },
    { question: 'a', is: 'red' },
    { question: 'a', is: 'r'.repeat(200) },
    { question: 'a', includes: 'r'.repeat(200) },
    { all: times(20) },
    { any: times(1) },
    { not: { any: [{ all: [on] }] } },
  ])('may be %j', condition => {
    expect(isCondition(condition)).toBe(true)
  })

  it.each([
    ['without a question', { is: true }],
    ['on more than an answer', { ...on, minimumAge: 12 }],
    ['that compares numbers', { question: 'a', is: 3 }],
    ['that something was not answered', { question: 'a', answered: false }],
    ['on a value of more than 200 letters', { question: 'a', is: 'r'.repeat(201) }],
    ['on a part of more than 200 letters', { question: 'a', includes: 'r'.repeat(201) }],
    ['of all of none', { all: [] }],
    ['of any of none', { any: [] }],
    ['of more than twenty', { all: times(21) }],
    ['of any of more than twenty', { any: times(21) }],
    ['of the opposite of nothing', { not: {} }],
    ['of both at once', { all: [on], any: [on] }],
  ])('is none %s', (_, condition) => {
    expect(isCondition(condition)).toBe(false)
  })
})

describe('a question', () => {
  const options = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `o${at}`, label: {} }))
  const fields = (count: number) => times(count, 'phone')
  const list = { type: 'person-list', itemName: {}, fields: [] }

  it.each([
    ['the length of a text', { type: 'text', maxLength: 1 }, { type: 'text', maxLength: 0 }],
    ['the length of a text', { type: 'text', maxLength: 500 }, { type: 'text', maxLength: 501 }],
    ['the length of a long text', { type: 'long-text', maxLength: 1 }, { type: 'long-text', maxLength: 0 }],
    ['the length of a long text', { type: 'long-text', maxLength: 20_000 }, { type: 'long-text', maxLength: 20_001 }],
    ['options', { type: 'choice', options: options(2) }, { type: 'choice', options: options(1) }],
    ['options', { type: 'choice', options: options(700) }, { type: 'choice', options: options(701) }],
    ['ticks', { type: 'multiple-choice', options: options(2) }, { type: 'multiple-choice', options: options(1) }],
    ['ticks', { type: 'multiple-choice', options: options(700) }, { type: 'multiple-choice', options: options(701) }],
    ['fields', { type: 'person', fields: fields(10) }, { type: 'person', fields: fields(11) }],
    [
      'required fields',
      { type: 'person', fields: [], requiredFields: fields(10) },
      { type: 'person', fields: [], requiredFields: fields(11) },
    ],
    ['people', { ...list, max: 1 }, { ...list, max: 0 }],
    ['people', { ...list, max: 60 }, { ...list, max: 61 }],
    ['files', { type: 'file', max: 1 }, { type: 'file', max: 0 }],
    ['files', { type: 'file', max: 5 }, { type: 'file', max: 6 }],
    ['kinds of file', { type: 'file', accept: ['pdf'] }, { type: 'file', accept: [] }],
    ['kinds of file', { type: 'file', accept: times(3, 'pdf') }, { type: 'file', accept: times(4, 'pdf') }],
    ['when a date is', { type: 'date', when: 'future' }, { type: 'date', when: 'ever' }],
    ['marks', { type: 'phone', marks: ['personal', 'special'] }, { type: 'phone', marks: ['secret'] }],
    ['what is known of it', { type: 'phone' }, { type: 'phone', minimumAge: 12 }],
  ])('has bounds for %s', (_, within, beyond) => {
    expect(isQuestion(within)).toBe(true)
    expect(isQuestion(beyond)).toBe(false)
  })

  it.each([
    [{ type: 'text' }, { maxLength: 200 }],
    [{ type: 'long-text' }, { maxLength: 4000 }],
    [{ type: 'number' }, { integer: true }],
    [{ type: 'date' }, { when: 'any' }],
    [{ type: 'person', fields: [] }, { requiredFields: [] }],
    [list, { max: 40 }],
    [{ type: 'file' }, { max: 5, accept: ['pdf', 'jpeg', 'png'] }],
    [{ type: 'phone' }, { marks: [] }],
  ])('%j is as a rule %j', (question, rest) => {
    expect(Question.parse({ key: 'a', label: {}, required: false, ...question })).toMatchObject(rest)
  })
})

describe('a form', () => {
  const whole = formOf({ type: 'text', key: 'a' })
  const [section] = whole.sections
  const isForm = (change: object) => FormDefinition.safeParse({ ...whole, ...change }).success
  const declaration = { key: 'honest', text: {} }

  it.each([
    ['version', { version: 1 }, { version: 0 }],
    ['kinds of conference', { variants: ['family'] }, { variants: [] }],
    ['sections', { sections: times(30, section) }, { sections: times(31, section) }],
    ['sections', { sections: times(1, section) }, { sections: [] }],
    ['declarations', { declarations: times(5, declaration) }, { declarations: times(6, declaration) }],
    [
      'questions',
      { sections: [{ ...section, questions: times(60, section?.questions[0]) }] },
      { sections: [{ ...section, questions: times(61, section?.questions[0]) }] },
    ],
    ['questions', { sections: [section] }, { sections: [{ ...section, questions: [] }] }],
    ['a reminder', { reminder: { title: {}, text: {} } }, { reminder: { title: {} } }],
    ['what is known of it', {}, { minimumAge: 12 }],
    ['who fills it in', { audience: 'partner-system' }, { audience: 'anyone' }],
  ])('has bounds for %s', (_, within, beyond) => {
    expect(isForm(within)).toBe(true)
    expect(isForm(beyond)).toBe(false)
  })

  it('declares nothing unless it says so', () => {
    const { declarations, ...rest } = whole
    expect(FormDefinition.parse(rest).declarations).toEqual([])
  })
})
