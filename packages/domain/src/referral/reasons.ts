/** Why a referral is not taken on. Never an age (G2); the explanation is for the referrer to read. */
export const declineReasons = [
  'not-willing',
  'plan-exists',
  'no-question',
  'other-help-needed',
  'outside-region',
  'no-funding',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]
