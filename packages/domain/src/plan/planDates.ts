import type { Day } from '../calendar/days.ts'
import type { Agreement } from './agreement.ts'
import type { Plan } from './plan.ts'
import { nextOccurrences } from './recurrence/nextOccurrences.ts'
import { type Weekday, weekdays } from './recurrence/recurrence.ts'

/** A day to remember; `agreement`: its id, absent for the day on which the family itself looks back. */
export type PlanDate = { readonly day: Day; readonly agreement?: string | undefined }

/**
 * The days of a plan on or after `from`, in order: what happens once, the first and the last day of a period, the first time
 * of what does not come every week or more often, and the day on which the family looks back.
 */
export function planDates(
  { agreements, reviewOn }: Pick<Plan, 'agreements' | 'reviewOn'>,
  from: Day,
): readonly PlanDate[] {
  const dated = agreements.flatMap(agreement => daysOf(agreement, from).map(day => ({ day, agreement: agreement.id })))
  const all: readonly PlanDate[] = [...dated, ...(reviewOn === undefined ? [] : [{ day: reviewOn }])]
  return all
    .filter(({ day }) => day >= from)
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
}

function daysOf({ when }: Agreement, from: Day): readonly Day[] {
  switch (when?.kind) {
    case 'once':
      return [when.day]
    case 'period':
      return [when.from, when.until].flatMap(day => (day === undefined ? [] : [day]))
    case 'recurring': {
      const { unit, interval } = when.recurrence.rhythm
      const isOften = unit === 'day' || (unit === 'week' && interval === 1)
      return isOften ? [] : nextOccurrences(when.recurrence, from, 1).map(({ day }) => day)
    }
    default:
      return []
  }
}

/**
 * On which days of the week something comes back, with the days over which it goes on: for a child's week. None for what does
 * not go by weeks.
 */
export function weekdaysOf({ when }: Pick<Agreement, 'when'>): readonly Weekday[] {
  if (when?.kind !== 'recurring') return []
  const { rhythm, end } = when.recurrence
  if (rhythm.unit === 'day') return rhythm.interval === 1 ? weekdays : []
  if (rhythm.unit !== 'week') return []
  const spanned = new Set(
    rhythm.weekdays.flatMap(weekday =>
      Array.from({ length: (end?.daysLater ?? 0) + 1 }, (_, later) => (weekdays.indexOf(weekday) + later) % 7),
    ),
  )
  return weekdays.filter((_, index) => spanned.has(index))
}
