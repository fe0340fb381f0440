import type { GrantErrorCode } from '@kring/domain/grants'

/** The problem codes of grants, with their statuses. */
export const grantProblemStatus = {
  'grant-months-reversed': 422,
  'grant-too-long': 422,
  'grant-exists': 409,
  'grant-name-formula': 422,
  'grant-tenant-unknown': 422,
  'grant-price-missing': 422,
  'grant-price-closed': 422,
  'grant-threshold-lower': 422,
  'grant-overlaps': 409,
  'grant-overlaps-shown': 409,
  'grant-unchanged': 422,
  'grant-ended': 409,
  'grant-end-unfit': 422,
} as const satisfies Record<GrantErrorCode, number> & Record<string, number>
export type GrantProblemCode = keyof typeof grantProblemStatus
