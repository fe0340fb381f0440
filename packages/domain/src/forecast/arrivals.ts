import type { Known } from './known.ts'
import { quarterOf } from './quarter.ts'

/** How many trajectories are accepted. */
export type Arrivals = {
  /** Per week, by now and without the season. */
  readonly rate: number
  /** The number in a season against the whole year's: 1 when seasons do not differ. */
  readonly season: (day: number) => number
  /** How much more the numbers vary than by chance alone: variance divided by mean, 1 or more. */
  readonly spread: number
  /** How many weeks the rate rests on, the older ones counting for less. */
  readonly weeks: number
}

/** After so many weeks a week counts for half: the rate follows growth, and one busy month does not carry it away. */
const halfLife = 26
/** Weeks that are looked back at. */
const mostWeeks = 260
/** Weeks that are taken together to see how much the numbers vary, and of which period. */
const [block, spreadWeeks] = [4, 104]
/** Chi-square of three degrees of freedom that chance exceeds once in a hundred. */
const byChance = 11.34

/** From the days of acceptance before `cut`. */
export function arrivalsOf(known: readonly Known[], cut: number): Arrivals {
  const first = Math.min(cut, ...known.map(({ accepted }) => accepted))
  const length = Math.min(mostWeeks, Math.floor((cut - first) / 7))
  const counts = Array<number>(length).fill(0)
  for (const { accepted } of known) {
    const week = Math.floor((cut - 1 - accepted) / 7)
    if (week < length) counts[week] = (counts[week] ?? 0) + 1
  }
  const season = seasonOf(counts, cut)
  let [weights, squares, total] = [0, 0, 0]
  counts.forEach((count, week) => {
    const weight = 0.5 ** (week / halfLife)
    weights += weight
    squares += weight ** 2
    total += (weight * count) / season(midOf(week, cut))
  })
  const rate = weights === 0 ? 0 : total / weights
  return { rate, season, spread: spreadOf(counts, season, cut), weeks: squares === 0 ? 1 : weights ** 2 / squares }
}

/** The day in the middle of a week, the latest being week 0. */
const midOf = (week: number, cut: number): number => cut - week * 7 - 4

/** Seasons count only when two whole years are known, and they differ by more than chance. */
function seasonOf(counts: readonly number[], cut: number): Arrivals['season'] {
  const years = Math.floor(counts.length / 52)
  if (years < 2) return () => 1
  const [found, weeks] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ]
  counts.slice(0, years * 52).forEach((count, week) => {
    const index = quarterOf(midOf(week, cut)).number - 1
    found[index] = (found[index] ?? 0) + count
    weeks[index] = (weeks[index] ?? 0) + 1
  })
  const all = found.reduce((sum, one) => sum + one, 0)
  const expected = weeks.map(one => (all * one) / (years * 52))
  const distance = found.reduce(
    (sum, one, index) => sum + (one - (expected[index] ?? 0)) ** 2 / (expected[index] || 1),
    0,
  )
  if (distance <= byChance) return () => 1
  const factors = found.map((one, index) => Math.max(0.2, one / (expected[index] || 1)))
  return day => factors[quarterOf(day).number - 1] ?? 1
}

function spreadOf(counts: readonly number[], season: Arrivals['season'], cut: number): number {
  const recent = counts.slice(0, spreadWeeks)
  const blocks = Array.from({ length: Math.floor(recent.length / block) }, (_, index) =>
    recent
      .slice(index * block, (index + 1) * block)
      .reduce((sum, count, week) => sum + count / season(midOf(index * block + week, cut)), 0),
  )
  const mean = blocks.reduce((sum, one) => sum + one, 0) / Math.max(1, blocks.length)
  if (blocks.length < 6 || mean === 0) return 1
  const variance = blocks.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (blocks.length - 1)
  return Math.max(1, variance / mean)
}
