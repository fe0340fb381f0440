import type { ReferralEvent } from './events.ts'

/**
 * The parts of a referral. Each has a revision: the sequence number of the last event that changed it. An edit is refused
 * as a conflict only when the part that it is about changed since its author read it.
 */
export const referralParts = ['submission', 'intake', 'questions', 'requirements', 'participants', 'state'] as const
export type ReferralPart = (typeof referralParts)[number]

/** The parts that an event changes. */
export function partsChangedBy(event: ReferralEvent): readonly ReferralPart[] {
  switch (event.type) {
    case 'submitted':
      return referralParts
    case 'intake-recorded':
      return ['intake']
    case 'question-set':
    case 'question-removed':
      return ['questions']
    case 'minimum-requirement-set':
    case 'minimum-requirement-removed':
      return ['requirements']
    case 'around-set':
      return ['participants']
    case 'intake-started':
    case 'accepted':
    case 'declined':
    case 'redirected':
    case 'withdrawn':
      return ['state']
    case 'person-erased':
    case 'erased':
      return referralParts
    default:
      return event satisfies never
  }
}

export type Revisions = Readonly<Record<ReferralPart, number>>

/** The revision of each part after these events, the first of which has sequence number 1. */
export function revisionsOf(events: readonly ReferralEvent[]): Revisions {
  const revisions = { submission: 0, intake: 0, questions: 0, requirements: 0, participants: 0, state: 0 }
  for (const [index, event] of events.entries()) for (const part of partsChangedBy(event)) revisions[part] = index + 1
  return revisions
}
