import * as z from 'zod'
import { variantIds } from '../variants/variantIds.ts'
import type { Family } from './families.ts'
import { countsOf } from './rollup.ts'
import type { Cell, UsageRow } from './suppression/cell.ts'
import {
  cellOf,
  type SuppressedTable,
  suppressOverlapping,
  suppressParts,
  suppressTable,
} from './suppression/smallCells.ts'
import type { Tally } from './tally.ts'
import type { Timeline } from './timeline.ts'

export const breakdowns = [
  'tenant',
  'variant',
  'month',
  'quarter',
  'state',
  'municipality',
  'theme',
  'source',
  'ageGroup',
] as const
export const Breakdown = z.enum(breakdowns)
export type Breakdown = z.infer<typeof Breakdown>

/** The families of counters that a report reads for a breakdown: the core of every report, and its own. */
export function familiesFor(by: Breakdown): readonly Family[] {
  switch (by) {
    case 'municipality':
      return ['core', 'municipality']
    case 'theme':
      return ['core', 'theme']
    case 'ageGroup':
      return ['core', 'age']
    default:
      return ['core']
  }
}

/** The counts of one report period, before any breakdown. */
export type Period = Tally & {
  readonly threshold: number
  readonly table: TenantByVariant
  readonly timeline: Timeline
}

export function rowsBy(period: Period, by: Breakdown): readonly UsageRow[] {
  switch (by) {
    case 'source':
      return rowsBySource(period)
    case 'tenant': {
      const { tenants, rowTotals } = period.table
      return tenants.map((key, index) => ({ key, cell: rowTotals[index] ?? shielded }))
    }
    case 'variant': {
      const { variants, columnTotals } = period.table
      const rows = variants.map((key, index) => ({ key, cell: columnTotals[index] ?? shielded }))
      return rows.filter(({ cell }) => !(cell.kind === 'count' && cell.n === 0))
    }
    case 'month':
      return period.timeline.months
    case 'quarter':
      return period.timeline.quarters
    case 'theme': {
      const themes = sorted(countsOf(period.all, 'theme'))
      const counts = themes.map(([, n]) => n)
      return foundRows(themes, suppressOverlapping(counts, period.total, period.threshold), period)
    }
    case 'state':
    case 'municipality':
    case 'ageGroup':
      return rowsByAnswer(period, by)
    default:
      return by satisfies never
  }
}

/** Rows by source. A partner system counts with the professionals, so that the rows add up to the headline figure. */
export function rowsBySource(period: Period): readonly UsageRow[] {
  const citizens = countsOf(period.all, 'source').get('citizen') ?? 0
  const parts = [
    ['professional', period.total - citizens],
    ['citizen', citizens],
  ] as const
  return fixedRows(parts, period)
}

function rowsByAnswer(period: Period, by: 'state' | 'municipality' | 'ageGroup'): readonly UsageRow[] {
  const counts = sorted(countsOf(period.all, by))
  const unknown = period.total - counts.reduce((sum, [, n]) => sum + n, 0)
  const parts: Counts = unknown > 0 ? [...counts, ['unknown', unknown]] : counts
  return foundRows(parts, partCells(parts, period), period)
}

/** Referrals that are accepted now, taken from the breakdown by state so that the two cannot differ. */
export function acceptedIn(period: Period): Cell {
  const rows = rowsByAnswer(period, 'state')
  if (rows.length === 0 && period.total > 0) return shielded
  return rows.find(({ key }) => key === 'accepted')?.cell ?? { kind: 'count', n: 0 }
}

type Counts = readonly (readonly [key: string, n: number])[]

const partCells = (counts: Counts, { threshold }: Period): readonly Cell[] =>
  suppressParts(
    counts.map(([, n]) => n),
    threshold,
  )

/** Rows that a report always contains, also with a zero count. */
const fixedRows = (counts: Counts, period: Period): readonly UsageRow[] => rowsOf(counts, partCells(counts, period))

/** Rows that exist only when something was counted; none when the number of rows alone would reveal the counts. */
const foundRows = (counts: Counts, cells: readonly Cell[], period: Period): readonly UsageRow[] =>
  isTooFewFor(cells, counts.length, period) ? [] : rowsOf(counts, cells)

const rowsOf = (counts: Counts, cells: readonly Cell[]): readonly UsageRow[] =>
  counts.map(([key], index) => ({ key, cell: cells[index] ?? shielded }))

/** Whether so few were counted that the number of rows, at least one each, would reveal the counts. */
function isTooFewFor(
  cells: readonly Cell[],
  parts: number,
  { total, threshold }: Pick<Period, 'total' | 'threshold'>,
): boolean {
  const most = cellOf(total, threshold).kind === 'small' ? threshold - 1 : total
  return cells.length > 0 && cells.every(({ kind }) => kind === 'shielded') && most - parts < 2
}

export type TenantByVariant = SuppressedTable & {
  readonly tenants: readonly string[]
  readonly variants: readonly string[]
}

export function tenantByVariant(period: Omit<Period, 'table' | 'timeline'>): TenantByVariant {
  const { byTenant, threshold } = period
  const tenants = [...byTenant.keys()].sort()
  const counts = tenants.map(tenant => variantIds.map(variant => byTenant.get(tenant)?.get(variant) ?? 0))
  const table = suppressTable(counts, threshold)
  const columnTotals = tenants.length > 0 ? table.columnTotals : variantIds.map(() => cellOf(0, threshold))
  if (!isTooFewFor(columnTotals, tenants.length, period))
    return { tenants, variants: variantIds, ...table, columnTotals }
  return { tenants: [], variants: variantIds, cells: [], rowTotals: [], columnTotals: variantIds.map(() => shielded) }
}

const shielded: Cell = { kind: 'shielded' }

const sorted = (counts: ReadonlyMap<string, number>): Counts => [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
