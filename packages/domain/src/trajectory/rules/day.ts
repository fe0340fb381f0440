import { addDays, dayIn } from '../../calendar/days.ts'
import { momentIn } from '../../calendar/zoned.ts'
import type { PreparationCommand } from '../commands/preparation.ts'
import type { PreparationError } from '../errors/preparation.ts'
import type { ConferenceDay, TrajectoryPreparation } from '../state/preparation.ts'
import type { PrepareContext } from './withCircle.ts'

/** A day farther away is a typing error in the year. */
const farthestInDays = 2 * 365

export type DayRead =
  | { readonly ok: true; readonly day: ConferenceDay }
  | { readonly ok: false; readonly error: PreparationError }

/**
 * The day that is chosen, as the instant that it is. Refuses a day in the past, a time that the clock skips, and a time
 * that comes twice unless it is said which.
 */
export function readDay(
  { dayRevision }: TrajectoryPreparation,
  { day, time, hour, place }: Pick<PreparationCommand<'schedule'>, 'day' | 'time' | 'hour' | 'place'>,
  { at, timeZone }: PrepareContext,
): DayRead {
  const moment = momentIn(timeZone, day, time)
  if (moment.kind === 'skipped') return refuse('time-does-not-exist')
  if (moment.kind === 'twice' && hour === undefined) return refuse('time-exists-twice')
  const startsAt = moment.kind === 'twice' ? (hour === 'second' ? moment.second : moment.first) : moment.at
  if (Date.parse(startsAt) <= Date.parse(at)) return refuse('day-in-past')
  if (day > addDays(dayIn(at, timeZone), farthestInDays)) return refuse('day-too-far')
  return { ok: true, day: { revision: dayRevision + 1, day, time, timeZone, startsAt, place } }
}

type DayFault = 'time-does-not-exist' | 'time-exists-twice' | 'day-in-past' | 'day-too-far'
const refuse = (code: DayFault): DayRead => ({ ok: false, error: { code } })
