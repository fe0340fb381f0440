import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../../test-data/forms.ts'
import { carryOver } from './carryOver.ts'

const carried = (before: TestQuestion, after: TestQuestion, answer: unknown) => {
  const { answers, left, again } = carryOver(formOf(before), formOf(after), { a: answer })
  return 'a' in answers ? 'taken' : left.includes('a') ? 'left' : again.includes('a') ? 'asked again' : 'nothing'
}
const option = (value: string) => ({ value, label: {} })

describe('an answer that is carried over', () => {
  it('stays with a question of the same kind, as it was typed', () => {
    const text: TestQuestion = { type: 'text', key: 'a' }
    const answers = { a: '  half ', b: 'nobody asks' }
    expect(carryOver(formOf(text), formOf(text), answers)).toEqual({ answers: { a: '  half ' }, left: [], again: [] })
    expect(carried(text, { type: 'long-text', key: 'a' }, 'kort')).toBe('taken')
    expect(carried({ type: 'long-text', key: 'a' }, text, 'lang')).toBe('taken')
  })

  it('does not go to one of another kind', () => {
    expect(carried({ type: 'text', key: 'a' }, { type: 'number', key: 'a' }, '3')).toBe('left')
    expect(carried({ type: 'number', key: 'a' }, { type: 'text', key: 'a' }, '3')).toBe('left')
    expect(carried({ type: 'text', key: 'a' }, { type: 'choice', key: 'a' }, 'red')).toBe('left')
    expect(carried({ type: 'consent', key: 'a' }, { type: 'yes-no', key: 'a' }, true)).toBe('left')
  })

  it('is not missed where nothing was answered', () => {
    expect(carried({ type: 'text', key: 'a' }, { type: 'number', key: 'a' }, ' ')).toBe('nothing')
    expect(carried({ type: 'text', key: 'a' }, { type: 'number', key: 'a' }, undefined)).toBe('nothing')
  })

  it('stays with a choice that still offers all of it', () => {
    const choice: TestQuestion = { type: 'choice', key: 'a' }
    const fewer: TestQuestion = { ...choice, options: [option('red'), option('green')] }
    expect(carried(choice, fewer, 'red')).toBe('taken')
    expect(carried(choice, fewer, 'blue')).toBe('left')
    expect(carried(choice, fewer, '')).toBe('taken')
    const many: TestQuestion = { ...choice, type: 'multiple-choice' }
    const fewerOfMany: TestQuestion = { ...fewer, type: 'multiple-choice' }
    expect(carried(many, fewerOfMany, ['red'])).toBe('taken')
    expect(carried(many, fewerOfMany, ['red', 'blue'])).toBe('left')
    expect(carried(many, many, ['red', 'blue'])).toBe('taken')
  })

  it('is asked again where other words are agreed to, in any language, once it was agreed to', () => {
    const consent = (label: object): TestQuestion => ({ type: 'consent', key: 'a', label })
    const before = consent({ nl: 'Ja', fr: 'Oui' })
    expect(carried(before, consent({ nl: 'Ja', fr: 'Oui' }), true)).toBe('taken')
    expect(carried(before, consent({ nl: 'Ja', fr: 'Non' }), true)).toBe('asked again')
    expect(carried(before, consent({ nl: 'Ja' }), true)).toBe('asked again')
    expect(carried(before, consent({ nl: 'Nee', fr: 'Oui' }), false)).toBe('nothing')
    expect(carried({ type: 'yes-no', key: 'a', label: { nl: 'Ja' } }, { type: 'yes-no', key: 'a' }, true)).toBe('taken')
  })
})

describe('a declaration that is carried over', () => {
  const form = (text?: object) => ({
    ...formOf({ type: 'text', key: 'other' }),
    declarations: text === undefined ? [] : [{ key: 'a', text }],
  })
  const declared = (before: object, after: object | undefined, answer: unknown) =>
    carryOver(form(before), form(after), { a: answer })

  it('stays where its words are the same, and is asked again where not', () => {
    expect(declared({ nl: 'Ja' }, { nl: 'Ja' }, true)).toEqual({ answers: { a: true }, left: [], again: [] })
    expect(declared({ nl: 'Ja' }, { nl: 'Ja' }, false)).toEqual({ answers: { a: false }, left: [], again: [] })
    expect(declared({ nl: 'Ja' }, { nl: 'Nee' }, true)).toEqual({ answers: {}, left: [], again: ['a'] })
    expect(declared({ nl: 'Ja' }, undefined, true)).toEqual({ answers: {}, left: [], again: ['a'] })
  })

  it('is not asked again of who had not declared it', () => {
    const nothing = { answers: {}, left: [], again: [] }
    expect(declared({ nl: 'Ja' }, { nl: 'Nee' }, false)).toEqual(nothing)
    expect(declared({ nl: 'Ja' }, { nl: 'Ja' }, undefined)).toEqual(nothing)
  })
})
