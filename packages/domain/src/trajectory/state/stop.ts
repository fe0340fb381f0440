/** Why trajectories stop without a plan (DOMAIN: "Lifecycle"); `withdrawn` follows from the withdrawal of the referral. */
export const stopReasons = [
  'plan-exists',
  'situation-changed',
  'network-too-small',
  'network-too-vulnerable',
  'no-motivation',
  'conflict-between-parents',
  'other-care-needed',
  'court-decision',
  'other',
] as const
export type StopReason = (typeof stopReasons)[number]

export type Stop = {
  readonly reason: StopReason | 'withdrawn'
  /** For the operator; never shown to the referrer. */
  readonly explanation?: string | undefined
  readonly at: string
}
