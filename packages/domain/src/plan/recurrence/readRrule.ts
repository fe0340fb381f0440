import { type Day, dayIn } from '../../calendar/days.ts'
import { longestInterval, mostTimes, nthOfMonth, type Recurrence, type Rhythm, weekdays } from './recurrence.ts'
import { weekdayCode } from './rrule.ts'

/**
 * Reads what `rruleOf` writes; `timeZone` is that of a rule whose times are days. Nothing when it is a rule that a
 * `Recurrence` cannot say: another frequency, a part that is not known, an interval out of bounds.
 */
export function readRrule(
  { dtstart, rrule }: { readonly dtstart: string; readonly rrule: string },
  timeZone: string,
): Recurrence | undefined {
  const begins = readDtstart(dtstart)
  const parts = readParts(rrule)
  const rhythm = parts && rhythmIn(parts)
  if (begins === undefined || parts === undefined || rhythm === undefined) return undefined
  const zone = begins.timeZone ?? timeZone
  const times = parts.get('COUNT')
  const until = parts.get('UNTIL')
  const last = until === undefined ? undefined : readUntil(until, zone)
  if ((until !== undefined && last === undefined) || (times !== undefined && !isWithin(times, mostTimes)))
    return undefined
  return {
    rhythm,
    from: begins.day,
    ...(begins.time !== undefined && { time: begins.time }),
    ...(last !== undefined && { until: last }),
    ...(times !== undefined && { times: Number(times) }),
    timeZone: zone,
  }
}

const dayForm = /^(\d{4})(\d{2})(\d{2})$/

function readDtstart(line: string): { day: Day; time?: string; timeZone?: string } | undefined {
  const [, zone, date = '', hours, minutes] =
    /^DTSTART;(?:VALUE=DATE|TZID=([\w/+-]+)):(\d{8})(?:T(\d{2})(\d{2})00)?$/.exec(line) ?? []
  const day = readDay(date)
  if (day === undefined || (zone === undefined) !== (hours === undefined)) return undefined
  return zone === undefined ? { day } : { day, time: `${hours}:${minutes}`, timeZone: zone }
}

const readDay = (text: string): Day | undefined => (dayForm.test(text) ? text.replace(dayForm, '$1-$2-$3') : undefined)

function readUntil(text: string, timeZone: string): Day | undefined {
  const [, date = '', hours, minutes] = /^(\d{8})(?:T(\d{2})(\d{2})\d{2}Z)?$/.exec(text) ?? []
  const day = readDay(date)
  if (day === undefined || hours === undefined) return day
  return dayIn(`${day}T${hours}:${minutes}:00Z`, timeZone)
}

const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'UNTIL', 'WKST'])

/** The parts by name; nothing when one is not known or stands there twice. */
function readParts(rrule: string): ReadonlyMap<string, string> | undefined {
  if (!rrule.startsWith('RRULE:')) return undefined
  const pairs = rrule
    .slice('RRULE:'.length)
    .split(';')
    .map(part => part.split('='))
  const parts = new Map(pairs.map(([name = '', value = '']) => [name, value]))
  const isKnown = parts.size === pairs.length && [...parts.keys()].every(name => known.has(name))
  return isKnown && (parts.get('WKST') ?? 'MO') === 'MO' ? parts : undefined
}

function rhythmIn(parts: ReadonlyMap<string, string>): Rhythm | undefined {
  const every = parts.get('INTERVAL') ?? '1'
  const [byDay, byMonthDay] = [parts.get('BYDAY'), parts.get('BYMONTHDAY')]
  const interval = Number(every)
  switch (parts.get('FREQ')) {
    case 'DAILY':
      if (!isWithin(every, longestInterval.day) || byDay !== undefined || byMonthDay !== undefined) return undefined
      return { unit: 'day', interval }
    case 'WEEKLY': {
      const codes = byDay?.split(',') ?? []
      const days = weekdays.filter(weekday => codes.includes(weekdayCode(weekday)))
      if (!isWithin(every, longestInterval.week) || byMonthDay !== undefined) return undefined
      return days.length === 0 || days.length !== codes.length ? undefined : { unit: 'week', interval, weekdays: days }
    }
    case 'MONTHLY':
      return isWithin(every, longestInterval.month) ? monthRhythm(interval, byDay, byMonthDay) : undefined
    default:
      return undefined
  }
}

function monthRhythm(interval: number, byDay: string | undefined, byMonthDay: string | undefined): Rhythm | undefined {
  if (byMonthDay !== undefined)
    return byDay === undefined && isWithin(byMonthDay, 31)
      ? { unit: 'month', interval, dayOfMonth: Number(byMonthDay) }
      : undefined
  const [, number, code] = /^(-?\d)([A-Z]{2})$/.exec(byDay ?? '') ?? []
  const nth = nthOfMonth.find(one => String(one) === number)
  const weekday = weekdays.find(one => weekdayCode(one) === code)
  return nth === undefined || weekday === undefined ? undefined : { unit: 'month', interval, nth, weekday }
}

const isWithin = (text: string, most: number): boolean => /^[1-9]\d*$/.test(text) && Number(text) <= most
