import type { Day } from '../../calendar/days.ts'

/** A time of the day 'HH:MM' on the clock of a place. */
export type Time = string

/** In the order of the week; the first two letters of each are those of RFC 5545 (`MO`, `TU` …). */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

export const dayParts = ['morning', 'afternoon', 'evening'] as const
/** "Op de woensdagmiddagen": when a time would say more than the family agreed. */
export type DayPart = (typeof dayParts)[number]

/** Which one of its kind in the month; -1 is the last. There is no fifth, which most months do not have. */
export const nthOfMonth = [1, 2, 3, 4, -1] as const
export type NthOfMonth = (typeof nthOfMonth)[number]

export const rhythmUnits = ['day', 'week', 'month'] as const
export type RhythmUnit = (typeof rhythmUnits)[number]

/** The largest interval of each unit: a year, more or less; of months two. */
export const longestInterval: Readonly<Record<RhythmUnit, number>> = { day: 366, week: 53, month: 24 }

/** Every `interval` days, weeks or months. */
export type Rhythm =
  | { readonly unit: 'day'; readonly interval: number }
  /** On those days of the week; on none as long as the family has not said which. */
  | { readonly unit: 'week'; readonly interval: number; readonly weekdays: readonly Weekday[] }
  /**
   * On that day of the month. A month without it (the 29th, 30th or 31st) is skipped, as RFC 5545 does (3.3.10): never
   * the day before, which nobody agreed on.
   */
  | { readonly unit: 'month'; readonly interval: number; readonly dayOfMonth: number }
  | { readonly unit: 'month'; readonly interval: number; readonly nth: NthOfMonth; readonly weekday: Weekday }

/** When something that goes on over days ends: so many days after the day on which it began. */
export type RecurrenceEnd = { readonly daysLater: number; readonly time?: Time | undefined }
export const mostDaysLater = 30

/**
 * What comes back again and again: "om de twee weken, van zaterdag 10.00 uur tot zondag 18.30 uur". All times are those on
 * the clock in `timeZone`, also over a change of the clocks.
 */
export type Recurrence = {
  readonly rhythm: Rhythm
  /** It begins on the first day on or after this one on which the rhythm falls; intervals are counted from there. */
  readonly from: Day
  /** At most one of the two. */
  readonly time?: Time | undefined
  readonly dayPart?: DayPart | undefined
  readonly end?: RecurrenceEnd | undefined
  /** The last day on which it may begin again; `times`: how often in all. At most one of the two, usually none. */
  readonly until?: Day | undefined
  readonly times?: number | undefined
  /** IANA, of the place where the family lives. */
  readonly timeZone: string
}
export const mostTimes = 500
