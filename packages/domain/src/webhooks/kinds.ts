import type { ReferralEventType } from '../referral/events.ts'
import type { TrajectoryEventType } from '../trajectory/events/index.ts'

/**
 * What a partner's systems are told of: each is a step that the status of a referral shows its sender. What the status hides is
 * no kind: the conversations of an intake, from whose dates one side could learn of the other; the circle, the plan, the answers.
 */
export const webhookKinds = [
  'referral.submitted',
  'referral.accepted',
  'referral.declined',
  'referral.redirected',
  'referral.withdrawn',
  'trajectory.coordinator-assigned',
  'trajectory.day-planned',
  'trajectory.day-cancelled',
  'trajectory.conference-begun',
  'trajectory.plan-accepted',
  'trajectory.plan-refused',
  'trajectory.evaluated',
  'trajectory.closed',
  'trajectory.stopped',
] as const
export type WebhookKind = (typeof webhookKinds)[number]

/** What an admin sends to try a subscription out; nobody subscribes to it. */
export const testKind = 'webhook.test'
export type SentKind = WebhookKind | typeof testKind

const ofReferral: Readonly<Partial<Record<ReferralEventType, WebhookKind>>> = {
  submitted: 'referral.submitted',
  accepted: 'referral.accepted',
  declined: 'referral.declined',
  redirected: 'referral.redirected',
  withdrawn: 'referral.withdrawn',
}

const ofTrajectory: Readonly<Partial<Record<TrajectoryEventType, WebhookKind>>> = {
  assigned: 'trajectory.coordinator-assigned',
  'day-set': 'trajectory.day-planned',
  'day-cancelled': 'trajectory.day-cancelled',
  'day-begun': 'trajectory.conference-begun',
  'plan-accepted': 'trajectory.plan-accepted',
  'plan-refused': 'trajectory.plan-refused',
  'evaluation-completed': 'trajectory.evaluated',
  closed: 'trajectory.closed',
  stopped: 'trajectory.stopped',
}

const kinds: Readonly<Record<'referral' | 'trajectory', Readonly<Record<string, WebhookKind>>>> = {
  referral: ofReferral,
  trajectory: ofTrajectory,
}

/** What is told of an event of this type; undefined for what is not told, also for a type of a newer version. */
export const webhookKindOf = (of: 'referral' | 'trajectory', type: string): WebhookKind | undefined =>
  Object.hasOwn(kinds[of], type) ? kinds[of][type] : undefined
