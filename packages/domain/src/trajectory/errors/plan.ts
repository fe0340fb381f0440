import type { PlanGap } from '../../plan/gaps.ts'

/** Why a command about the plan or its release is refused. */
export type PlanError =
  | { readonly code: 'plan-incomplete'; readonly gaps: readonly PlanGap[] }
  | { readonly code: 'plan-settled' }
  | { readonly code: 'plan-not-accepted' }
  | { readonly code: 'plan-full' }
  | { readonly code: 'agreement-unknown' }
  | { readonly code: 'order-incomplete' }
  | { readonly code: 'not-presented' }
  | { readonly code: 'consent-not-needed' }
  | { readonly code: 'decided-in-future' }
  | { readonly code: 'release-unknown' }
  | { readonly code: 'has-plan-already' }
  | { readonly code: 'release-revoked' }
  | { readonly code: 'reached-otherwise' }
  | { readonly code: 'address-unmailable' }
  | { readonly code: 'picture-unknown' }
  | { readonly code: 'pictures-full' }
  | { readonly code: 'picture-gone' }
  | { readonly code: 'both-sides-decide' }
export type PlanErrorCode = PlanError['code']
