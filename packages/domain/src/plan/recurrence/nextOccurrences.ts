import { addDays, type Day } from '../../calendar/days.ts'
import { instantIn } from '../../calendar/instantIn.ts'
import type { Recurrence } from './recurrence.ts'
import { daysInPeriod, firstDay, isOn, periodBefore } from './rhythmDays.ts'

/** One time that something recurs. Without a time of the day there are no instants. */
export type Occurrence = {
  readonly day: Day
  /** ISO 8601 in UTC. */
  readonly startsAt?: string | undefined
  /** The day on which it ends, when that is said; the same as `day` when it ends within the day. */
  readonly endDay?: Day | undefined
  readonly endsAt?: string | undefined
}

/** How many are shown of what has no end. */
export const occurrencesShown = 12

/** Beyond this year nothing is looked for. */
const lastYear = '2300'

/**
 * The next `count` times on or after the day `from`, in order; fewer when it ends before, none when its days of the week
 * are not said yet. The same days and instants as the rule of `rruleOf` gives (RFC 5545).
 */
export function nextOccurrences(recurrence: Recurrence, from: Day, count: number): readonly Occurrence[] {
  const { rhythm, until, times } = recurrence
  const first = firstDay(recurrence)
  if (first === undefined) return []
  const found: Occurrence[] = []
  let passed = 0
  // What is limited to a number of times is counted from its beginning.
  for (let period = times === undefined ? periodBefore(rhythm, first, from) : 0; ; period += 1) {
    const days = daysInPeriod(rhythm, first, period).filter(day => day >= first && isOn(recurrence, day))
    for (const day of days) {
      const isOver = (until !== undefined && day > until) || (times !== undefined && passed >= times)
      if (isOver || found.length >= count || day >= lastYear) return found
      passed += 1
      if (day >= from) found.push(occurrenceOn(recurrence, day))
    }
  }
}

/** The occurrence that begins on a day. */
export function occurrenceOn({ time, end, timeZone }: Recurrence, day: Day): Occurrence {
  const endDay = end === undefined ? undefined : addDays(day, end.daysLater)
  return {
    day,
    ...(time !== undefined && { startsAt: instantIn(timeZone, day, time) }),
    ...(endDay !== undefined && { endDay }),
    ...(endDay !== undefined && end?.time !== undefined && { endsAt: instantIn(timeZone, endDay, end.time) }),
  }
}
