import { leadTimeOf } from '../reports/leadTime.ts'
import type { Counters } from '../reports/rollup.ts'
import { type CounterSum, counterIn, type Indicator } from './indicator.ts'

/** An indicator over counters: exact, before any rounding or hiding. */
export type Figure =
  | { readonly kind: 'count'; readonly n: number }
  | { readonly kind: 'share'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'mean'; readonly sum: number; readonly over: number }
  /** Median (the lower of the middle two) and 90th percentile; undefined over no cases. */
  | {
      readonly kind: 'median'
      readonly over: number
      readonly median?: number | undefined
      readonly p90?: number | undefined
    }

export const sumOf = (counters: Counters, names: CounterSum): number =>
  names.reduce((sum, name) => sum + (name.startsWith('-') ? -1 : 1) * (counters[counterIn(name)] ?? 0), 0)

/** The exact figure of an indicator, of the counters of one or more months added up. */
export function figureOf({ measure }: Pick<Indicator, 'measure'>, counters: Counters): Figure {
  switch (measure.kind) {
    case 'count':
      return { kind: 'count', n: sumOf(counters, measure.count) }
    case 'share': {
      const { numerator, denominator } = measure
      return { kind: 'share', numerator: sumOf(counters, numerator), denominator: sumOf(counters, denominator) }
    }
    case 'mean':
      return { kind: 'mean', sum: sumOf(counters, measure.sum), over: sumOf(counters, measure.over) }
    case 'median': {
      const time = leadTimeOf(countsNamed(counters, measure.histogram), 1)
      return time.kind === 'days'
        ? { kind: 'median', over: time.n, median: time.median, p90: time.p90 }
        : { kind: 'median', over: 0 }
    }
    default:
      return measure satisfies never
  }
}

/** The counters `<prefix>:<rest>`, by what follows the prefix. */
export const countsNamed = (counters: Counters, prefix: string): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(counters).flatMap(([name, count]) =>
      name.startsWith(`${prefix}:`) ? [[name.slice(prefix.length + 1), count] as const] : [],
    ),
  )
