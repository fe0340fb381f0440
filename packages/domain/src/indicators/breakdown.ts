import type { Family } from '../reports/families.ts'
import { familyOf } from '../reports/families.ts'
import type { Counters } from '../reports/rollup.ts'
import { countsNamed } from './figure.ts'
import { counterIn, type Dimension, type Indicator } from './indicator.ts'

/** Where an indicator's count by a dimension lies: counters `<prefix>:<category>`. Absent for `tenant`, which rollups are by. */
type Prefixes = { readonly [dimension in Dimension]?: string }

const ofIndicator: Readonly<Record<string, Prefixes>> = {
  referrals: {
    variant: 'variant',
    sector: 'sector',
    municipality: 'municipality',
    theme: 'theme',
    source: 'source',
    ageGroup: 'ageGroup',
  },
  'cohort-plans': { variant: 'planVariant' },
  conferences: { variant: 'heldVariant' },
  stopped: { stopReason: 'stopReason' },
}

/**
 * The prefix of the counters by which an indicator's count is broken down; undefined for `tenant`: the counters of each
 * tenant are apart already. Throws RangeError for a dimension that the indicator does not have.
 */
export function prefixOf({ id, dimensions }: Pick<Indicator, 'id' | 'dimensions'>, by: Dimension): string | undefined {
  if (!dimensions.includes(by)) throw new RangeError(`${id} is not broken down by ${by}`)
  return by === 'tenant' ? undefined : ofIndicator[id]?.[by]
}

/** The counts of an indicator by category; of one tenant or of all, as the counters are. Not for `tenant`. */
export function countsBy(
  indicator: Pick<Indicator, 'id' | 'dimensions'>,
  by: Exclude<Dimension, 'tenant'>,
  counters: Counters,
): ReadonlyMap<string, number> {
  const prefix = prefixOf(indicator, by)
  return prefix === undefined ? new Map() : countsNamed(counters, prefix)
}

/** Every family of counters that an indicator reads, also for its breakdowns. */
export function familiesOf(indicator: Indicator): readonly Family[] {
  const prefixes = indicator.dimensions.flatMap(by => prefixOf(indicator, by) ?? [])
  const names = [...countersRead(indicator), ...prefixes.map(prefix => `${prefix}:`)]
  return [...new Set(names.flatMap(name => familyOf(name) ?? []))]
}

/** The counters that an indicator's figure reads; of a histogram its name with a colon. */
export function countersRead({ measure }: Pick<Indicator, 'measure'>): readonly string[] {
  switch (measure.kind) {
    case 'count':
      return measure.count.map(counterIn)
    case 'share':
      return [...measure.numerator, ...measure.denominator].map(counterIn)
    case 'mean':
      return [...measure.sum, ...measure.over].map(counterIn)
    case 'median':
      return [`${measure.histogram}:`]
    default:
      return measure satisfies never
  }
}
