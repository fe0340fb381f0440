import type { ConferenceCommand } from '../commands/conference.ts'
import type { DayContext, Decided } from '../decideContext.ts'
import { evolveCircle } from '../rules/evolveCircle.ts'
import { isOutsider } from '../rules/room.ts'
import { stamped } from '../rules/stamped.ts'
import type { Conference } from '../state/conference.ts'
import type { DayRecord } from '../state/trajectory.ts'

/**
 * Somebody who was not expected comes in, as a device knows it: whether they were in the circle already is looked at by the
 * server, which knows more names.
 */
export function joinOnDevice(
  record: DayRecord,
  current: Conference,
  { who, part, way, name: _, ...details }: ConferenceCommand<'join-day'>,
  context: DayContext,
): Decided {
  const { newId: person, at, by } = context
  const added = {
    type: 'person-added',
    person,
    details: { name: who, ...details },
    part,
    known: { since: 'day' },
    at,
    by,
  } as const
  const isBreach = current.stage === 'private' && isOutsider(person, evolveCircle(record, added))
  const against = isBreach ? { against: ['outsider-in-private-time'] as const } : {}
  return { ok: true, events: [added, { type: 'room-entered', ...stamped(context), ...against, person, way }] }
}
