import { arrivalsOf } from './arrivals.ts'
import { durationsOf } from './durations.ts'
import type { Known } from './known.ts'

/** A number with its interval: eight of ten times it lies within. */
export type Interval = { readonly expected: number; readonly low: number; readonly high: number }

/** What a forecast rests on. */
export type Basis = {
  readonly perWeek: number
  /** Days from a coordinator to the end, and from acceptance to a coordinator: half are shorter. */
  readonly days: number
  readonly wait: number
}

/** The part of the normal distribution that leaves a tenth on either side. */
const eighty = 1.2816

/**
 * How many trajectories will have a coordinator at once, on average over `days`, from what was known before `cut`: those that
 * have one now and go on, those that wait for one, and those that will be accepted. Their variances are added to the uncertainty
 * of the rate and of the durations. Analytic: the same input gives the same forecast.
 */
export function expectedFrom(
  known: readonly Known[],
  cut: number,
): {
  readonly basis: Basis
  readonly during: (days: readonly number[]) => Interval
} {
  const arrivals = arrivalsOf(known, cut)
  const { still, share, wait, median, uncertainty } = durationsOf(known, cut)
  const going = known.filter(({ until }) => until === undefined)
  const during = (days: readonly number[]): Interval => {
    let [mean, variance] = [0, 0]
    for (const { accepted, from } of going) {
      const begins = from ?? Math.max(cut, accepted + wait)
      // Of one that goes on it is known that it lasted until now.
      const until = from === undefined ? 1 / share : still(cut - begins)
      const one = momentsOf(days.map(day => (until <= 0 ? 0 : Math.min(1, still(day - begins) / until))))
      mean += one.mean
      variance += one.square - one.mean ** 2
    }
    let weight = 0
    for (let day = cut + 3; day <= (days.at(-1) ?? cut); day += 7) {
      const one = momentsOf(days.map(on => share * still(on - day - wait)))
      const count = arrivals.rate * arrivals.season(day)
      mean += count * one.mean
      variance += count * (one.square + (arrivals.spread - 1) * one.mean ** 2)
      weight += arrivals.season(day) * one.mean
    }
    variance += ((arrivals.spread * arrivals.rate) / arrivals.weeks) * weight ** 2 + uncertainty * mean ** 2
    return intervalOf(mean, variance)
  }
  return { basis: { perWeek: arrivals.rate, days: median, wait }, during }
}

/** Mean and mean square of the share of the days on which one trajectory goes on. `chances`: that it does, on each day in order. */
function momentsOf(chances: readonly number[]): { readonly mean: number; readonly square: number } {
  let [mean, square, place] = [0, 0, 0]
  for (const chance of chances) {
    if (chance === 0) continue
    mean += chance
    // Going on on a later day, it did so on each day before it.
    square += chance * (2 * place + 1)
    place += 1
  }
  return { mean: mean / chances.length, square: square / chances.length ** 2 }
}

/** By the gamma distribution (Wilson and Hilferty's approximation): never below zero, and longer to the high side. */
function intervalOf(mean: number, variance: number): Interval {
  if (mean === 0) return { expected: 0, low: 0, high: 0 }
  const part = variance / mean ** 2 / 9
  const at = (z: number): number => mean * Math.max(0, 1 - part + z * Math.sqrt(part)) ** 3
  return { expected: mean, low: at(-eighty), high: at(eighty) }
}
