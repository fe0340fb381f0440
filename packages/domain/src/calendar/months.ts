import type { Day } from './days.ts'

/** A calendar month, 'YYYY-MM'. */
type Month = string

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
  const first = numberOf(from)
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, index) => {
    const year = String(Math.floor((first + index) / 12)).padStart(4, '0')
    return `${year}-${String(((first + index) % 12) + 1).padStart(2, '0')}`
  })
}

/** The same day that many months on; where that month is shorter, its last day: a month after 31 January is 28 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
