import type { MonthOfTenant } from '../../reports/tally.ts'
import { inOrRest, isMergeable, mostCells, type TableDimension, tableId, tenantByVariant } from '../catalogue.ts'
import type { LeftOut, Period } from '../edition.ts'
import { addMonths, hasBreakdowns, yearOf } from '../grid.ts'
import type { LedgerEntry, LedgerTable } from '../ledger.ts'
import type { Merge, RehearsalInput } from '../rehearsal.ts'
import { other } from './cell.ts'
import { closedLists } from './closedLists.ts'
import { counted, countedBy, countsOfYear, unseen } from './counts.ts'
import { type Draft, placeOf } from './draft.ts'
import { countIn, countOf, type Group, joined } from './group.ts'
import { periodsBeside, periodsWithRoom } from './periodsWithRoom.ts'
import { categoriesOf, type Sectors } from './rows.ts'

export type Drafts = {
  readonly drafts: readonly Draft[]
  readonly leftOut: readonly LeftOut[]
  readonly merges: readonly Merge[]
}

type Made = { readonly draft: Draft; readonly merges: readonly Merge[] } | { readonly why: LeftOut['why'] }

type Context = {
  readonly grant: RehearsalInput['grant']
  readonly through: string
  readonly months: readonly MonthOfTenant[]
  /** The grid of the grant. */
  readonly grid: readonly Period[]
  /** The ledger of this grant, oldest first. */
  readonly own: readonly LedgerEntry[]
  readonly sectors: Sectors
}

/** Fewer rows are no breakdown, fewer partners name one another (DOMAIN, "Small cells", 3). */
const fewest = 3

/** Months until the outcomes of a cohort are in: what its referrals became is broken down once, not anew each month. */
const cohortRipens = 6

/** Months after a period until what an indicator counts in it is in. */
export const ripensAfter = (indicator: Group['indicator']): number =>
  isCohort(indicator) ? cohortRipens : (indicator.ripensAfter ?? 0)

/** The tables of a group as they would stand before the attack, and those that the rules leave out at once. */
export function draftsOf(group: Group, context: Context): Drafts {
  const breakdowns = group.dimensions.flatMap(dimension =>
    dimension === inOrRest ? [] : [{ id: tableId({ indicator: group.indicator, dimension }, group.year), dimension }],
  )
  const shares = [...group.shares.keys()].map(id => ({ id, dimension: inOrRest }) as const)
  const made = [...breakdowns, ...shares].map(table => ({ id: table.id, result: draftOf(group, table, context) }))
  return {
    drafts: made.flatMap(({ result }) => ('draft' in result ? [result.draft] : [])),
    merges: made.flatMap(({ result }) => ('draft' in result ? result.merges : [])),
    leftOut: made.flatMap(({ id, result }) => ('why' in result ? [{ table: id, why: result.why }] : [])),
  }
}

type TableOfGroup = { readonly id: string; readonly dimension: TableDimension }

function draftOf(group: Group, { id, dimension }: TableOfGroup, context: Context): Made {
  const { own } = context
  const tables = own.flatMap(entry => entry.tables.filter(table => table.id === id))
  const standing = tables.filter(({ since }) => since === group.since)
  const found = periodsOfTable(group, standing, context)
  if (found === 'not-ripe') return { why: found }
  const columns = standing.flatMap(table => table.periods)
  const periods = withEnoughPartners(group, dimension, found, columns, context)
  if (periods.length === 0 && found.length > 0) return { why: whyNoColumn(dimension, context) }
  const { keys, merged, merges } = rowsOfTable(group, dimension, id, tables.at(-1), context, periods)
  const rows = keys.length + (merged === undefined ? 0 : 1)
  if ((rows < fewest && dimension !== inOrRest) || periods.length === 0) return { why: 'too-few-categories' }
  if (rows * periods.length > mostCells) return { why: 'too-large' }
  const draft = { id, dimension, periods, keys, merged, hidden: hiddenBefore(tables), before: shownBefore(standing) }
  return { draft, merges }
}

/**
 * The columns of a breakdown by partner, or by what stands for one: those in which three partners are at the threshold, and no two that
 * set a period apart in which they are not. What is missing then says that somebody is below the threshold, and beside the others that
 * would be little enough to find who. A sector of one partner is that partner.
 */
function withEnoughPartners(
  { counts }: Group,
  dimension: TableDimension,
  periods: readonly Period[],
  shown: readonly Period[],
  { grant: { tenants, threshold }, sectors }: Context,
): readonly Period[] {
  if (!isByPartner(dimension)) return periods
  if (dimension === 'sector' && !isOfSeveral(tenants, sectors)) return []
  const all = Object.keys(counts)
  const partners = tenants.map(({ id }) => categoriesOf('tenant', id, all, sectors))
  const atThreshold = (countIn: (own: readonly string[]) => number): number =>
    partners.filter(own => countIn(own) >= threshold).length
  const hasEnough = (period: Period): boolean => atThreshold(own => countOf(counts, own, period)) >= fewest
  const isApart = (outer: Period, inner: Period): boolean =>
    atThreshold(own => countOf(counts, own, outer) - countOf(counts, own, inner)) >= fewest
  return periodsBeside(periods, shown, hasEnough, isApart)
}

const isByPartner = (dimension: TableDimension): boolean =>
  dimension === 'tenant' || dimension === 'sector' || dimension === tenantByVariant

/** What follows from the grant alone may be told. That some partner is below the threshold may not: the others could tell who. */
const whyNoColumn = (dimension: TableDimension, { grant: { tenants }, sectors }: Context): LeftOut['why'] =>
  tenants.length < fewest || (dimension === 'sector' && !isOfSeveral(tenants, sectors))
    ? 'too-few-tenants'
    : 'too-narrow'

/** Whether each sector has two partners at least; one whose sector is not known might be the second or the only one. */
function isOfSeveral(tenants: Context['grant']['tenants'], sectors: Sectors): boolean {
  const bySector = Map.groupBy(tenants, ({ id }) => sectors.get(id))
  return [...bySector].every(([sector, own]) => sector !== undefined && own.length > 1)
}

function periodsOfTable(
  group: Group,
  standing: readonly LedgerTable[],
  { grid, through, grant }: Context,
): readonly Period[] | 'not-ripe' {
  const ofYear = grid.filter(period => hasBreakdowns(period) && yearOf(period.from) === group.year)
  const ripe = ofYear.filter(({ to }) => addMonths(to, ripensAfter(group.indicator)) <= through)
  if (ripe.length === 0 && ofYear.length > 0) return 'not-ripe'
  const shown = new Map(standing.flatMap(({ periods }) => periods).map(period => [period.key, period]))
  return periodsWithRoom(ripe, [...shown.values()], period => countIn(group.totals, period), grant.threshold)
}

/** What becomes of a referral is known later than that it came. */
const isCohort = (indicator: Group['indicator']): boolean =>
  indicator.clock === 'submission' && countedBy(indicator).some(counter => counter.startsWith('outcome:'))

type Rows = { readonly keys: readonly string[]; readonly merged: number | undefined; readonly merges: readonly Merge[] }

/**
 * Which categories stand apart: all of what the grant itself names; of the others those at the threshold the year before, for that tells
 * nothing of this year (in a first year those at the threshold so far). Once in 'other', always in 'other'.
 */
function rowsOfTable(
  group: Group,
  dimension: TableDimension,
  table: string,
  before: LedgerTable | undefined,
  { grant, months, own, sectors }: Context,
  periods: readonly Period[],
): Rows {
  const all = Object.keys(group.counts).sort()
  if (!isMergeable(dimension)) return { keys: fixedKeys(dimension, all, grant, sectors), merged: undefined, merges: [] }
  if (before !== undefined)
    return { keys: before.rows.map(({ key }) => key), merged: before.other?.categories ?? 1, merges: [] }
  const last = countsOfYearBefore(group, months, own)
  const base = Object.keys(last).length > 0 ? last : group.counts
  const span =
    base === last
      ? { from: `${group.year - 1}-01`, to: `${group.year - 1}-12` }
      : {
          from: `${group.year}-01`,
          to:
            periods
              .map(({ to }) => to)
              .sort()
              .at(-1) ?? '',
        }
  const known = [...new Set([...Object.keys(base), ...all])].filter(key => key !== unseen).sort()
  const keys = known.filter(key => countOf(base, [key], span) >= grant.threshold)
  const merged = known.filter(key => !keys.includes(key))
  const merges = merged.map(category => ({ table, category, why: 'small' }) as const)
  return { keys, merged: Math.max(1, merged.length), merges }
}

/**
 * As the tables of the year before have them, where there are any: late knowledge of a town moves no cell of that year, and a row that
 * stands apart by it would tell that it came.
 */
function countsOfYearBefore(group: Group, months: Context['months'], own: Context['own']): Group['counts'] {
  const year = group.year - 1
  const id = group.id.replace(/\d+$/, String(year))
  const shown = own.flatMap(({ counts }) => counts.filter(one => one.group === id)).at(-1)
  if (shown !== undefined) return shown.counts
  return countsOfYear(group.indicator, group.dimensions, months, year, `${year}-12`).counts
}

function fixedKeys(
  dimension: TableDimension,
  all: readonly string[],
  { tenants, variants }: RehearsalInput['grant'],
  sectors: Sectors,
): readonly string[] {
  if (dimension === 'tenant') return tenants.map(({ id }) => id)
  if (dimension === 'variant') return variants
  if (dimension === inOrRest) return [counted]
  if (dimension === tenantByVariant) return tenants.flatMap(({ id }) => variants.map(variant => joined(id, variant)))
  if (dimension === 'sector') return [...new Set(tenants.flatMap(({ id }) => sectors.get(id) ?? []))].sort()
  return closedLists[dimension] ?? all
}

const places = (table: LedgerTable): readonly (readonly [string, boolean])[] =>
  [...table.rows, ...(table.other === undefined ? [] : [{ key: other, cells: table.other.cells }])].flatMap(
    ({ key, cells }) =>
      table.periods.map((period, at) => {
        const kind = cells[at]?.kind
        return [placeOf({ row: key, period }), kind === 'small' || kind === 'protected'] as const
      }),
  )

/** A release may only hide more than the ones before. */
const hiddenBefore = (tables: readonly LedgerTable[]): ReadonlySet<string> =>
  new Set(tables.flatMap(places).flatMap(([place, isHidden]) => (isHidden ? [place] : [])))

const shownBefore = (tables: readonly LedgerTable[]): ReadonlySet<string> =>
  new Set(tables.flatMap(places).map(([place]) => place))
