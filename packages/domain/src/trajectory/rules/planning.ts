import type { PreparationCommand } from '../commands/preparation.ts'
import { readDay } from './day.ts'
import { invitedIn, peopleIn } from './people.ts'
import { accept, type PreparationDecided, refuse, refuseFor } from './preparationDecision.ts'
import { withoutSafetyTalk } from './safety.ts'
import { schedulingBlockersOf } from './schedulingBlockers.ts'
import type { PrepareContext, WithCircle } from './withCircle.ts'

/** G12: confirms the check, once safety was discussed with everyone who comes. It covers the circle as it is now. */
export function confirmSafety(record: WithCircle, on: string, { at, by }: PrepareContext): PreparationDecided {
  if (invitedIn(record.circle).length === 0) return refuseFor('circle-empty')
  const [open] = withoutSafetyTalk(record)
  if (open !== undefined) return refuse({ code: 'safety-not-discussed', person: open.id })
  return accept({ type: 'safety-checked', on, people: peopleIn(record.circle).map(({ id }) => id), at, by })
}

/** Sets or moves the day. What locks a first day locks a later one: people may have come since. */
export function setDay(
  record: WithCircle,
  command: PreparationCommand<'schedule' | 'move-day'>,
  context: PrepareContext,
): PreparationDecided {
  const read = readDay(record.preparation, command, context)
  if (!read.ok) return refuse(read.error)
  const blockers = schedulingBlockersOf(record, context, command.day)
  if (blockers.length > 0) return refuse({ code: 'scheduling-blocked', blockers })
  const type = command.name === 'schedule' ? 'day-set' : 'day-moved'
  return accept({ type, ...read.day, at: context.at, by: context.by })
}
