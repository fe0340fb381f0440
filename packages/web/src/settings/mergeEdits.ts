import type { FieldValues } from '../form/sessionFields.ts'

/** The result of merging the user's unsaved edits with what another user saved meanwhile. */
export type MergedEdits = {
  readonly values: FieldValues
  /** Fields that only the other user changed; their value is taken over. */
  readonly taken: readonly string[]
  /** Fields that both changed; the user's value is kept and the other's is shown beside it. */
  readonly clashes: readonly string[]
}

const fieldsOf = (...all: readonly FieldValues[]): readonly string[] => [...new Set(all.flatMap(Object.keys))].sort()
const same = (field: string, one: FieldValues, other: FieldValues): boolean =>
  (one[field] ?? '') === (other[field] ?? '')

export const isChanged = (base: FieldValues, mine: FieldValues): boolean =>
  fieldsOf(base, mine).some(field => !same(field, base, mine))

/** Three-way merge per field; `base` is what both users started from. */
export function mergeEdits(base: FieldValues, theirs: FieldValues, mine: FieldValues): MergedEdits {
  const changedByThem = fieldsOf(base, theirs, mine).filter(field => !same(field, base, theirs))
  const differing = changedByThem.filter(field => !same(field, theirs, mine))
  const taken = differing.filter(field => same(field, base, mine))
  return {
    values: { ...mine, ...Object.fromEntries(taken.map(field => [field, theirs[field] ?? ''])) },
    taken,
    clashes: differing.filter(field => !taken.includes(field)),
  }
}
