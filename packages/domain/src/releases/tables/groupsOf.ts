import type { Dimension, Indicator } from '../../indicators/indicator.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import { inOrRest, isMergeable, isOverlapping, type TableDimension, tableId, tenantByVariant } from '../catalogue.ts'
import { type CorrectionAnswer, correctionOf } from '../corrections.ts'
import type { Atoms, LedgerCounts, LedgerEntry } from '../ledger.ts'
import type { RehearsalInput } from '../rehearsal.ts'
import { closedLists } from './closedLists.ts'
import { atomsOfShare, countsOfYear, unseen, withEvery, type YearCounts } from './counts.ts'
import { type Group, joined } from './group.ts'
import type { GroupKind } from './groupKind.ts'
import { isSumOfItsWhole } from './sumOfItsWhole.ts'

/** The breakdowns of an indicator that are sums of the same atoms, together; the others each apart. */
export function dimensionsTogether({
  dimensions,
}: Pick<Indicator, 'dimensions'>): readonly (readonly TableDimension[])[] {
  const hasBoth = dimensions.includes('tenant') && dimensions.includes('variant')
  const partner: readonly Dimension[] = ['tenant', 'variant', 'sector']
  if (!hasBoth) return dimensions.map(dimension => [dimension])
  const together: readonly TableDimension[] = [...dimensions.filter(one => partner.includes(one)), tenantByVariant]
  // The kind first: it is the one that atoms are named by, beside the partner.
  const sorted = ['variant' as const, ...together.filter(one => one !== 'variant')]
  return [sorted, ...dimensions.filter(one => !partner.includes(one)).map(one => [one])]
}

export function groupId({ indicator, dimensions }: Pick<GroupKind, 'indicator' | 'dimensions'>, year: number): string {
  if (dimensions.length > 1) return `${indicator.id}.partner.${year}`
  const isByParts = dimensions.includes(inOrRest) && isSumOfItsWhole(indicator)
  return `${indicator.id}.${isByParts ? 'parts' : dimensions[0]}.${year}`
}

type GroupContext = {
  readonly through: string
  readonly asOf: string
  readonly own: readonly LedgerEntry[]
  readonly grant: RehearsalInput['grant']
}

const possible = (
  { indicator, dimensions }: GroupKind,
  { tenants, variants }: RehearsalInput['grant'],
): readonly string[] => {
  if (dimensions.includes(tenantByVariant))
    return tenants.flatMap(({ id }) => variants.map(variant => joined(id, variant)))
  if (dimensions.includes('tenant')) return tenants.map(({ id }) => id)
  if (dimensions.includes('variant')) return variants
  if (dimensions.includes(inOrRest)) return atomsOfShare(indicator)
  const closed = dimensions.flatMap(dimension => closedLists[dimension] ?? [])
  if (closed.length > 0) return closed
  return dimensions.some(isMergeable) ? [unseen] : []
}

export type GroupAsShown = { readonly group: Group; readonly correction: CorrectionAnswer }

/**
 * The counts of a group: months that were shown as they were then, unless a correction is due; months that were not as they are now.
 * A definition that changed moves cases like late knowledge does, and one of them may be one family: so it waits as long.
 * `own`: the ledger of this grant, oldest first.
 */
export function groupOf(
  kind: GroupKind,
  months: readonly MonthOfTenant[],
  year: number,
  { through, asOf, own, grant }: GroupContext,
): GroupAsShown {
  const { indicator, dimensions } = kind
  const id = groupId(kind, year)
  const counted = countsOfYear(indicator, dimensions, months, year, through)
  const now = { ...counted, counts: withEvery(counted.counts, possible(kind, grant)) }
  const shares = new Map(
    kind.shares.map(
      share => [tableId({ indicator: share.indicator, dimension: inOrRest }, year), share.categories] as const,
    ),
  )
  const base = { id, indicator, year, dimensions, shares, isOverlapping: dimensions.some(isOverlapping) }
  const before = own.flatMap(({ counts }) => counts.filter(({ group }) => group === id)).at(-1)
  if (before === undefined) return { group: { ...base, ...now, since: asOf }, correction: { kind: 'nothing-moved' } }
  const last = lastShown(id, before, own)
  const shown = { counts: upTo(before.counts, last), totals: monthsUpTo(before.totals, last) }
  const correction = correctionOf(shown.counts, upTo(now.counts, last), before.since, asOf)
  if (correction.kind === 'due') return { group: { ...base, ...now, since: asOf }, correction }
  return { group: { ...base, ...followed(shown, now, last), since: before.since }, correction }
}

/** The last month that any table of the group has shown. */
const lastShown = (id: string, { since }: LedgerCounts, own: readonly LedgerEntry[]): string =>
  own
    .flatMap(({ tables }) => tables.filter(table => table.group === id && table.since === since))
    .flatMap(({ periods }) => periods.map(({ to }) => to))
    .sort()
    .at(-1) ?? ''

const monthsUpTo = (months: Readonly<Record<string, number>>, last: string): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(months).filter(([month]) => month <= last))

const upTo = (counts: Atoms, last: string): Atoms =>
  Object.fromEntries(Object.entries(counts).map(([category, months]) => [category, monthsUpTo(months, last)]))

function followed(shown: YearCounts, now: YearCounts, last: string): YearCounts {
  const later = (months: Readonly<Record<string, number>> | undefined) =>
    Object.entries(months ?? {}).filter(([month]) => month > last)
  const categories = new Set([...Object.keys(shown.counts), ...Object.keys(now.counts)])
  const counts = [...categories].map(
    category => [category, { ...shown.counts[category], ...Object.fromEntries(later(now.counts[category])) }] as const,
  )
  return { counts: Object.fromEntries(counts), totals: { ...shown.totals, ...Object.fromEntries(later(now.totals)) } }
}
