import { addDays } from '../../calendar/days.ts'
import { instantIn } from '../../calendar/instantIn.ts'
import type { Occurrence } from '../recurrence/nextOccurrences.ts'
import type { Recurrence } from '../recurrence/recurrence.ts'

/** How long each time lasts as RFC 5545 says it (3.3.6): whole days on the calendar, then minutes that pass. */
export type Nominal = { readonly days: number; readonly minutes: number }

/** Of what begins at a time and ends at one. */
export function nominalOf({ time, end }: Pick<Recurrence, 'time' | 'end'>): Nominal | undefined {
  if (time === undefined || end?.time === undefined) return undefined
  const minutes = minutesOf(end.time) - minutesOf(time)
  return minutes < 0 ? { days: end.daysLater - 1, minutes: minutes + 24 * 60 } : { days: end.daysLater, minutes }
}

/** "P1DT8H30M" */
export function durationText({ days, minutes }: Nominal): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const time = `${hours > 0 ? `${hours}H` : ''}${rest > 0 ? `${rest}M` : ''}`
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`
}

/**
 * Whether the clock changes while it lasts, so that the duration would end it an hour off the agreed time: "van zaterdag 18.00
 * uur tot zondag 10.00 uur" in the night of the change.
 */
export function endsOffDuration(occurrence: Occurrence, recurrence: Recurrence): boolean {
  const nominal = nominalOf(recurrence)
  if (nominal === undefined || recurrence.time === undefined || occurrence.endsAt === undefined) return false
  const lastDay = instantIn(recurrence.timeZone, addDays(occurrence.day, nominal.days), recurrence.time)
  return Date.parse(lastDay) + nominal.minutes * 60_000 !== Date.parse(occurrence.endsAt)
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
