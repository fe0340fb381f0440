import { addDays, type Day } from '../../calendar/days.ts'
import { daysBetween } from '../../calendar/daysBetween.ts'
import { momentIn } from '../../calendar/zoned.ts'
import { type Recurrence, type Rhythm, type Weekday, weekdays } from './recurrence.ts'

/** 0 is Monday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
const indexOf = (weekday: Weekday): number => weekdays.indexOf(weekday)

/** The day on which it happens for the first time; none as long as no day of the week is said. */
export function firstDay(recurrence: Recurrence): Day | undefined {
  const day = firstOf(recurrence.rhythm, recurrence.from)
  return day === undefined || isOn(recurrence, day) ? day : firstOf(recurrence.rhythm, addDays(day, 1))
}

/**
 * Whether it happens on a day of its rhythm: not when the clock skips its time that day, as RFC 5545 says (3.3.10: such an
 * instance "MUST be ignored and MUST NOT be counted").
 */
export const isOn = ({ time, timeZone }: Recurrence, day: Day): boolean =>
  time === undefined || momentIn(timeZone, day, time).kind !== 'skipped'

/** The first day on or after `from` on which the rhythm falls. */
function firstOf(rhythm: Rhythm, from: Day): Day | undefined {
  if (rhythm.unit === 'day') return from
  if (rhythm.unit === 'week')
    return rhythm.weekdays.map(weekday => addDays(from, (indexOf(weekday) - weekdayOf(from) + 7) % 7)).toSorted()[0]
  // Of any three months in a row at least one has the day.
  for (const ahead of [0, 1, 2, 3]) {
    const day = dayInMonth(rhythm, monthNumber(from) + ahead)
    if (day !== undefined && day >= from) return day
  }
  return undefined
}

/** The days of the period with that number: the day, week or month of `first` is period 0, and the interval lies between. */
export function daysInPeriod(rhythm: Rhythm, first: Day, period: number): readonly Day[] {
  const ahead = period * rhythm.interval
  if (rhythm.unit === 'day') return [addDays(first, ahead)]
  if (rhythm.unit === 'week') {
    const monday = addDays(first, ahead * 7 - weekdayOf(first))
    return rhythm.weekdays.map(weekday => addDays(monday, indexOf(weekday))).toSorted()
  }
  const day = dayInMonth(rhythm, monthNumber(first) + ahead)
  return day === undefined ? [] : [day]
}

/** The number of a period from which every day on or after `day` is found. */
export function periodBefore(rhythm: Rhythm, first: Day, day: Day): number {
  if (day <= first) return 0
  const passed = rhythm.unit === 'month' ? monthNumber(day) - monthNumber(first) : daysBetween(first, day)
  const length = rhythm.unit === 'week' ? 7 : 1
  return Math.max(0, Math.floor(passed / (length * rhythm.interval)) - 1)
}

type MonthRhythm = Extract<Rhythm, { readonly unit: 'month' }>

/** Months are counted from year 0. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The day in that month; none in a month that does not have it. */
function dayInMonth(rhythm: MonthRhythm, month: number): Day | undefined {
  const [year, index] = [Math.floor(month / 12), month % 12]
  const length = new Date(Date.UTC(year, index + 1, 0)).getUTCDate()
  if ('dayOfMonth' in rhythm) return rhythm.dayOfMonth > length ? undefined : dayText(year, index, rhythm.dayOfMonth)
  const wanted = indexOf(rhythm.weekday)
  if (rhythm.nth === -1) {
    const last = dayText(year, index, length)
    return addDays(last, -((weekdayOf(last) - wanted + 7) % 7))
  }
  const opens = dayText(year, index, 1)
  return addDays(opens, ((wanted - weekdayOf(opens) + 7) % 7) + (rhythm.nth - 1) * 7)
}

const dayText = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)
