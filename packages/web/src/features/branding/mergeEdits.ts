import type { FieldValues } from '../../form/sessionFields.ts'

/** What one has typed, laid over what somebody else saved meanwhile. */
export type MergedEdits = {
  readonly values: FieldValues
  /** Fields that only the other changed: theirs is taken over. */
  readonly taken: readonly string[]
  /** Fields that both changed: mine stands, theirs is shown beside it. */
  readonly clashes: readonly string[]
}

const fieldsOf = (...all: readonly FieldValues[]): readonly string[] => [...new Set(all.flatMap(Object.keys))].sort()
const same = (field: string, one: FieldValues, other: FieldValues): boolean =>
  (one[field] ?? '') === (other[field] ?? '')

export const isChanged = (base: FieldValues, mine: FieldValues): boolean =>
  fieldsOf(base, mine).some(field => !same(field, base, mine))

/** Nothing of either is lost: `base` is what both began with. */
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
