import { hasEnded, type Known } from './known.ts'

export type Durations = {
  /** The share of trajectories that still occupies its coordinator after so many days. */
  readonly still: (days: number) => number
  /** Days by which half of them has ended. */
  readonly median: number
  /** How uncertain their mean length is: the square of its relative standard error. */
  readonly uncertainty: number
  /** The share of accepted trajectories that gets a coordinator, and the days that most wait for one (median). */
  readonly share: number
  readonly wait: number
}

/**
 * How long trajectories occupy a coordinator, by the estimator of Kaplan and Meier: those that still go on count for as long as
 * they are known, so that a young region does not seem fast.
 */
export function durationsOf(known: readonly Known[], cut: number): Durations {
  const spans = known.flatMap(({ from, until }) =>
    from === undefined ? [] : [{ days: Math.max(1, (until ?? cut) - from), ended: until !== undefined }],
  )
  const ended = spans.filter(one => one.ended).map(one => one.days)
  const last = Math.max(0, ...ended)
  const curve = curveOf(spans, last)
  // Beyond the longest that ended: at the pace at which they end on the whole.
  const pace = ended.length / Math.max(1, sum(spans.map(({ days }) => days)))
  const still = (days: number): number => {
    if (days < 0) return 0
    const within = curve[Math.min(days, last)] ?? 1
    return days <= last ? within : Math.max(within, 1e-6) * Math.exp(-pace * (days - last))
  }
  const mean = sum(ended) / Math.max(1, ended.length)
  const variance = sum(ended.map(days => (days - mean) ** 2)) / Math.max(1, ended.length - 1)
  const assigned = known.filter(({ from }) => from !== undefined)
  const never = known.filter(({ from, until }) => from === undefined && until !== undefined).length
  const half = curve.findIndex(share => share <= 0.5)
  return {
    still,
    median: half < 0 ? last : half,
    uncertainty: ended.length === 0 ? 1 : variance / mean ** 2 / ended.length,
    share: assigned.length === 0 ? 1 : assigned.length / (assigned.length + never),
    wait: medianOf(assigned.map(({ accepted, from = accepted }) => Math.max(0, from - accepted))),
  }
}

/** The share that goes on after each number of days, from 0 to `last`. */
function curveOf(spans: readonly { readonly days: number; readonly ended: boolean }[], last: number): number[] {
  const [ends, leaves] = [Array<number>(last + 1).fill(0), Array<number>(last + 1).fill(0)]
  for (const { days, ended } of spans) {
    if (days > last) continue
    const counted = ended ? ends : leaves
    counted[days] = (counted[days] ?? 0) + 1
  }
  let [share, atRisk] = [1, spans.length]
  return ends.map((ending, day) => {
    if (atRisk > 0) share *= 1 - ending / atRisk
    atRisk -= ending + (leaves[day] ?? 0)
    return share
  })
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

/** How many trajectories are known from a coordinator to their end. */
export const endedCount = (known: readonly Known[]): number => known.filter(hasEnded).length
