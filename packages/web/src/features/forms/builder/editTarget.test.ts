import { missingTranslations } from '@kring/domain/forms'
import { describe, expect, it } from 'vitest'
import { everyType } from '../../../testing/forms.ts'
import { editTargetOf } from './editTarget.ts'

const focus = (at: string, code?: string, about?: string) => {
  const { open, focus: field } = editTargetOf(everyType, { at, code, about }, ['nl', 'fr'])
  return [open, field]
}

describe('a point of the check list', () => {
  it('leads to the field of the language that is missing', () => {
    expect(focus('rest.few.label', 'translation-missing', 'fr')).toEqual(['few', 'edit-few-label-fr'])
    expect(focus('rest.few.label', 'text-missing', 'nl')).toEqual(['few', 'edit-few-label'])
    expect(focus('rest.few.options.o1.label', 'translation-missing', 'fr')).toEqual(['few', 'option-few-o1-fr'])
    expect(focus('about.title', 'translation-missing', 'fr')).toEqual(['section:about', 'edit-section-about-fr'])
    expect(focus('reminder.text', 'translation-missing', 'fr')).toEqual(['form', 'edit-form-reminder-text-fr'])
    expect(focus('declarations.true', 'translation-missing', 'fr')).toEqual(['form', 'declaration-true-fr'])
    expect(focus('title', 'translation-missing', 'fr')).toEqual(['form', 'edit-form-title-fr'])
  })

  it('leads to what it is about, not only to its question', () => {
    expect(focus('few', 'options-missing')).toEqual(['few', 'edit-few-options'])
    expect(focus('judge', 'condition-later-question', 'court')).toEqual(['judge', 'edit-judge-when'])
    expect(focus('judge', 'special-without-ground')).toEqual(['judge', 'edit-judge-special'])
    expect(focus('safety', 'section-empty')).toEqual(['section:safety', 'add-safety'])
    expect(focus('safety', 'unreachable')).toEqual(['section:safety', 'edit-section-safety-when'])
    expect(focus('variant', 'variant-question-missing')).toEqual(['form', 'edit-form-variants'])
    expect(focus(everyType.id, 'variant-not-enabled', 'school')).toEqual(['form', 'edit-form-variants'])
  })

  it('leads to a question that could count, where none counts', () => {
    expect(focus(everyType.id, 'dimension-missing', 'ageGroup')[1]).toMatch(/^edit-\w+-dimension$/)
  })

  it('knows the place of every text there is', () => {
    for (const { path, language } of missingTranslations(everyType, ['en'])) {
      const [open] = focus(path, 'translation-missing', language)
      if (!/^(title|intro|readers|reminder|declarations)/.test(path)) expect(open, path).not.toBe('form')
    }
  })
})
