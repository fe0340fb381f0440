import type { SchedulingBlocker, SchedulingBlockerKind } from '@kring/domain'

/** All blockers of one kind: forty people who were not asked are one reason with forty names. */
export type BlockerGroup = { readonly what: SchedulingBlockerKind; readonly blockers: readonly SchedulingBlocker[] }

/** Kinds that are work of another part and of this page come in the domain's order: what one asks first, first. */
export function groupsOf(blockers: readonly SchedulingBlocker[]): readonly BlockerGroup[] {
  const kinds = [...new Set(blockers.map(({ what }) => what))]
  return kinds.map(what => ({ what, blockers: blockers.filter(one => one.what === what) }))
}

/** What can only be answered by the person, so that one calls them. */
const asksPerson: readonly SchedulingBlockerKind[] = [
  'language',
  'no-contact',
  'safety-discussed',
  'child-part',
  'party-informed',
  'party-counsel',
  'party-consent',
]
export const isAskedOfPerson = ({ what }: SchedulingBlocker): boolean => asksPerson.includes(what)

/**
 * The one thing to do next. What one more person or answer undoes comes last: the check of everyone's safety after the
 * talks, freezing the requirements before telling them.
 */
export const nextOf = (blockers: readonly SchedulingBlocker[]): SchedulingBlocker | undefined =>
  blockers.find(({ what }) => what !== 'safety-check') ?? blockers[0]
