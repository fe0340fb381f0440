import type { FormDefinition } from '@kring/domain/forms'
import type { Localized } from '@kring/domain/language'

/** A form that is still being made, with words where there are none yet: a field without a label can't be used. */
export function shown(form: FormDefinition, nameless: string): FormDefinition {
  const named = (text: Localized): Localized =>
    Object.values(text).some(words => words.trim() !== '') ? text : { nl: nameless, fr: nameless, en: nameless }
  return {
    ...form,
    sections: form.sections.map(section => ({
      ...section,
      title: named(section.title),
      questions: section.questions.map(question => ({ ...question, label: named(question.label) })),
    })),
  }
}
