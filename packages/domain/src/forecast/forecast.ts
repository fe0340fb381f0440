import type { Day } from '../calendar/days.ts'
import { endedCount } from './durations.ts'
import { type Basis, expectedFrom, type Interval } from './expected.ts'
import { atOnce, inDays, inOrder, type Known, knownBefore } from './known.ts'
import type { Occupancy } from './occupancy.ts'
import { dayNumber, firstDayOf, mondaysOf, type QuarterOfYear, quarterAfter, quarterOf } from './quarter.ts'

/** Below this number of trajectories that ended, nothing is forecast. */
export const fewestEnded = 40
/** Past quarters that are forecast again, and of how many the interval must hold what came: six to eight of eight. */
export const testedQuarters = 8
export const fewestCovered = 6

/** A past quarter: what was forecast from what was known when the quarter before it began, and what came. */
export type PastQuarter = QuarterOfYear & Interval & { readonly was: number; readonly isWithin: boolean }
/** A coming quarter, in trajectories that have a coordinator at once. */
export type ComingQuarter = QuarterOfYear & Interval

export type Forecast =
  | { readonly kind: 'few'; readonly ended: number }
  /** Of `past`, too few quarters could be forecast, or too few were right. */
  | { readonly kind: 'not-enough'; readonly ended: number; readonly past: readonly PastQuarter[] }
  | {
      readonly kind: 'forecast'
      readonly ended: number
      readonly past: readonly PastQuarter[]
      readonly basis: Basis
      readonly coming: readonly ComingQuarter[]
    }

/** The next four quarters of a region, if its last eight could have been forecast. Later than `today` nothing is known. */
export function forecastOf(occupancies: readonly Occupancy[], today: Day): Forecast {
  const now = dayNumber(today)
  const known = knownBefore(inOrder(occupancies.map(inDays)), now + 1)
  const ended = endedCount(known)
  if (ended < fewestEnded) return { kind: 'few', ended }
  const current = quarterOf(now)
  const past = Array.from({ length: testedQuarters }, (_, index) =>
    quarterAfter(current, index - testedQuarters),
  ).flatMap(quarter => pastQuarter(known, quarter) ?? [])
  if (past.filter(({ isWithin }) => isWithin).length < fewestCovered) return { kind: 'not-enough', ended, past }
  const { basis, during } = expectedFrom(known, now + 1)
  const coming = [1, 2, 3, 4].map(count => {
    const quarter = quarterAfter(current, count)
    return { ...quarter, ...during(mondaysOf(quarter)) }
  })
  return { kind: 'forecast', ended, past, basis, coming }
}

/** Undefined when too little was known then. */
function pastQuarter(all: readonly Known[], quarter: QuarterOfYear): PastQuarter | undefined {
  const cut = firstDayOf(quarterAfter(quarter, -1))
  const known = knownBefore(all, cut)
  if (endedCount(known) < fewestEnded) return undefined
  const days = mondaysOf(quarter)
  const [interval, was] = [expectedFrom(known, cut).during(days), atOnce(all, days)]
  return { ...quarter, ...interval, was, isWithin: was >= interval.low && was <= interval.high }
}

/** How many coordinators carry so many trajectories, each of them `each` at once: whole people. */
export const coordinatorsFor = (trajectories: number, each: number): number => Math.ceil(trajectories / each)
