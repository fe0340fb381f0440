import type { ClaimErrorCode } from '@kring/domain'

/** The problem codes of what coordinators claim, with their statuses. */
export const claimProblemStatus = {
  'claim-nothing-there': 409,
  'claim-day-in-future': 422,
  'claim-other-year': 422,
  'claim-amount-unfit': 422,
  'claim-fields-unfit': 422,
  'claim-flat-unfit': 422,
  'claim-receipt-missing': 422,
  'claim-receipt-gone': 422,
  'claim-too-many': 409,
  'claim-entry-unknown': 409,
  'claim-entry-changed': 409,
  'claim-entry-fixed': 409,
  'claim-listed-twice': 422,
  'claim-nothing-to-submit': 409,
  'claim-own': 403,
  'claim-trajectory-unknown': 422,
} as const satisfies Record<ClaimErrorCode, number> & Record<string, number>
export type ClaimProblemCode = keyof typeof claimProblemStatus
