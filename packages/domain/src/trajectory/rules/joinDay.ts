import { dayIn } from '../../calendar/days.ts'
import type { ConferenceCommand } from '../commands/conference.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { Conference } from '../state/conference.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { addPerson } from './addPerson.ts'
import { evolveCircle } from './evolveCircle.ts'
import { keptOnDay, mayBeKept } from './keptOnDay.ts'
import { isChildOn, peopleIn } from './people.ts'
import { prepareContextOf, withParticipants } from './prepareContext.ts'
import { isOutsider } from './room.ts'
import { stamped } from './stamped.ts'

/**
 * Somebody who was not expected takes part: from now on they are in the circle, known since the day. An interpreter or support
 * person may stay in private time by the choice that is recorded with them (G14).
 */
export function joinDay(
  record: TrajectoryRecord,
  current: Conference,
  { who, part, way, keepsInPrivateTime, name: _, ...details }: ConferenceCommand<'join-day'>,
  context: TrajectoryContext,
): Decided {
  const kept = { part, keepsInPrivateTime }
  const hasChild = peopleIn(record.circle).some(one => isChildOn(one, dayIn(context.at, context.tenant.timeZone)))
  const isByNobody = keepsInPrivateTime?.by === 'child' && !hasChild
  if (!mayBeKept(kept) || isByNobody) return { ok: false, error: { code: 'cannot-be-kept' } }
  const command = { name: 'add-person', details: { name: who, ...details }, part, known: { since: 'day' } } as const
  const added = addPerson(withParticipants(record), command, prepareContextOf(context))
  if (!added.ok) return added
  const [event] = added.events
  if (event?.type !== 'person-added') return added
  const chosen = keptOnDay(event.person, kept, context)
  const after = [event, ...chosen].reduce(evolveCircle, record)
  const isBreach = current.stage === 'private' && isOutsider(event.person, after)
  const against = isBreach ? { against: ['outsider-in-private-time'] as const } : {}
  return {
    ok: true,
    events: [event, ...chosen, { type: 'room-entered', ...stamped(context), ...against, person: event.person, way }],
  }
}
