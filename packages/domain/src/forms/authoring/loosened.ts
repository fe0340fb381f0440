import type { Condition, FormDefinition } from '../definition/definition.ts'
import { applyEdit, type FormEdit } from './edit.ts'

/** A section or question that is shown under another condition than before; `left`: undefined when it is always shown. */
export type Loosened = {
  readonly what: 'section' | 'question'
  readonly key: string
  readonly left: Condition | undefined
}

/**
 * What an edit shows under another condition without saying so: removing a question removes the conditions on it, after
 * which everyone is asked what was asked of some.
 */
export function loosenedBy(form: FormDefinition, edit: FormEdit): readonly Loosened[] {
  const after = applyEdit(form, edit)
  const conditions = new Map<string, Condition | undefined>(
    form.sections.flatMap(section => [
      [`section ${section.key}`, section.visibleIf] as const,
      ...section.questions.map(({ key, visibleIf }) => [`question ${key}`, visibleIf] as const),
    ]),
  )
  const changed = (
    what: Loosened['what'],
    { key, visibleIf: left }: { key: string; visibleIf?: Condition | undefined },
  ) => {
    const name = `${what} ${key}`
    const isSame = !conditions.has(name) || JSON.stringify(conditions.get(name)) === JSON.stringify(left)
    return isSame ? [] : [{ what, key, left }]
  }
  return after.sections.flatMap(section => [
    ...changed('section', section),
    ...section.questions.flatMap(question => changed('question', question)),
  ])
}
