import * as z from 'zod'
import { TenantId } from '../tenants/tenant.ts'
import { FunderId } from '../people/actor.ts'
import { variantIds } from '../variants/variants.ts'
import { type Counters, countsOf, merge } from './rollup.ts'
import { type Cell, cellOf, suppressParts, suppressTable } from './smallCells.ts'

/** One report's figures change only with this number; a report says which it used. */
export const definitionsVersion = 1

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

export const breakdowns = ['tenant', 'variant', 'month', 'state', 'municipality', 'theme', 'source', 'ageGroup'] as const
export const Breakdown = z.enum(breakdowns)
export type Breakdown = z.infer<typeof Breakdown>

/** A grant: who pays for which partners, when, how much. Money in whole euros. */
export const Grant = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{3,40}$/),
  funder: FunderId,
  name: z.string().min(1).max(120),
  from: Month,
  to: Month,
  budget: z.int().min(0),
  tenants: z.array(TenantId).min(1),
  threshold: z.int().min(3).max(100).default(10),
})
export type Grant = z.infer<typeof Grant>

/** One month of one tenant, as the stream keeps it. */
export type MonthOfTenant = { readonly month: string; readonly tenant: string; readonly counters: Counters }

export type LeadTime =
  | { readonly kind: 'days'; readonly median: number; readonly p90: number; readonly minimum: number; readonly n: number }
  | { readonly kind: 'too-few' }

export type UsageRow = { readonly key: string; readonly cell: Cell }

export type Usage = {
  readonly from: string
  readonly to: string
  readonly by: Breakdown
  readonly threshold: number
  readonly definitionsVersion: number
  readonly referrals: Cell
  readonly professional: Cell
  readonly citizen: Cell
  readonly accepted: Cell
  readonly leadTime: LeadTime
  readonly rows: readonly UsageRow[]
  /** Tenant × variant, with totals; always there, for it is the first thing a funder asks. */
  readonly table: {
    readonly tenants: readonly string[]
    readonly variants: readonly string[]
    readonly cells: readonly (readonly Cell[])[]
    readonly rowTotals: readonly Cell[]
    readonly columnTotals: readonly Cell[]
  }
}

export type UsageQuery = { readonly from: string; readonly to: string; readonly by: Breakdown; readonly threshold: number }

/** A funder's report over the months asked for. Its cost grows with months × tenants, not with referrals. */
export function usageOf(months: readonly MonthOfTenant[], query: UsageQuery): Usage {
  const inPeriod = months.filter(({ month }) => month >= query.from && month <= query.to)
  const all = merge(inPeriod.map(({ counters }) => counters))
  const { threshold } = query
  const sources = countsOf(all, 'source')
  const citizenCount = sources.get('citizen') ?? 0
  const total = all.total ?? 0
  const [professional, citizen] = suppressParts([total - citizenCount, citizenCount], threshold)
  const shielded: Cell = { kind: 'shielded' }
  const referrals = cellOf(total, threshold)
  return {
    from: query.from,
    to: query.to,
    by: query.by,
    threshold,
    definitionsVersion,
    referrals,
    professional: professional ?? shielded,
    citizen: citizen ?? shielded,
    accepted: acceptedCell(all, threshold),
    leadTime: leadTimeOf(countsOf(all, 'lead'), threshold),
    rows: rowsBy(inPeriod, all, query),
    table: tenantByVariant(inPeriod, threshold),
  }
}

/** Accepted now, read from the same suppressed breakdown by state, so that the two never contradict. */
function acceptedCell(all: Counters, threshold: number): Cell {
  const states = [...countsOf(all, 'state')]
  const index = states.findIndex(([state]) => state === 'accepted')
  if (index < 0) return { kind: 'count', n: 0 }
  const counts = states.map(([, n]) => n)
  return suppressParts(counts, threshold)[index] ?? { kind: 'shielded' }
}

function rowsBy(months: readonly MonthOfTenant[], all: Counters, query: UsageQuery): readonly UsageRow[] {
  const counts = countsBy(months, all, query)
  // A referral may have several themes, so themes do not add up to the total and nothing follows from it.
  const cells =
    query.by === 'theme'
      ? counts.map(([, n]) => cellOf(n, query.threshold))
      : suppressParts(
          counts.map(([, n]) => n),
          query.threshold,
        )
  return counts.map(([key], index) => ({ key, cell: cells[index] ?? { kind: 'shielded' } }))
}

function countsBy(
  months: readonly MonthOfTenant[],
  all: Counters,
  query: UsageQuery,
): readonly (readonly [string, number])[] {
  if (query.by === 'month')
    return monthsBetween(query.from, query.to).map(month => [month, totalOf(months.filter(item => item.month === month))])
  if (query.by === 'tenant')
    return tenantsIn(months).map(tenant => [tenant, totalOf(months.filter(item => item.tenant === tenant))])
  const counts = [...countsOf(all, query.by)]
  const known = counts.reduce((sum, [, n]) => sum + n, 0)
  const unknown = query.by === 'theme' ? 0 : (all.total ?? 0) - known
  const sorted = counts.sort(([a], [b]) => (a < b ? -1 : 1))
  return unknown > 0 ? [...sorted, ['unknown', unknown]] : sorted
}

function tenantByVariant(months: readonly MonthOfTenant[], threshold: number): Usage['table'] {
  const tenants = tenantsIn(months)
  const counts = tenants.map(tenant => {
    const own = countsOf(merge(months.filter(item => item.tenant === tenant).map(({ counters }) => counters)), 'variant')
    return variantIds.map(variant => own.get(variant) ?? 0)
  })
  return { tenants, variants: variantIds, ...suppressTable(counts, threshold) }
}

const tenantsIn = (months: readonly MonthOfTenant[]): readonly string[] =>
  [...new Set(months.map(({ tenant }) => tenant))].sort()

const totalOf = (months: readonly MonthOfTenant[]): number =>
  months.reduce((sum, { counters }) => sum + (counters.total ?? 0), 0)

/** Every month from `from` to `to`, both included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const result: string[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  for (let at = from; at <= to; ) {
    result.push(at)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
    at = `${year}-${String(month).padStart(2, '0')}`
  }
  return result
}

/** Median (lower of the middle two), the day by which nine in ten were there, and the quickest. */
export function leadTimeOf(days: ReadonlyMap<string, number>, threshold: number): LeadTime {
  const sorted = [...days].map(([day, n]) => [Number(day), n] as const).sort(([a], [b]) => a - b)
  const n = sorted.reduce((sum, [, count]) => sum + count, 0)
  if (n < threshold) return { kind: 'too-few' }
  const at = (share: number): number => {
    let seen = 0
    for (const [day, count] of sorted) {
      seen += count
      if (seen >= Math.ceil(n * share)) return day
    }
    return 0
  }
  return { kind: 'days', median: at(0.5), p90: at(0.9), minimum: sorted[0]?.[0] ?? 0, n }
}

