import { describe, expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import type { Condition, FormDefinition, Section } from '../definition/definition.ts'
import { applyEdit, type FormEdit, takenKeys } from './edit.ts'
import { newQuestion } from './newQuestion.ts'

const section = (key: string, ...keys: readonly string[]): Section => ({
  key,
  title: { nl: key },
  questions: keys.map(one => newQuestion('text', one)),
})
const form: FormDefinition = {
  ...formOf({ type: 'text', key: 'only' }),
  sections: [section('one', 'a', 'b', 'c'), section('two', 'd'), section('three', 'e', 'f')],
  declarations: [{ key: 'agreed', text: { nl: 'Ja' } }],
}
const edit = (...edits: readonly FormEdit[]) => edits.reduce(applyEdit, form)
const keys = ({ sections }: FormDefinition) =>
  sections.map(one => `${one.key}: ${one.questions.map(({ key }) => key).join(' ')}`)
const after = (...edits: readonly FormEdit[]) => keys(edit(...edits))
const unchanged = keys(form)

describe('a section', () => {
  it('is added at the end, or where it is asked to stand', () => {
    const fresh = section('fresh')
    expect(after({ edit: 'add-section', section: fresh }).at(-1)).toBe('fresh: ')
    expect(after({ edit: 'add-section', section: fresh, at: 0 })[0]).toBe('fresh: ')
    expect(after({ edit: 'add-section', section: fresh, at: 1 })[1]).toBe('fresh: ')
    expect(edit({ edit: 'add-section', section: fresh, at: 1 }).sections).toHaveLength(4)
  })

  it('is changed alone, and keeps its key and questions', () => {
    const change = { title: { nl: 'Anders' } }
    const { sections } = edit({ edit: 'change-section', key: 'two', change })
    expect(sections).toEqual([form.sections[0], { ...form.sections[1], ...change }, form.sections[2]])
  })

  it.each([
    ['two', -1, ['two', 'one', 'three']],
    ['two', 1, ['one', 'three', 'two']],
    ['one', 1, ['two', 'one', 'three']],
    ['three', -1, ['one', 'three', 'two']],
    ['one', -1, ['one', 'two', 'three']],
    ['three', 1, ['one', 'two', 'three']],
    ['none', 1, ['one', 'two', 'three']],
    ['none', -1, ['one', 'two', 'three']],
  ] as const)('%s that is moved by %i stands so: %j', (key, by, expected) => {
    expect(edit({ edit: 'move-section', key, by }).sections.map(one => one.key)).toEqual(expected)
  })

  it('that is removed takes along what others asked of its questions, and no more', () => {
    const hangsOn = (question: string): Condition => ({ question, answered: true })
    const hanging: FormDefinition = {
      ...form,
      sections: [
        section('one', 'a'),
        { ...section('two', 'd'), visibleIf: hangsOn('a') },
        { ...section('three', 'e'), questions: [{ ...newQuestion('text', 'e'), visibleIf: hangsOn('d') }] },
      ],
    }
    const left = applyEdit(hanging, { edit: 'remove-section', key: 'one' })
    expect(left.sections).toEqual([section('two', 'd'), hanging.sections[2]])
    expect(applyEdit(hanging, { edit: 'remove-section', key: 'none' })).toEqual(hanging)
  })
})

describe('a question', () => {
  const fresh = newQuestion('text', 'fresh')

  it('is added at the end of its section, or where it is asked to stand', () => {
    expect(after({ edit: 'add-question', section: 'one', question: fresh })[0]).toBe('one: a b c fresh')
    expect(after({ edit: 'add-question', section: 'one', question: fresh, at: 0 })[0]).toBe('one: fresh a b c')
    expect(after({ edit: 'add-question', section: 'one', question: fresh, at: 2 })[0]).toBe('one: a b fresh c')
    expect(after({ edit: 'add-question', section: 'none', question: fresh })).toEqual(unchanged)
  })

  it('is changed alone', () => {
    const question = { ...newQuestion('text', 'b'), required: true }
    const { sections } = edit({ edit: 'change-question', key: 'b', question })
    expect(sections.flatMap(({ questions }) => questions).filter(({ required }) => required)).toEqual([question])
    expect(keys({ ...form, sections })).toEqual(unchanged)
  })

  it.each([
    ['a', 1, 'one: b a c'],
    ['b', 1, 'one: a c b'],
    ['b', -1, 'one: b a c'],
    ['c', -1, 'one: a c b'],
  ] as const)('%s that is moved by %i within its section: %s', (key, by, expected) => {
    expect(after({ edit: 'move-question', key, by })).toEqual([expected, ...unchanged.slice(1)])
  })

  it('that is moved past the end of its section comes first in the next, or last in the one before', () => {
    expect(after({ edit: 'move-question', key: 'c', by: 1 })).toEqual(['one: a b', 'two: c d', 'three: e f'])
    expect(after({ edit: 'move-question', key: 'e', by: -1 })).toEqual(['one: a b c', 'two: d e', 'three: f'])
    expect(after({ edit: 'move-question', key: 'd', by: 1 })).toEqual(['one: a b c', 'two: ', 'three: d e f'])
    expect(after({ edit: 'move-question', key: 'd', by: -1 })).toEqual(['one: a b c d', 'two: ', 'three: e f'])
  })

  it.each([
    ['a', -1],
    ['f', 1],
    ['none', 1],
    ['none', -1],
  ] as const)('%s that can not be moved by %i stays where it is', (key, by) => {
    expect(edit({ edit: 'move-question', key, by })).toEqual(form)
  })

  it('that is copied stands under the first, with a key that no question, declaration or earlier version has', () => {
    expect(after({ edit: 'duplicate-question', key: 'a' })[0]).toBe('one: a a2 b c')
    expect(after({ edit: 'duplicate-question', key: 'c' })[0]).toBe('one: a b c c2')
    expect(after({ edit: 'duplicate-question', key: 'a', taken: ['a2', 'a3'] })[0]).toBe('one: a a4 b c')
    expect(edit({ edit: 'duplicate-question', key: 'none' })).toEqual(form)
  })

  it('that is removed leaves the others', () => {
    expect(after({ edit: 'remove-question', key: 'b' })).toEqual(['one: a c', ...unchanged.slice(1)])
    expect(edit({ edit: 'remove-question', key: 'none' })).toEqual(form)
  })
})

describe('what is left of a condition when a question is removed', () => {
  const on = (question: string): Condition => ({ question, answered: true })
  const left = (visibleIf: Condition, key = 'a') => {
    const questions = [newQuestion('text', 'a'), newQuestion('text', 'b'), { ...newQuestion('text', 'c'), visibleIf }]
    const hanging = { ...form, sections: [{ ...section('one'), questions, visibleIf }] }
    const [only] = applyEdit(hanging, { edit: 'remove-question', key }).sections
    expect(only?.questions.at(-1)?.visibleIf).toEqual(only?.visibleIf)
    return only?.visibleIf
  }

  it.each<readonly [string, Condition, Condition | undefined]>([
    ['what asks about another is as it was', on('b'), on('b')],
    ['what asks about it alone is gone', on('a'), undefined],
    ['its opposite is gone too', { not: on('a') }, undefined],
    ['the opposite of another is as it was', { not: on('b') }, { not: on('b') }],
    ['of both, the other is left', { all: [on('a'), on('b')] }, on('b')],
    ['of either, the other is left', { any: [on('b'), on('a')] }, on('b')],
    ['of three, both others are left', { all: [on('a'), on('b'), on('c')] }, { all: [on('b'), on('c')] }],
    ['of either of three, both others are left', { any: [on('c'), on('a'), on('b')] }, { any: [on('c'), on('b')] }],
    ['of either of it, nothing is left', { any: [on('a'), { not: on('a') }] }, undefined],
    ['deep within too', { not: { all: [on('b'), { any: [on('a'), on('c')] }] } }, { not: { all: [on('b'), on('c')] } }],
  ])('%s', (_, condition, expected) => {
    expect(left(condition)).toEqual(expected)
  })
})

describe('the form itself', () => {
  it('is changed in what is said, and in nothing else', () => {
    const title = { nl: 'Anders' }
    expect(edit({ edit: 'change-form', change: { title } })).toEqual({ ...form, title })
  })

  it('has taken the keys of its questions and declarations, not of its sections', () => {
    expect([...takenKeys(form)]).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'agreed'])
  })
})
