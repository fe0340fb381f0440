import { type FundedReferral, fundedBy, grantsToChoose } from './fundedBy.ts'
import { type Grant, isFor } from './grant.ts'

/**
 * Why no grant pays for a referral that was accepted: none covers its partner, kind and month; several do and nobody chose; the one that
 * did was ended before it was sent; the one that was chosen does not cover it any more; or a manager said that nobody pays for it yet.
 */
export const unfundedReasons = ['none-covers', 'not-chosen', 'ended', 'no-longer-covers', 'nobody-yet'] as const
export type UnfundedReason = (typeof unfundedReasons)[number]

/** `payer`: who pays in place of a grant, in words. */
type Accepted = FundedReferral & { readonly payer?: string | undefined }

/** Undefined when a grant pays, or somebody else does. `grants`: all of its partner. */
export function unfundedReason(referral: Accepted, grants: readonly Grant[]): UnfundedReason | undefined {
  const { chosen, payer } = referral
  if (chosen === null) return payer === undefined ? 'nobody-yet' : undefined
  if (fundedBy(referral, grants) !== undefined) return undefined
  if (chosen !== undefined) return 'no-longer-covers'
  if (grantsToChoose(referral, grants).length > 1) return 'not-chosen'
  return grants.some(grant => isFor(grant, referral)) ? 'ended' : 'none-covers'
}
