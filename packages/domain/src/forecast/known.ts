import type { Occupancy } from './occupancy.ts'
import { dayNumber } from './quarter.ts'

/** An occupancy in numbers of days, as it was known on a day: what happened on that day or later is absent. */
export type Known = {
  readonly accepted: number
  readonly from?: number | undefined
  readonly until?: number | undefined
}

export const inDays = ({ acceptedOn, from, until }: Occupancy): Known => ({
  accepted: dayNumber(acceptedOn),
  from: from === undefined ? undefined : dayNumber(from),
  until: until === undefined ? undefined : dayNumber(until),
})

/** In one order, so that sums are the same to the last digit wherever the rows came from. */
export const inOrder = (all: readonly Known[]): readonly Known[] =>
  all.toSorted(
    (one, other) =>
      one.accepted - other.accepted || (one.from ?? 0) - (other.from ?? 0) || (one.until ?? 0) - (other.until ?? 0),
  )

/** What was known before the day `cut`. */
export const knownBefore = (all: readonly Known[], cut: number): readonly Known[] =>
  all.flatMap(({ accepted, from, until }) => {
    const before = (day: number | undefined) => (day !== undefined && day < cut ? day : undefined)
    return accepted < cut ? [{ accepted, from: before(from), until: before(until) }] : []
  })

/** How many trajectories had a coordinator at once, on average over these days. */
export function atOnce(all: readonly Known[], days: readonly number[]): number {
  const counts = days.map(day => all.filter(one => isOccupied(one, day)).length)
  return counts.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length)
}

const isOccupied = ({ from, until }: Known, day: number): boolean =>
  from !== undefined && from <= day && (until === undefined || day < until)

/** Whether it is known how long it occupied a coordinator. */
export const hasEnded = ({ from, until }: Known): boolean => from !== undefined && until !== undefined
