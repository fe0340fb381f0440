import type { FormDefinition, Question, Section } from '@kring/domain/forms'
import type { Localized } from '@kring/domain/language'

/**
 * A form under construction with placeholders for missing texts, because a field without a label is unusable.
 * Unchanged parts keep their identity, so that they do not rerender.
 */
export function shown(form: FormDefinition, nameless: string): FormDefinition {
  const { questions, sections } = knownFor(nameless)
  const named = (text: Localized): Localized =>
    Object.values(text).some(words => words.trim() !== '') ? text : { nl: nameless, fr: nameless, en: nameless }
  const question = (one: Question): Question => ({ ...one, label: named(one.label) })
  const section = (one: Section): Section => ({
    ...one,
    title: named(one.title),
    questions: one.questions.map(asked => once(questions, asked, question)),
  })
  return { ...form, sections: form.sections.map(one => once(sections, one, section)) }
}

type Known = { readonly questions: WeakMap<Question, Question>; readonly sections: WeakMap<Section, Section> }

/** Keyed by the placeholder texts, one set per language. */
const known = new Map<string, Known>()

function knownFor(nameless: string): Known {
  const found = known.get(nameless) ?? { questions: new WeakMap(), sections: new WeakMap() }
  known.set(nameless, found)
  return found
}

function once<Part extends object>(made: WeakMap<Part, Part>, part: Part, make: (part: Part) => Part): Part {
  const before = made.get(part)
  if (before !== undefined) return before
  const now = make(part)
  made.set(part, now)
  return now
}
