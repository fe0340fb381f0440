import { describe, expect, it } from 'vitest'
import { formOf } from '../../test-data/forms.ts'
import type { FormDefinition } from './definition/definition.ts'
import { isVisible, visibleSections } from './visibility.ts'

const shown = (form: FormDefinition, answers: unknown) =>
  visibleSections(form, answers).flatMap(({ questions }) => questions.map(({ key }) => key))

describe('what is visible', () => {
  it('follows is, includes, answered, all, any and not', () => {
    const answers = { colour: 'red', many: ['red', 'blue'], sure: false, empty: ' ' }
    expect(isVisible(undefined, answers)).toBe(true)
    expect(isVisible({ question: 'colour', is: 'red' }, answers)).toBe(true)
    expect(isVisible({ question: 'sure', is: false }, answers)).toBe(true)
    expect(isVisible({ question: 'many', includes: 'blue' }, answers)).toBe(true)
    expect(isVisible({ question: 'empty', answered: true }, answers)).toBe(false)
    expect(isVisible({ not: { question: 'colour', is: 'blue' } }, answers)).toBe(true)
    expect(
      isVisible(
        {
          all: [
            { question: 'colour', is: 'red' },
            { question: 'sure', is: true },
          ],
        },
        answers,
      ),
    ).toBe(false)
    expect(
      isVisible(
        {
          any: [
            { question: 'colour', is: 'red' },
            { question: 'sure', is: true },
          ],
        },
        answers,
      ),
    ).toBe(true)
    expect(isVisible({ question: 'constructor', answered: true }, answers)).toBe(false)
  })

  it('collapses a chain when its first link is hidden', () => {
    const form = formOf(
      { type: 'choice', key: 'a' },
      { type: 'choice', key: 'b', visibleIf: { question: 'a', is: 'red' } },
      { type: 'text', key: 'c', visibleIf: { question: 'b', is: 'blue' } },
    )
    expect(shown(form, { a: 'red', b: 'blue' })).toEqual(['a', 'b', 'c'])
    expect(shown(form, { a: 'blue', b: 'blue', c: 'typed before' })).toEqual(['a'])
  })

  it('is the same for what is typed as for what it comes to', () => {
    const form = formOf(
      { type: 'yes-no', key: 'a' },
      { type: 'text', key: 'b', visibleIf: { question: 'a', is: true } },
      { type: 'date', key: 'c' },
      { type: 'text', key: 'd', visibleIf: { question: 'c', answered: true } },
    )
    expect(shown(form, { a: ' yes ', c: { day: '', month: ' ', year: '' } })).toEqual(['a', 'b', 'c'])
    expect(shown(form, { a: true })).toEqual(['a', 'b', 'c'])
  })

  it('counts a half-typed answer as an answer, so that a slip hides nothing', () => {
    const form = formOf(
      { type: 'date', key: 'a' },
      { type: 'text', key: 'b', visibleIf: { question: 'a', answered: true } },
    )
    expect(shown(form, { a: { day: '14' } })).toEqual(['a', 'b'])
  })

  it('hides a section that has nothing to ask, and one that is hidden itself', () => {
    const base = formOf({ type: 'yes-no', key: 'a' })
    const condition = { question: 'a', is: true } as const
    const [question] = formOf({ type: 'text', key: 'b', visibleIf: condition }).sections.flatMap(one => one.questions)
    const [plain] = formOf({ type: 'text', key: 'c' }).sections.flatMap(one => one.questions)
    if (!question || !plain) throw new Error('a form without questions')
    const form: FormDefinition = {
      ...base,
      sections: [
        ...base.sections,
        { key: 'second', title: { nl: 'Twee' }, questions: [question] },
        { key: 'third', title: { nl: 'Drie' }, visibleIf: condition, questions: [plain] },
      ],
    }
    expect(visibleSections(form, { a: false }).map(({ section }) => section.key)).toEqual(['only'])
    expect(visibleSections(form, { a: true }).map(({ section }) => section.key)).toEqual(['only', 'second', 'third'])
  })
})
