/** Reasons to decline a referral. Never an age (G2). The explanation is written for the referrer. */
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
