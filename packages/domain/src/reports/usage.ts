import * as z from 'zod'
import { FunderId } from '../people/actor.ts'
import { TenantId } from '../tenants/tenant.ts'
import {
  acceptedIn,
  type Breakdown,
  type MonthOfTenant,
  type Period,
  rowsBy,
  rowsBySource,
  type TenantByVariant,
  tenantByVariant,
  type UsageRow,
} from './breakdown.ts'
import { type LeadTime, leadTimeOf } from './leadTime.ts'
import { countsOf, merge } from './rollup.ts'
import { type Cell, cellOf } from './suppression/smallCells.ts'

/** One report's figures change only with this number; a report says which it used. */
export const definitionsVersion = 1

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

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
  readonly table: TenantByVariant
}

export type UsageQuery = {
  readonly from: string
  readonly to: string
  readonly by: Breakdown
  readonly threshold: number
}

/**
 * A funder's report over the months asked for. Its cost grows with months × tenants, not with referrals. Whatever
 * the breakdown asked for, what two reports of one period both tell is hidden in both or in neither.
 */
export function usageOf(months: readonly MonthOfTenant[], query: UsageQuery): Usage {
  const { from, to, by, threshold } = query
  const inPeriod = months.filter(({ month }) => month >= from && month <= to)
  const all = merge(inPeriod.map(({ counters }) => counters))
  const counted = { months: inPeriod, all, total: all.total ?? 0, threshold }
  const period: Period = { ...counted, table: tenantByVariant(counted) }
  const sources = rowsBySource(period)
  const accepted = acceptedIn(period)
  return {
    from,
    to,
    by,
    threshold,
    definitionsVersion,
    referrals: cellOf(period.total, threshold),
    professional: cellIn(sources, 'professional'),
    citizen: cellIn(sources, 'citizen'),
    accepted,
    // As many as were accepted have a lead time, so how many can't be told where that is hidden.
    leadTime: accepted.kind === 'count' ? leadTimeOf(countsOf(all, 'lead'), threshold) : { kind: 'too-few' },
    rows: rowsBy(period, by, from, to),
    table: period.table,
  }
}

const cellIn = (rows: readonly UsageRow[], key: string): Cell =>
  rows.find(row => row.key === key)?.cell ?? { kind: 'shielded' }
