import type { FormDefinition } from '../definition/definition.ts'
import { takenKeys } from './edit.ts'

/**
 * How long the history of one form may grow: a new version on every working day for eight years, and more questions
 * than any form ever had. Its list of versions and keys is one answer of the API. AWS: an answer of a function holds
 * 6 MB at most. docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const mostVersions = 2000
export const mostUsedKeys = 50_000

/** The keys of a form's questions and declarations that no earlier version had, in their order. */
export function newKeysIn(form: FormDefinition, used: readonly string[]): readonly string[] {
  const known = new Set(used)
  return [...takenKeys(form)].filter(key => !known.has(key))
}

/**
 * Whether a form with this history can have one more version. Nothing of a history is ever forgotten: a key that is
 * given out again would mix the answers to two questions.
 */
export function hasRoomForVersion(history: { readonly versions: number; readonly keys: number }): boolean {
  return history.versions < mostVersions && history.keys <= mostUsedKeys
}
