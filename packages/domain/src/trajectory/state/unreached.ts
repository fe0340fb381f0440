export const unreachedReasons = [
  'removed',
  'never',
  'not-asked',
  'through-somebody',
  'channel-not-allowed',
  'no-address',
  'child-not-chosen',
  'read-along',
  'outside-hours',
] as const
/** Why a message may not go to somebody now. */
export type UnreachedReason = (typeof unreachedReasons)[number]
