import { countsBy } from '../../indicators/breakdown.ts'
import { sumOf } from '../../indicators/figure.ts'
import type { CounterSum, Indicator } from '../../indicators/indicator.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import { inOrRest, isOverlapping, type TableDimension, tenantByVariant } from '../catalogue.ts'
import { yearOf } from '../grid.ts'
import type { Atoms } from '../ledger.ts'
import { joined } from './group.ts'
import { isSumOfItsWhole } from './sumOfItsWhole.ts'

export type YearCounts = { readonly counts: Atoms; readonly totals: Readonly<Record<string, number>> }

/** The category of those of whom it is not known. */
export const unknown = 'unknown'

/** What an indicator counts: of a share, its numerator. */
export function countedBy({ measure }: Pick<Indicator, 'measure'>): CounterSum {
  switch (measure.kind) {
    case 'count':
      return measure.count
    case 'share':
      return measure.numerator
    case 'mean':
      return measure.over
    case 'median':
      return []
    default:
      return measure satisfies never
  }
}

/** The two categories of a share that is no sum of its whole's own counters. */
export const counted = 'in'
export const rest = 'rest'

/** The categories that a share divides its whole by. */
export const atomsOfShare = (share: Pick<Indicator, 'measure'>): readonly string[] =>
  isSumOfItsWhole(share) ? overWhat(share) : [counted, rest]

const overWhat = ({ measure }: Pick<Indicator, 'measure'>): CounterSum =>
  measure.kind === 'share' ? measure.denominator : []

/** Stands for categories that nobody has seen yet: a reader can't tell that 'other' holds none. */
export const unseen = 'unseen'

/** Every category that can be counted, though nobody was: a cell of nobody is attacked as well. */
export function withEvery(counts: Atoms, categories: readonly string[]): Atoms {
  return { ...Object.fromEntries(categories.map(category => [category, {}])), ...counts }
}

/**
 * An indicator's counts of one year by category and month, up to `through`. Those without an answer are a category of their own, so
 * that the parts add up to the whole, except where categories overlap. Counters below nothing, of a fact that moved, are nothing.
 */
export function countsOfYear(
  indicator: Indicator,
  dimensions: readonly TableDimension[],
  months: readonly MonthOfTenant[],
  year: number,
  through: string,
): YearCounts {
  const counts: Record<string, Record<string, number>> = {}
  const totals: Record<string, number> = {}
  const whole = dimensions.includes(inOrRest) ? overWhat(indicator) : countedBy(indicator)
  for (const [key, own] of Map.groupBy(months, ({ month, tenant }) => `${month}#${tenant}`)) {
    const [month = '', tenant = ''] = [key.slice(0, 7), key.slice(8)]
    if (yearOf(month) !== year || month > through) continue
    const total = own.reduce((sum, { counters }) => sum + sumOf(counters, whole), 0)
    totals[month] = (totals[month] ?? 0) + Math.max(0, total)
    for (const [category, n] of parts(indicator, dimensions, tenant, own, total)) {
      const row = counts[category] ?? {}
      counts[category] = row
      row[month] = (row[month] ?? 0) + n
    }
  }
  return { counts, totals }
}

function parts(
  indicator: Indicator,
  dimensions: readonly TableDimension[],
  tenant: string,
  own: readonly MonthOfTenant[],
  total: number,
): readonly (readonly [string, number])[] {
  if (dimensions.includes(inOrRest)) {
    if (isSumOfItsWhole(indicator))
      return overWhat(indicator).map(
        name => [name, own.reduce((sum, { counters }) => sum + Math.max(0, counters[name] ?? 0), 0)] as const,
      )
    const within = own.reduce((sum, { counters }) => sum + sumOf(counters, countedBy(indicator)), 0)
    return [
      [counted, Math.max(0, within)],
      [rest, Math.max(0, total - within)],
    ]
  }
  const nameOf = (category: string) => (dimensions.includes(tenantByVariant) ? joined(tenant, category) : category)
  const by = dimensions.find(
    dimension => dimension !== 'tenant' && dimension !== tenantByVariant && dimension !== inOrRest,
  )
  if (by === undefined) return total > 0 ? [[tenant, total]] : []
  const known = new Map<string, number>()
  for (const { counters } of own)
    for (const [category, n] of countsBy(indicator, by, counters)) known.set(category, (known.get(category) ?? 0) + n)
  const positive = [...known].filter(([, n]) => n > 0)
  const left = total - positive.reduce((sum, [, n]) => sum + n, 0)
  const all = left > 0 && !isOverlapping(by) ? [...positive, [unknown, left] as const] : positive
  return all.map(([category, n]) => [nameOf(category), n] as const)
}

/** The sector of each partner, as its own counters say. */
export function sectorsOf(months: readonly MonthOfTenant[]): ReadonlyMap<string, string> {
  const sectors = new Map<string, string>()
  for (const { tenant, counters } of months)
    for (const name of Object.keys(counters))
      if (name.startsWith('sector:')) sectors.set(tenant, name.slice('sector:'.length))
  return sectors
}
