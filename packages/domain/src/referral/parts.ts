import { partsOfEvent } from '../commandRegistry.ts'
import { referralCommands } from './commands.ts'
import type { ReferralEvent } from './events.ts'
import { type ReferralPart, referralParts } from './partNames.ts'

/** The parts that an event changes, as its command declares; every part for an event that no command causes. */
export function partsChangedBy({ type }: Pick<ReferralEvent, 'type'>): readonly ReferralPart[] {
  const parts = partsOfEvent(referralCommands, type)
  return parts.length > 0 ? parts : referralParts
}

export type Revisions = Readonly<Record<ReferralPart, number>>

/** The revision of each part after these events, the first of which has sequence number 1. */
export function revisionsOf(events: readonly ReferralEvent[]): Revisions {
  const revisions = {
    submission: 0,
    intake: 0,
    questions: 0,
    requirements: 0,
    participants: 0,
    duplicates: 0,
    messages: 0,
    rights: 0,
    retention: 0,
    state: 0,
  }
  for (const [index, event] of events.entries()) for (const part of partsChangedBy(event)) revisions[part] = index + 1
  return revisions
}
