import type { ConferenceCommand } from '../commands/conference.ts'
import type { DayContext, Decided } from '../decideContext.ts'
import { evolveCircle } from '../rules/evolveCircle.ts'
import { keptOnDay, mayBeKept } from '../rules/keptOnDay.ts'
import { isOutsider } from '../rules/room.ts'
import { stamped } from '../rules/stamped.ts'
import type { Conference } from '../state/conference.ts'
import type { DayRecord } from '../state/trajectory.ts'

/**
 * Somebody who was not expected comes in, as a device knows it: whether they were in the circle already is looked at by the
 * server, which knows more names; and whether there is a child who can choose.
 */
export function joinOnDevice(
  record: DayRecord,
  current: Conference,
  { who, part, way, keepsInPrivateTime, name: _, ...details }: ConferenceCommand<'join-day'>,
  context: DayContext,
): Decided {
  const { newId: person, at, by } = context
  const kept = { part, keepsInPrivateTime }
  if (!mayBeKept(kept)) return { ok: false, error: { code: 'cannot-be-kept' } }
  const added = {
    type: 'person-added',
    person,
    details: { name: who, ...details },
    part,
    known: { since: 'day' },
    at,
    by,
  } as const
  const chosen = keptOnDay(person, kept, context)
  const after = [added, ...chosen].reduce(evolveCircle, record)
  const isBreach = current.stage === 'private' && isOutsider(person, after)
  const against = isBreach ? { against: ['outsider-in-private-time'] as const } : {}
  return {
    ok: true,
    events: [added, ...chosen, { type: 'room-entered', ...stamped(context), ...against, person, way }],
  }
}
