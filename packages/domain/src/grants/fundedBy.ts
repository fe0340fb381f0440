import { canTake, type Grant, isFor, type Submitted } from './grant.ts'

/** A referral with what was decided about who pays. */
export type FundedReferral = Submitted & {
  /** The id of the grant that was chosen; null when it was decided that no grant pays; undefined: not decided. */
  readonly chosen?: string | null | undefined
}

/**
 * The one grant that a referral counts in: that which was chosen, as long as it is for such referrals, even when it was
 * ended since; else the only one that covers it. Undefined when it has none: several cover it and nobody chose, none does,
 * or somebody else pays.
 */
export function fundedBy<One extends Grant>(referral: FundedReferral, grants: readonly One[]): One | undefined {
  const { chosen } = referral
  if (chosen === null) return undefined
  if (chosen !== undefined) return grants.find(grant => grant.id === chosen && isFor(grant, referral))
  const [only, ...others] = grantsToChoose(referral, grants)
  return others.length === 0 ? only : undefined
}

/** The grants on which a referral can be accepted. */
export const grantsToChoose = <One extends Grant>(referral: Submitted, grants: readonly One[]): readonly One[] =>
  grants.filter(grant => canTake(grant, referral))
