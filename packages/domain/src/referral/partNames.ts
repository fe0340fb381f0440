/**
 * The parts of a referral. Each has a revision: the sequence number of the last event that changed it. An edit is refused
 * as a conflict only when the part that it is about changed since its author read it.
 */
export const referralParts = [
  'submission',
  'intake',
  'questions',
  'requirements',
  'participants',
  'duplicates',
  'messages',
  'rights',
  'retention',
  'state',
] as const
export type ReferralPart = (typeof referralParts)[number]
