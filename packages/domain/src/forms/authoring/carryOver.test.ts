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
    expect(carryOver(formOf(text), formOf(text), answers)).toEqual({
      answers: { a: '  half ' },
      left: [],
      narrowed: [],
      again: [],
    })
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
  })

  it('keeps of several options those that are still there, and says that some are not', () => {
    const many: TestQuestion = { type: 'multiple-choice', key: 'a' }
    const fewer: TestQuestion = { ...many, options: [option('red'), option('green')] }
    const held = (answer: unknown, to = fewer) => carryOver(formOf(many), formOf(to), { a: answer })
    expect(held(['red', 'blue'])).toEqual({ answers: { a: ['red'] }, left: [], narrowed: ['a'], again: [] })
    expect(held(['red'])).toEqual({ answers: { a: ['red'] }, left: [], narrowed: [], again: [] })
    expect(held(['blue'])).toEqual({ answers: {}, left: ['a'], narrowed: [], again: [] })
    expect(held(['red', 'blue'], many).answers).toEqual({ a: ['red', 'blue'] })
    expect(held([])).toEqual({ answers: { a: [] }, left: [], narrowed: [], again: [] })
  })

  it('goes from one to more, and from more to one where one was chosen', () => {
    const one: TestQuestion = { type: 'choice', key: 'a' }
    const many: TestQuestion = { type: 'multiple-choice', key: 'a' }
    expect(carryOver(formOf(one), formOf(many), { a: 'red' }).answers).toEqual({ a: ['red'] })
    expect(carryOver(formOf(many), formOf(one), { a: ['red'] }).answers).toEqual({ a: 'red' })
    expect(carried(many, one, ['red', 'blue'])).toBe('left')
    expect(carried(one, many, '')).toBe('nothing')
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
    expect(declared({ nl: 'Ja' }, { nl: 'Ja' }, true)).toEqual({
      answers: { a: true },
      left: [],
      narrowed: [],
      again: [],
    })
    expect(declared({ nl: 'Ja' }, { nl: 'Ja' }, false)).toEqual({
      answers: { a: false },
      left: [],
      narrowed: [],
      again: [],
    })
    expect(declared({ nl: 'Ja' }, { nl: 'Nee' }, true)).toEqual({ answers: {}, left: [], narrowed: [], again: ['a'] })
    expect(declared({ nl: 'Ja' }, undefined, true)).toEqual({ answers: {}, left: [], narrowed: [], again: ['a'] })
  })

  it('is not asked again of who had not declared it', () => {
    const nothing = { answers: {}, left: [], narrowed: [], again: [] }
    expect(declared({ nl: 'Ja' }, { nl: 'Nee' }, false)).toEqual(nothing)
    expect(declared({ nl: 'Ja' }, { nl: 'Ja' }, undefined)).toEqual(nothing)
  })
})
