import { describe, expect, it } from 'vitest'
import { formOf, type TestQuestion } from '../../../test-data/forms.ts'
import { starterForms } from '../starter/index.ts'
import { checkDefinition } from './check.ts'
import { Condition, type FormDefinition } from './definition.ts'
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
    expect(codes(asking('restorative', 'family', 'school'))).toEqual(['variant: variant-options-differ'])
    expect(codes({ ...asking('restorative', 'neighbourhood'), variants: ['family'] })).toEqual([])
  })

  it('with a question that tells the variants apart only sometimes', () => {
    const options = ['family', 'restorative'].map(value => ({ value, label: { nl: value } }))
    const shown: Condition = { question: 'a', answered: true }
    const asking = (more: object, section: object = {}): FormDefinition => {
      const variant = { type: 'choice' as const, key: 'variant', required: true, options, ...more }
      const [first, second] = [formOf({ type: 'text', key: 'a' }), formOf(variant)].map(form => form.sections[0])
      if (first === undefined || second === undefined) throw new Error('two sections')
      const sections = [first, { ...second, key: 'second', ...section }]
      return { ...formOf({ type: 'text', key: 'a' }), variants: ['family', 'restorative'], sections }
    }
    expect(codes(asking({}))).toEqual([])
    expect(codes(asking({ required: false }))).toEqual(['variant: variant-question-missing'])
    expect(codes(asking({ visibleIf: shown }))).toEqual(['variant: variant-question-missing'])
    expect(codes(asking({}, { visibleIf: shown }))).toEqual(['variant: variant-question-missing'])
    expect(codes(asking({ type: 'multiple-choice' }))).toEqual(['variant: variant-question-missing'])
  })

  it('with a condition that asks something else than its question answers', () => {
    const on = (type: TestQuestion['type'], asked: object) =>
      checkDefinition(
        formOf({ type, key: 'a' }, { type: 'text', key: 'b', visibleIf: Condition.parse({ question: 'a', ...asked }) }),
      ).map(({ code, at, about }) => `${at} ${code} ${about}`)
    const unfit = ['b condition-unfit a']
    expect(on('choice', { is: 'red' })).toEqual([])
    expect(on('multiple-choice', { includes: 'red' })).toEqual([])
    expect(on('choice', { includes: 'red' })).toEqual(unfit)
    expect(on('text', { is: 'red' })).toEqual(unfit)
    expect(on('yes-no', { is: true })).toEqual([])
    expect(on('yes-no', { is: false })).toEqual([])
    expect(on('consent', { is: true })).toEqual([])
    expect(on('consent', { is: false })).toEqual(unfit)
    expect(on('text', { is: true })).toEqual(unfit)
    expect(on('text', { answered: true })).toEqual([])
  })

  it('with a condition of a section on what comes later, also deep within', () => {
    const form = formOf({ type: 'yes-no', key: 'a' })
    const on = (visibleIf: Condition) => codes({ ...form, sections: form.sections.map(one => ({ ...one, visibleIf })) })
    const later = ['only: condition-later-question']
    expect(on({ question: 'a', is: true })).toEqual(later)
    expect(on({ all: [{ not: { any: [{ question: 'a', is: true }] } }] })).toEqual(later)
  })

  it('with a section twice; but a section may be called as a question is', () => {
    const form = formOf({ type: 'text', key: 'a' })
    const [section] = form.sections
    if (section === undefined) throw new Error('a section')
    const other = { ...section, questions: formOf({ type: 'text', key: 'b' }).sections[0]?.questions ?? [] }
    expect(codes({ ...form, sections: [section, other] })).toEqual(['only: duplicate-key'])
    expect(codes({ ...form, sections: [{ ...section, key: 'a' }] })).toEqual([])
    expect(codes({ ...form, sections: [{ ...section, key: 'toString' }] })).toEqual(['toString: reserved-key'])
  })

  it('with a dimension or a meaning on a question that can not carry it', () => {
    const form = formOf(
      { type: 'text', key: 'a', dimension: 'municipality' },
      { type: 'choice', key: 'b', dimension: 'ageGroup' },
      { type: 'text', key: 'c', meaning: 'main-person' },
    )
    expect(codes(form)).toEqual(['a: dimension-unfit', 'b: dimension-unfit', 'c: meaning-unfit'])
    expect(checkDefinition(form).map(({ about }) => about)).toEqual(['municipality', 'ageGroup', 'main-person'])
  })

  it('but with a dimension or a meaning that its kind of question can carry', () => {
    const fit = formOf(
      { type: 'choice', key: 'a', dimension: 'municipality' },
      { type: 'multiple-choice', key: 'b', dimension: 'theme' },
      { type: 'person', key: 'c', dimension: 'ageGroup', meaning: 'main-person' },
      { type: 'person-list', key: 'd', meaning: 'people' },
      { type: 'text', key: 'e', meaning: 'story' },
    )
    expect(codes(fit)).toEqual([])
  })

  it('with an option twice, limits that cross, or a field that is required and not asked', () => {
    const red = { value: 'red', label: { nl: 'Rood' } }
    const form = formOf(
      { type: 'choice', key: 'a', options: [red, red] },
      { type: 'number', key: 'b', min: 3, max: 2 },
      { type: 'person', key: 'c', fields: ['phone'], requiredFields: ['email'] },
    )
    expect(codes(form)).toEqual(['a: duplicate-option', 'b: limits-crossed', 'c: required-field-not-asked'])
    expect(checkDefinition(form).map(({ about }) => about)).toEqual(['red', undefined, 'email'])
  })

  it('but with limits that meet or stand alone, and fields that are required where they are asked', () => {
    const form = formOf(
      { type: 'number', key: 'a', min: 3, max: 3 },
      { type: 'number', key: 'b', min: 3 },
      { type: 'number', key: 'c', max: -3 },
      { type: 'number', key: 'f', min: 0, max: 0 },
      { type: 'person-list', key: 'd', fields: ['phone'], requiredFields: ['phone'] },
      { type: 'multiple-choice', key: 'e' },
    )
    expect(codes(form)).toEqual([])
    const twice = ['red', 'red'].map(value => ({ value, label: {} }))
    expect(codes(formOf({ type: 'multiple-choice', key: 'a', options: twice }))).toEqual(['a: duplicate-option'])
    expect(codes(formOf({ type: 'person-list', key: 'a', fields: [], requiredFields: ['phone'] }))).toEqual([
      'a: required-field-not-asked',
    ])
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
    const everywhere = {
      ...formOf(
        { type: 'number', key: 'n', label: {}, help: {}, unit: {} },
        { type: 'person-list', key: 'l', label: {}, itemName: {} },
        {
          type: 'choice',
          key: 'c',
          label: {},
          options: [
            { value: 'x', label: {}, hint: {} },
            { value: 'y', label: {} },
          ],
        },
        {
          type: 'multiple-choice',
          key: 'm',
          label: {},
          options: [
            { value: 'x', label: {} },
            { value: 'y', label: {} },
          ],
        },
      ),
      title: {},
      intro: {},
      readers: {},
      reminder: { title: {}, text: {} },
      declarations: [{ key: 'honest', text: {} }],
    }
    const [only] = everywhere.sections
    if (only === undefined) throw new Error('a section')
    const paths = missingTranslations({ ...everywhere, sections: [{ ...only, title: {}, intro: {} }] }, ['nl'])
    expect(paths.map(({ path }) => path)).toEqual([
      'title',
      'intro',
      'reminder.title',
      'reminder.text',
      'only.title',
      'only.intro',
      'only.n.label',
      'only.n.help',
      'only.n.unit',
      'only.l.label',
      'only.l.itemName',
      'only.c.label',
      'only.c.options.x.label',
      'only.c.options.x.hint',
      'only.c.options.y.label',
      'only.m.label',
      'only.m.options.x.label',
      'only.m.options.y.label',
      'declarations.honest',
      'readers',
    ])
    expect(missingTranslations(starterForms('school').citizen, ['nl', 'fr', 'en'])).toEqual([])
  })
})
