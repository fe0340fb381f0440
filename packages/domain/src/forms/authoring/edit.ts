import type { Condition, FormDefinition, Question, Section } from '../definition/definition.ts'
import { declarationsWithout } from './declarationsWithout.ts'
import { newKey } from './newQuestion.ts'

/** An edit of a form; positions are counted from 0. */
export type FormEdit =
  | { readonly edit: 'change-form'; readonly change: Partial<Omit<FormDefinition, 'sections' | 'id' | 'version'>> }
  | { readonly edit: 'add-section'; readonly section: Section; readonly at?: number }
  | {
      readonly edit: 'change-section'
      readonly key: string
      readonly change: Partial<Omit<Section, 'key' | 'questions'>>
    }
  | { readonly edit: 'move-section'; readonly key: string; readonly by: 1 | -1 }
  | { readonly edit: 'remove-section'; readonly key: string }
  | { readonly edit: 'add-question'; readonly section: string; readonly question: Question; readonly at?: number }
  | { readonly edit: 'change-question'; readonly key: string; readonly question: Question }
  | { readonly edit: 'move-question'; readonly key: string; readonly by: 1 | -1 }
  /** `taken`: keys used by earlier versions, in addition to the form's own. */
  | { readonly edit: 'duplicate-question'; readonly key: string; readonly taken?: readonly string[] }
  | { readonly edit: 'remove-question'; readonly key: string }

/**
 * Applies an edit to a form. An impossible edit (unknown key, first question moved up) returns the form unchanged.
 * Moving a question past the end of its section moves it to the next one. Removing a question also removes the
 * conditions on it.
 */
export function applyEdit(form: FormDefinition, edit: FormEdit): FormDefinition {
  switch (edit.edit) {
    case 'change-form':
      return { ...form, ...edit.change }
    case 'add-section':
      return withSections(form, inserted(form.sections, edit.section, edit.at))
    case 'change-section':
      return withSections(
        form,
        form.sections.map(one => (one.key === edit.key ? { ...one, ...edit.change } : one)),
      )
    case 'move-section':
      return withSections(
        form,
        moved(
          form.sections,
          form.sections.findIndex(one => one.key === edit.key),
          edit.by,
        ),
      )
    case 'remove-section': {
      const gone = form.sections.find(one => one.key === edit.key)?.questions.map(({ key }) => key) ?? []
      return withoutConditionsOn(
        withSections(
          form,
          form.sections.filter(one => one.key !== edit.key),
        ),
        new Set(gone),
      )
    }
    case 'add-question':
      return inSection(form, edit.section, questions => inserted(questions, edit.question, edit.at))
    case 'change-question':
      return everywhere(form, question => (question.key === edit.key ? edit.question : question))
    case 'move-question':
      return moveQuestion(form, edit.key, edit.by)
    case 'duplicate-question':
      return duplicate(form, edit.key, edit.taken)
    case 'remove-question':
      return withoutConditionsOn(
        withSections(
          form,
          form.sections.map(one => ({ ...one, questions: one.questions.filter(({ key }) => key !== edit.key) })),
        ),
        new Set([edit.key]),
      )
    default:
      return edit satisfies never
  }
}

/** The keys in use, of questions and declarations, which identify stored answers. */
export function takenKeys(form: FormDefinition): ReadonlySet<string> {
  return new Set([
    ...form.sections.flatMap(({ questions }) => questions.map(({ key }) => key)),
    ...form.declarations.map(({ key }) => key),
  ])
}

const withSections = (form: FormDefinition, sections: readonly Section[]): FormDefinition => ({
  ...form,
  sections: [...sections],
})

const inSection = (
  form: FormDefinition,
  key: string,
  change: (questions: readonly Question[]) => readonly Question[],
): FormDefinition =>
  withSections(
    form,
    form.sections.map(one => (one.key === key ? { ...one, questions: [...change(one.questions)] } : one)),
  )

const everywhere = (form: FormDefinition, change: (question: Question) => Question): FormDefinition =>
  withSections(
    form,
    form.sections.map(one => ({ ...one, questions: one.questions.map(change) })),
  )

function inserted<Item>(items: readonly Item[], item: Item, at = items.length): readonly Item[] {
  return [...items.slice(0, at), item, ...items.slice(at)]
}

function moved<Item>(items: readonly Item[], from: number, by: number): readonly Item[] {
  const to = from + by
  if (from < 0 || to < 0 || to >= items.length) return items
  const others = items.filter((_, index) => index !== from)
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)]
}

function moveQuestion(form: FormDefinition, key: string, by: 1 | -1): FormDefinition {
  const from = form.sections.findIndex(({ questions }) => questions.some(one => one.key === key))
  const section = form.sections[from]
  if (section === undefined) return form
  const place = section.questions.findIndex(one => one.key === key)
  const question = section.questions[place]
  const stays = place + by >= 0 && place + by < section.questions.length
  if (stays) return inSection(form, section.key, questions => moved(questions, place, by))
  const next = form.sections[from + by]
  if (question === undefined || next === undefined) return form
  const without = inSection(form, section.key, questions => questions.filter(one => one.key !== key))
  return inSection(without, next.key, questions => (by === 1 ? [question, ...questions] : [...questions, question]))
}

function duplicate(form: FormDefinition, key: string, taken: readonly string[] = []): FormDefinition {
  const section = form.sections.find(({ questions }) => questions.some(one => one.key === key))
  const place = section?.questions.findIndex(one => one.key === key) ?? -1
  const question = section?.questions[place]
  if (section === undefined || question === undefined) return form
  // The copy loses dimension and meaning, which identify the original for reports and the dossier.
  const { dimension, meaning, ...rest } = question
  const copy = { ...rest, key: newKey(key, new Set([...takenKeys(form), ...taken])) }
  return inSection(form, section.key, questions => inserted(questions, copy, place + 1))
}

/** The form without conditions on these questions. */
function withoutConditionsOn(form: FormDefinition, gone: ReadonlySet<string>): FormDefinition {
  const freed = <Shown extends { visibleIf?: Condition | undefined }>(shown: Shown): Shown => {
    const { visibleIf, ...rest } = shown
    const left = visibleIf === undefined ? undefined : withoutAsking(visibleIf, gone)
    if (left === visibleIf) return shown
    return { ...rest, ...(left === undefined ? {} : { visibleIf: left }) } as Shown
  }
  return withSections(
    { ...form, declarations: declarationsWithout(form.declarations, gone) },
    form.sections.map(section => ({ ...freed(section), questions: section.questions.map(freed) })),
  )
}

/** The condition without these questions; undefined when nothing is left. */
function withoutAsking(condition: Condition, gone: ReadonlySet<string>): Condition | undefined {
  if ('all' in condition) return joined('all', condition.all, gone)
  if ('any' in condition) return joined('any', condition.any, gone)
  if ('not' in condition) {
    const left = withoutAsking(condition.not, gone)
    return left === condition.not ? condition : left && { not: left }
  }
  return gone.has(condition.question) ? undefined : condition
}

function joined(kind: 'all' | 'any', parts: readonly Condition[], gone: ReadonlySet<string>): Condition | undefined {
  const left = parts.flatMap(part => withoutAsking(part, gone) ?? [])
  const [only] = left
  if (left.length < 2) return only
  return kind === 'all' ? { all: left } : { any: left }
}
