import type { Typed } from '../../form/typed.ts'

/** What one has typed, laid over what somebody else saved meanwhile. */
export type Laid = {
  readonly values: Typed
  /** Fields that only the other changed: theirs is taken over. */
  readonly taken: readonly string[]
  /** Fields that both changed: mine stands, theirs is shown beside it. */
  readonly clashes: readonly string[]
}

const fieldsOf = (...all: readonly Typed[]): readonly string[] => [...new Set(all.flatMap(Object.keys))].sort()
const same = (field: string, one: Typed, other: Typed): boolean => (one[field] ?? '') === (other[field] ?? '')

export const isChanged = (base: Typed, mine: Typed): boolean =>
  fieldsOf(base, mine).some(field => !same(field, base, mine))

/** Nothing of either is lost: `base` is what both began with. */
export function layOver(base: Typed, theirs: Typed, mine: Typed): Laid {
  const changedByThem = fieldsOf(base, theirs, mine).filter(field => !same(field, base, theirs))
  const differing = changedByThem.filter(field => !same(field, theirs, mine))
  const taken = differing.filter(field => same(field, base, mine))
  return {
    values: { ...mine, ...Object.fromEntries(taken.map(field => [field, theirs[field] ?? ''])) },
    taken,
    clashes: differing.filter(field => !taken.includes(field)),
  }
}
