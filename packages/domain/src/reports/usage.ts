import {
  acceptedIn,
  type Breakdown,
  type Period,
  rowsBy,
  rowsBySource,
  type TenantByVariant,
  tenantByVariant,
} from './breakdown.ts'
import { type LeadTime, leadTimeOf } from './leadTime.ts'
import { countsOf } from './rollup.ts'
import type { Cell, UsageRow } from './suppression/cell.ts'
import { cellOf } from './suppression/smallCells.ts'
import { type MonthOfTenant, tallyOf } from './tally.ts'
import { timelineOf } from './timeline.ts'

/** Version of the definitions of the figures, stated in each report; increased when a definition changes. */
export const definitionsVersion = 1

export { Month } from '../calendar/month.ts'

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
  /** Referrals by quarter ('YYYY-Qn'); always included when the period consists of whole calendar quarters. */
  readonly quarters: readonly UsageRow[]
  /** Tenant × variant, with totals; always included. */
  readonly table: TenantByVariant
}

export type UsageQuery = {
  readonly from: string
  readonly to: string
  readonly by: Breakdown
  readonly threshold: number
}

/**
 * A funder's report over the requested months. The cost grows with months × tenants, not with referrals. What two
 * reports of one period both contain is hidden in both or in neither, whatever the breakdown.
 */
export function usageOf(months: Iterable<MonthOfTenant>, query: UsageQuery): Usage {
  const { from, to, by, threshold } = query
  const counted = { ...tallyOf(months, from, to), threshold }
  const timeline = timelineOf(counted, from, to, threshold)
  const period: Period = { ...counted, timeline, table: tenantByVariant(counted) }
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
    // Every accepted referral has a lead time, so lead times are hidden when the accepted count is.
    leadTime: accepted.kind === 'count' ? leadTimeOf(countsOf(period.all, 'lead'), threshold) : { kind: 'too-few' },
    rows: rowsBy(period, by),
    quarters: timeline.quarters,
    table: period.table,
  }
}

const cellIn = (rows: readonly UsageRow[], key: string): Cell =>
  rows.find(row => row.key === key)?.cell ?? { kind: 'shielded' }
