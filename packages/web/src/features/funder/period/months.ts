import { monthsBetween } from '@kring/domain'
import { lengthOf, type Month, type Period } from './period.ts'

export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + number - 1 + months
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** Twelve consecutive months; only then comparable with the previous year. */
export const isWholeYear = (period: Period): boolean => lengthOf(period) === 12

/** A calendar year by its number. */
export function calendarYear({ from, to }: Period): string | undefined {
  const year = from.slice(0, 4)
  return from === `${year}-01` && to === `${year}-12` ? year : undefined
}

export const yearBefore = ({ from, to }: Period): Period => ({ from: addMonths(from, -12), to: addMonths(to, -12) })

/** The last twelve months including the current one, because new referrals count at once. */
export const lastTwelve = (now: Month): Period => ({ from: addMonths(now, -11), to: now })

/** The default period: this year, or the last twelve months during the first months of a year. */
export function usualPeriod(now: Month): Period {
  const year = now.slice(0, 4)
  return now >= `${year}-04` ? { from: `${year}-01`, to: `${year}-12` } : lastTwelve(now)
}

/** Whether the period includes a month that has not ended and is not yet comparable with the previous year. */
export const isRunning = ({ to }: Period, now: Month): boolean => to >= now

/** The months to choose from, newest first: from the first grant, or three years back. */
export function monthsToChoose(grants: readonly { readonly from: Month }[], now: Month): readonly Month[] {
  const earliest = [addMonths(now, -35), ...grants.map(({ from }) => from)].toSorted()[0] ?? now
  return monthsBetween(earliest, `${now.slice(0, 4)}-12`).toReversed()
}

/** The period shown: as requested, else the default. */
export function periodOf({ from, to }: Partial<Period>, now: Month): Period {
  return from !== undefined && to !== undefined ? { from, to } : usualPeriod(now)
}
