import type { ConferenceCommand } from '../commands/conference.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { Conference } from '../state/conference.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { addPerson } from './addPerson.ts'
import { prepareContextOf, withParticipants } from './prepareContext.ts'
import { isOutsider } from './room.ts'
import { stamped } from './stamped.ts'

/** Somebody who was not expected takes part: from now on they are in the circle, known since the day. */
export function joinDay(
  record: TrajectoryRecord,
  current: Conference,
  { who, part, way, name: _, ...details }: ConferenceCommand<'join-day'>,
  context: TrajectoryContext,
): Decided {
  const command = { name: 'add-person', details: { name: who, ...details }, part, known: { since: 'day' } } as const
  const added = addPerson(withParticipants(record), command, prepareContextOf(context))
  if (!added.ok) return added
  const [event] = added.events
  if (event?.type !== 'person-added') return added
  const joined = {
    ...record.circle.people[0],
    ...event.details,
    id: event.person,
    part,
    known: command.known,
    addedAt: context.at,
  }
  const circle = { ...record.circle, people: [...record.circle.people, joined] }
  const isBreach = current.stage === 'private' && isOutsider(event.person, { ...record, circle })
  const against = isBreach ? { against: ['outsider-in-private-time'] as const } : {}
  return {
    ok: true,
    events: [event, { type: 'room-entered', ...stamped(context), ...against, person: event.person, way }],
  }
}
