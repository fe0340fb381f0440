/** How two persons are alike, the surest first. */
export const likenesses = ['same-name', 'one-letter', 'sound', 'phone', 'name-only'] as const
export type Likeness = (typeof likenesses)[number]

/** A trace without what it was made from, as it is stored: its place is where it lies. */
export type KnownTrace =
  | { readonly kind: 'birth-date'; readonly names: readonly string[]; readonly shorter: readonly string[] }
  | { readonly kind: 'sound' }
  | { readonly kind: 'phone' }
  | { readonly kind: 'name'; readonly undated: boolean }

/**
 * What two traces at the same place say; undefined when they say nothing. Names that differ by one letter (left out, added,
 * changed, or changed places with the next) have a form in common once a letter is left out of either.
 */
export function likenessOf(one: KnownTrace, other: KnownTrace): Likeness | undefined {
  if (one.kind === 'birth-date' && other.kind === 'birth-date') {
    if (meet(one.names, other.names)) return 'same-name'
    const isClose = meet(one.names, other.shorter) || meet(one.shorter, other.names) || meet(one.shorter, other.shorter)
    return isClose ? 'one-letter' : undefined
  }
  if (one.kind === 'name' && other.kind === 'name') return one.undated || other.undated ? 'name-only' : undefined
  return one.kind === other.kind && (one.kind === 'sound' || one.kind === 'phone') ? one.kind : undefined
}

/** The likenesses of one person that say something: a surer one of the name makes the others of the name superfluous. */
export function tellingLikenesses(found: readonly Likeness[]): readonly Likeness[] {
  const [surest] = likenesses.filter(one => one !== 'phone' && found.includes(one))
  return [...(surest === undefined ? [] : [surest]), ...(found.includes('phone') ? (['phone'] as const) : [])]
}

const meet = (some: readonly string[], others: readonly string[]): boolean => some.some(one => others.includes(one))
