import type { Localized } from '../language/locale.ts'
import type { Family } from '../reports/families.ts'

/** What a breakdown divides by. One at a time, but for tenant × variant (DOMAIN, "Small cells", 5). */
export const dimensions = [
  'tenant',
  'variant',
  'sector',
  'municipality',
  'theme',
  'source',
  'ageGroup',
  'stopReason',
] as const
export type Dimension = (typeof dimensions)[number]

/**
 * Names of counters of a rollup, to be added up: 'total', 'plan:with', 'state:accepted', … One after a minus is taken off: '-outcome:unknown',
 * the cases of before of which a number is not known, so that a mean or a share is over those that have it.
 */
export type CounterSum = readonly string[]

/** The name of the counter, without its sign. */
export const counterIn = (name: string): string => (name.startsWith('-') ? name.slice(1) : name)

/** How a figure follows from the counters of one or more months. */
export type Measure =
  | { readonly kind: 'count'; readonly count: CounterSum }
  | { readonly kind: 'share'; readonly numerator: CounterSum; readonly denominator: CounterSum }
  /** A sum by a number of cases; one decimal. */
  | { readonly kind: 'mean'; readonly sum: CounterSum; readonly over: CounterSum }
  /** A histogram: counters `<prefix>:<whole number>`, each counting the cases with that value. */
  | { readonly kind: 'median'; readonly histogram: string; readonly unit: 'days' | 'minutes' }

/**
 * An indicator of the reports (DOMAIN, "What a funder's report counts"). Facts, rollups, tables, the definitions on the screens and
 * in the files derive from its entry in the registry.
 */
export type Indicator = {
  readonly id: string
  /** Raised when what it counts changes; stated in every report. */
  readonly version: number
  readonly name: Localized
  /** What is counted and over what, in plain words; shown where the figure is. */
  readonly definition: Localized
  /** The month in which a case counts: that of its submission, so that a rate is of one cohort, or that of what happened. */
  readonly clock: 'submission' | 'event'
  readonly family: Family
  readonly measure: Measure
  /**
   * Months after a period in which what counts in it is still being done or written down: it is released after those, for it then stands.
   * None when absent.
   */
  readonly ripensAfter?: number | undefined
  /** By what its count is broken down; empty for a figure of the grant as a whole alone. */
  readonly dimensions: readonly Dimension[]
}
