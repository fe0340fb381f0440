import { describe, expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import type { FormDefinition, Section } from '../definition/definition.ts'
import { compareForms } from './compare.ts'
import { newQuestion } from './newQuestion.ts'

const section = (key: string, ...keys: readonly string[]): Section => {
  return { key, title: { nl: key }, questions: keys.map(one => newQuestion('text', one)) }
}
const form = (...sections: readonly Section[]): FormDefinition => {
  return { ...formOf({ type: 'text', key: 'only' }), sections: [...sections] }
}
const said = (before: FormDefinition, after: FormDefinition) =>
  compareForms(before, after).map(({ what, how, key, fields }) => [what, how, key, ...fields].join(' '))
const order = (before: string, after: string) =>
  said(form(section('one', ...before)), form(section('one', ...after))).map(one => one.replace('question ', ''))

describe('what differs between two versions', () => {
  const before = form(section('one', 'a'))

  it('is said of the form itself: each field, in the order of the alphabet, and not its version', () => {
    const after = {
      ...before,
      title: { nl: 'Anders' },
      readers: { nl: 'Wij' },
      audience: 'citizen' as const,
      version: 2,
    }
    expect(said(before, after)).toEqual(['form changed test-form audience readers title'])
    expect(said(before, { ...before, version: 9 })).toEqual([])
  })

  it('is said of sections: added, removed, changed, moved', () => {
    expect(said(form(section('one'), section('two')), form(section('two'), section('one')))).toEqual([
      'section moved one',
    ])
    expect(said(before, form(section('one', 'a'), section('two')))).toEqual(['section added two'])
    expect(said(form(section('one', 'a'), section('two')), before)).toEqual(['section removed two'])
    const renamed = { ...section('one', 'a'), title: { nl: 'Anders' }, intro: { nl: 'Welkom' } }
    expect(said(before, form(renamed))).toEqual(['section changed one intro title'])
  })

  it('is said of declarations by their key', () => {
    const declaring = (...keys: readonly string[]) => ({
      ...before,
      declarations: keys.map(key => ({ key, text: { nl: key } })),
    })
    expect(said(declaring('a'), declaring('b'))).toEqual(['declaration added b', 'declaration removed a'])
    expect(said(declaring('a', 'b'), declaring('b', 'a'))).toEqual(['declaration moved a'])
    const reworded = { ...before, declarations: [{ key: 'a', text: { nl: 'Anders' } }] }
    expect(said(declaring('a'), reworded)).toEqual(['declaration changed a text'])
  })

  it('is said of a question that stands in another section, though the order is the same', () => {
    expect(
      said(form(section('one', 'a', 'b'), section('two', 'c')), form(section('one', 'a'), section('two', 'b', 'c'))),
    ).toEqual(['question moved b'])
  })

  it('is both said of a question that was changed and moved', () => {
    const changed = { ...newQuestion('text', 'a'), required: true }
    const after = form({ ...section('one', 'b'), questions: [newQuestion('text', 'b'), changed] })
    expect(said(form(section('one', 'a', 'b')), after)).toEqual(['question changed a required', 'question moved a'])
  })

  it('is nothing where something is left out that was undefined', () => {
    const question = { ...newQuestion('text', 'a'), help: undefined }
    expect(said(before, form({ ...section('one'), questions: [question] }))).toEqual([])
  })
})

describe('as few as possible have moved', () => {
  it.each([
    ['abcd', 'abcd', []],
    ['abcd', 'dabc', ['moved d']],
    ['abcd', 'bcda', ['moved a']],
    ['abcd', 'acbd', ['moved b']],
    ['abcde', 'aebcd', ['moved e']],
    ['abcd', 'dcba', ['moved c', 'moved b', 'moved a']],
    ['abcdef', 'defabc', ['moved a', 'moved b', 'moved c']],
    ['abc', 'axbc', ['added x']],
    ['abc', 'ac', ['removed b']],
    ['abc', 'cxa', ['added x', 'moved a', 'removed b']],
  ])('from %s to %s', (before, after, differences) => {
    expect(order(before, after)).toEqual(differences)
  })
})
