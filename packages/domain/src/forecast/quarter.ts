import type { Day } from '../calendar/days.ts'

/** A calendar quarter: 2026 and 3 is July to September of 2026. */
export type QuarterOfYear = { readonly year: number; readonly number: number }

/** Days since 1970-01-01, to reckon with. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export const quarterOf = (day: number): QuarterOfYear => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), number: Math.floor(date.getUTCMonth() / 3) + 1 }
}

/** The quarter that lies `count` later, or earlier when it is negative. */
export function quarterAfter({ year, number }: QuarterOfYear, count: number): QuarterOfYear {
  const index = year * 4 + number - 1 + count
  return { year: Math.floor(index / 4), number: (((index % 4) + 4) % 4) + 1 }
}

/** The first day of a quarter. */
export const firstDayOf = ({ year, number }: QuarterOfYear): number => Date.UTC(year, (number - 1) * 3, 1) / 86_400_000

/** The Mondays of a quarter: on these it is counted how many trajectories go on. */
export function mondaysOf(quarter: QuarterOfYear): readonly number[] {
  const [first, next] = [firstDayOf(quarter), firstDayOf(quarterAfter(quarter, 1))]
  // 1970-01-01 was a Thursday.
  const monday = first + ((4 - (first % 7) + 7) % 7)
  return Array.from({ length: Math.ceil((next - monday) / 7) }, (_, week) => monday + week * 7)
}
