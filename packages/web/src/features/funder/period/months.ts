import { monthsBetween } from '@kring/domain'
import { lengthOf, type Month, type Period } from './period.ts'

export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Twelve months on end: only then the year before is the same kind of year. */
export const isWholeYear = (period: Period): boolean => lengthOf(period) === 12

/** A year of the calendar: its name is its number. */
export function calendarYear({ from, to }: Period): string | undefined {
  const year = from.slice(0, 4)
  return from === `${year}-01` && to === `${year}-12` ? year : undefined
}

export const yearBefore = ({ from, to }: Period): Period => ({ from: addMonths(from, -12), to: addMonths(to, -12) })

/** The last twelve months, this one included: what is sent today counts at once. */
export const lastTwelve = (now: Month): Period => ({ from: addMonths(now, -11), to: now })

/** What a funder looks at first: this year; in its first months, when there is little of it, the last twelve. */
export function usualPeriod(now: Month): Period {
  const year = now.slice(0, 4)
  return now >= `${year}-04` ? { from: `${year}-01`, to: `${year}-12` } : lastTwelve(now)
}

/** Does the period hold a month that has not ended? Then it is not yet like the year before. */
export const isRunning = ({ to }: Period, now: Month): boolean => to >= now

export type Quarter = Period & { readonly months: readonly Month[] }

/** Quarters of the calendar when the period is made of whole ones; else none. */
export function quartersOf(period: Period): readonly Quarter[] {
  const months = monthsBetween(period.from, period.to)
  const begins = (Number(period.from.slice(5)) - 1) % 3 === 0
  if (!begins || months.length % 3 !== 0) return []
  return Array.from({ length: months.length / 3 }, (_, index) => {
    const own = months.slice(index * 3, index * 3 + 3)
    return { from: own[0] ?? period.from, to: own[2] ?? period.to, months: own }
  })
}

/** Every month that can be chosen, the newest first: from the first grant, or three years back. */
export function monthsToChoose(grants: readonly { readonly from: Month }[], now: Month): readonly Month[] {
  const earliest = [addMonths(now, -35), ...grants.map(({ from }) => from)].toSorted()[0] ?? now
  return monthsBetween(earliest, `${now.slice(0, 4)}-12`).toReversed()
}

/** The period that is shown: what was asked for, else the usual one. */
export function periodOf({ from, to }: Partial<Period>, now: Month): Period {
  return from !== undefined && to !== undefined ? { from, to } : usualPeriod(now)
}
