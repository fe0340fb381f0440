import { partsOfEvent } from '../commandRegistry.ts'
import { coordinatorCommands } from './commands.ts'
import type { CoordinatorEvent } from './events.ts'
import { type CoordinatorPart, coordinatorParts } from './partNames.ts'

/** The parts that an event changes, as its command declares; every part for an event that no command causes. */
export function coordinatorPartsChangedBy({ type }: Pick<CoordinatorEvent, 'type'>): readonly CoordinatorPart[] {
  const parts = partsOfEvent(coordinatorCommands, type)
  return parts.length > 0 ? parts : coordinatorParts
}

export type CoordinatorRevisions = Readonly<Record<CoordinatorPart, number>>

/** The revision of each part after these events, the first of which has sequence number 1. */
export function coordinatorRevisionsOf(events: readonly CoordinatorEvent[]): CoordinatorRevisions {
  const revisions = { details: 0, papers: 0, training: 0, affiliations: 0, availability: 0, wishes: 0, state: 0 }
  for (const [index, event] of events.entries())
    for (const part of coordinatorPartsChangedBy(event)) revisions[part] = index + 1
  return revisions
}
