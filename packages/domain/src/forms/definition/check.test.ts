import { describe, expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import { starterForms } from '../starter/index.ts'
import { checkDefinition } from './check.ts'
import type { FormDefinition } from './definition.ts'
import { missingTranslations } from './translations.ts'

const codes = (form: FormDefinition) => checkDefinition(form).map(({ code, at }) => `${at}: ${code}`)

describe('a definition is not fit to publish', () => {
  it('with a key twice, or a key that every object has', () => {
    expect(codes(formOf({ type: 'text', key: 'a' }, { type: 'text', key: 'a' }))).toEqual(['a: duplicate-key'])
    expect(codes(formOf({ type: 'text', key: 'constructor' }))).toEqual(['constructor: reserved-key'])
    const form = { ...formOf({ type: 'text', key: 'a' }), declarations: [{ key: 'a', text: { nl: 'Ja' } }] }
    expect(codes(form)).toEqual(['a: duplicate-key'])
  })

  it('with a condition on a question that does not exist or comes later', () => {
    const form = formOf(
      { type: 'text', key: 'a', visibleIf: { not: { question: 'nobody', answered: true } } },
      { type: 'text', key: 'b', visibleIf: { any: [{ question: 'c', is: 'red' }] } },
      { type: 'choice', key: 'c', visibleIf: { question: 'c', answered: true } },
    )
    expect(codes(form)).toEqual([
      'a: condition-unknown-question',
      'b: condition-later-question',
      'c: condition-later-question',
    ])
  })

  it('with a condition on a value that can not be answered', () => {
    const form = formOf(
      { type: 'choice', key: 'a' },
      { type: 'multiple-choice', key: 'b', visibleIf: { question: 'a', is: 'green' } },
      { type: 'text', key: 'c', visibleIf: { question: 'b', includes: 'green' } },
      { type: 'text', key: 'd', visibleIf: { question: 'a', is: true } },
      { type: 'text', key: 'e', visibleIf: { question: 'b', is: 'red' } },
    )
    expect(codes(form)).toEqual([
      'b: condition-unknown-value',
      'c: condition-unknown-value',
      'd: condition-unfit',
      'e: condition-unfit',
    ])
  })

  it('with several variants and no question that tells them apart', () => {
    const options = (...values: string[]) => values.map(value => ({ value, label: { nl: value } }))
    const two = (form: FormDefinition): FormDefinition => ({ ...form, variants: ['family', 'restorative'] })
    const asking = (...values: string[]) =>
      two(formOf({ type: 'choice', key: 'variant', required: true, options: options(...values) }))
    expect(codes(two(formOf({ type: 'text', key: 'a' })))).toEqual(['variant: variant-question-missing'])
    expect(codes(two(formOf({ type: 'choice', key: 'variant', options: options('family', 'restorative') })))).toEqual([
      'variant: variant-question-missing',
    ])
    expect(codes(asking('family', 'neighbourhood'))).toEqual(['variant: variant-options-differ'])
    expect(codes(asking('restorative', 'family'))).toEqual([])
  })

  it('with a dimension or a meaning on a question that can not carry it', () => {
    const form = formOf(
      { type: 'text', key: 'a', dimension: 'municipality' },
      { type: 'choice', key: 'b', dimension: 'ageGroup' },
      { type: 'text', key: 'c', meaning: 'main-person' },
    )
    expect(codes(form)).toEqual(['a: dimension-unfit', 'b: dimension-unfit', 'c: meaning-unfit'])
  })

  it('with an option twice, limits that cross, or a field that is required and not asked', () => {
    const red = { value: 'red', label: { nl: 'Rood' } }
    const form = formOf(
      { type: 'choice', key: 'a', options: [red, red] },
      { type: 'number', key: 'b', min: 3, max: 2 },
      { type: 'person', key: 'c', fields: ['phone'], requiredFields: ['email'] },
    )
    expect(codes(form)).toEqual(['a: duplicate-option', 'b: limits-crossed', 'c: required-field-not-asked'])
  })
})

describe('a translation is missing', () => {
  it('where a text is not there in one of the languages', () => {
    const form = formOf({ type: 'choice', key: 'a', label: { nl: 'Kleur', fr: ' ' } })
    expect(missingTranslations(form, ['nl', 'fr']).map(({ path, language }) => `${path} ${language}`)).toEqual([
      'title fr',
      'only.title fr',
      'only.a.label fr',
    ])
    expect(missingTranslations(starterForms('school').citizen, ['nl', 'fr', 'en'])).toEqual([])
  })
})
