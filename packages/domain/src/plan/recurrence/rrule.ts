import type { Day } from '../../calendar/days.ts'
import { instantIn } from '../../calendar/instantIn.ts'
import { type Recurrence, type Rhythm, type Weekday, weekdays } from './recurrence.ts'
import { firstDay } from './rhythmDays.ts'

/** 'MO' of Monday, as RFC 5545 writes the days of the week. */
export const weekdayCode = (weekday: Weekday): string => weekday.slice(0, 2).toUpperCase()

/**
 * The recurrence as RFC 5545 writes it (`DTSTART` and `RRULE`, without what ends each time); none as long as its days of
 * the week are not said. `DTSTART` is the first time itself, as a rule that does not hold on its `DTSTART` is undefined.
 */
export function rruleOf(recurrence: Recurrence): { readonly dtstart: string; readonly rrule: string } | undefined {
  const { rhythm, time, timeZone, times } = recurrence
  const first = firstDay(recurrence)
  if (first === undefined) return undefined
  const parts = [
    ...rhythmParts(rhythm),
    ...(times === undefined ? [] : [`COUNT=${times}`]),
    ...(recurrence.until === undefined ? [] : [`UNTIL=${untilText(recurrence, recurrence.until)}`]),
  ]
  return {
    dtstart:
      time === undefined
        ? `DTSTART;VALUE=DATE:${compactDay(first)}`
        : `DTSTART;TZID=${timeZone}:${compactLocal(first, time)}`,
    rrule: `RRULE:${parts.join(';')}`,
  }
}

function rhythmParts(rhythm: Rhythm): readonly string[] {
  const interval = `INTERVAL=${rhythm.interval}`
  if (rhythm.unit === 'day') return ['FREQ=DAILY', interval]
  if (rhythm.unit === 'week') {
    const days = weekdays.filter(weekday => rhythm.weekdays.includes(weekday))
    return ['FREQ=WEEKLY', interval, `BYDAY=${days.map(weekdayCode).join(',')}`, 'WKST=MO']
  }
  const on =
    'dayOfMonth' in rhythm ? `BYMONTHDAY=${rhythm.dayOfMonth}` : `BYDAY=${rhythm.nth}${weekdayCode(rhythm.weekday)}`
  return ['FREQ=MONTHLY', interval, on]
}

/** RFC 5545, 3.3.10: in UTC beside a local time with its zone; a day beside a day. */
function untilText({ time, timeZone }: Recurrence, until: Day): string {
  if (time === undefined) return compactDay(until)
  return `${compact(instantIn(timeZone, until, '23:59'))}Z`
}

/** '20260620' of a day. */
export const compactDay = (day: Day): string => day.replaceAll('-', '')
/** '20260620T100000' of a day and a time on the clock. */
export const compactLocal = (day: Day, time: string): string => `${compactDay(day)}T${time.replace(':', '')}00`
/** '20260620T080000' of an instant in UTC. */
const compact = (at: string): string => at.slice(0, 19).replaceAll(/[-:]/g, '')
