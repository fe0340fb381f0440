import { dateFormat } from '../language/formats.ts'

/** A calendar day, 'YYYY-MM-DD', in the time zone in which it was determined. */
export type Day = string

/** The calendar day of an instant (ISO 8601) in an IANA time zone, also across daylight-saving changes. */
export function dayIn(instant: string, timeZone: string): Day {
  const format = dateFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  // By parts, because date formats of a locale differ between engines and versions.
  let [year, month, day] = ['', '', '']
  for (const { type, value } of format.formatToParts(new Date(instant))) {
    if (type === 'year') year = value
    else if (type === 'month') month = value
    else if (type === 'day') day = value
  }
  return `${year}-${month}-${day}`
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export const isWorkingDay = (day: Day): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Adds working days (Monday to Friday) to `day`. Public holidays count as working days. */
export function addWorkingDays(day: Day, workingDays: number): Day {
  let result = day
  for (let left = workingDays; left > 0; ) {
    result = addDays(result, 1)
    if (isWorkingDay(result)) left -= 1
  }
  return result
}

/** Working days from `from` (not counted) up to and including `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return 0 - workingDaysBetween(to, from)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1
  return count
}

/** Age in whole years on `on`. */
export function ageOn(birthDate: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Maximum plausible age in years; an older date is a typing error. */
const mostYears = 125

/** The age on a day; undefined when the birth date is in the future or implausibly long ago. */
export function knownAge(birthDate: Day | undefined, on: Day): number | undefined {
  const age = birthDate === undefined || birthDate > on ? -1 : ageOn(birthDate, on)
  return age >= 0 && age <= mostYears ? age : undefined
}

/** 'YYYY' of a day. */
export const yearOf = (day: Day): string => day.slice(0, 4)

/** 'YYYY-MM' of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7)
