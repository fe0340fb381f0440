import { sumOf } from '../../indicators/figure.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { KnownSum } from '../attack/problemOf.ts'
import { addMonths } from '../grid.ts'
import { countedBy } from '../tables/counts.ts'
import { countOf, type Group } from '../tables/group.ts'

/** A professional, or a partner's system, names at least one theme of a referral; a citizen need not. */
const whoMustNameOne = ['source:professional', 'source:partner-system'] as const

/**
 * Themes have no total, for a referral may have several. But together they are at least as many as the referrals that must have one, and
 * how many those are is told by source. Readers are taken to know it exactly, in each quarter.
 */
export function mandatoryThemes(group: Group, months: readonly MonthOfTenant[]): readonly KnownSum[] {
  if (!group.dimensions.includes('theme') || !countedBy(group.indicator).includes('total')) return []
  const categories = Object.keys(group.counts).sort()
  return [1, 4, 7, 10].flatMap((first): readonly KnownSum[] => {
    const from = `${group.year}-${String(first).padStart(2, '0')}`
    const span = { from, to: addMonths(from, 2) }
    const named = months
      .filter(({ month }) => month >= span.from && month <= span.to)
      .reduce((sum, { counters }) => sum + sumOf(counters, whoMustNameOne), 0)
    // Those of spreadsheets may have none, and what was shown stands as it was.
    const low = Math.min(named, countOf(group.counts, categories, span))
    return low > 0 ? [{ ...span, categories, low, high: Number.POSITIVE_INFINITY }] : []
  })
}
