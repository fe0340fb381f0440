import { describe, expect, it } from 'vitest'
import { formOf } from '../../../test-data/forms.ts'
import { sectors } from '../../tenants/tenant.ts'
import type { FormDefinition } from '../definition/definition.ts'
import { starterForms } from '../starter/index.ts'
import { applyEdit } from './edit.ts'
import { newQuestion } from './newQuestion.ts'
import { lacksMainPerson, suggestedMeaning } from './peopleMeaning.ts'

const empty = formOf({ type: 'text', key: 'any' })
const of = (...variants: FormDefinition['variants']): FormDefinition => ({ ...empty, variants })
const withPerson = (form: FormDefinition, meaning: 'main-person' | 'teacher') =>
  applyEdit(form, {
    edit: 'add-question',
    section: form.sections[0]?.key ?? '',
    question: { ...newQuestion('person', 'pupil'), meaning },
  })

describe('a new question about people', () => {
  it('is about who is in the middle when it is the first about one person', () => {
    expect(suggestedMeaning(of('learning-circle'), 'person')).toBe('main-person')
    expect(suggestedMeaning(of('family', 'restorative'), 'person')).toBe('main-person')
    expect(suggestedMeaning(withPerson(of('family'), 'main-person'), 'person')).toBeUndefined()
    expect(suggestedMeaning(withPerson(of('family'), 'teacher'), 'person')).toBe('main-person')
  })

  it('is about family and friends when it is the first list of people', () => {
    expect(suggestedMeaning(of('family'), 'person-list')).toBe('people')
    const list = { ...newQuestion('person-list', 'circle'), meaning: 'people' as const }
    const asked = applyEdit(of('family'), {
      edit: 'add-question',
      section: empty.sections[0]?.key ?? '',
      question: list,
    })
    expect(suggestedMeaning(asked, 'person-list')).toBeUndefined()
  })

  it('is left to the admin where nobody stands in the middle alone', () => {
    for (const type of ['person', 'person-list', 'text'] as const)
      expect(suggestedMeaning(of('restorative', 'neighbourhood'), type)).toBeUndefined()
  })
})

describe('a form without anyone in the middle', () => {
  it('lacks a name above the dossier, unless its conferences have none', () => {
    expect(lacksMainPerson(of('family'))).toBe(true)
    expect(lacksMainPerson(withPerson(of('family'), 'main-person'))).toBe(false)
    expect(lacksMainPerson(of('neighbourhood'))).toBe(false)
  })

  it.each(sectors)('is none of the starter forms of %s', sector => {
    for (const form of Object.values(starterForms(sector))) expect(lacksMainPerson(form)).toBe(false)
  })
})
