import { defaultThreshold, type FunderId, type MonthOfTenant, usageOf } from '@kring/domain'
import type * as z from 'zod'
import type { FunderData } from '../../data/index.ts'
import type { Usage, UsageQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'

export type UsageAnswer = z.infer<typeof Usage>

/** The longest period of one report, in months; bounds what one request reads. */
const mostMonths = 60

/** A funder's report over one grant or all of theirs. Reads rollups only: months × tenants, never referrals. */
export async function usageReport(
  { now }: Dependencies,
  funder: FunderId,
  data: FunderData,
  query: z.infer<typeof UsageQuery>,
): Promise<UsageAnswer> {
  if (monthsApart(query.from, query.to) > mostMonths) throw new ApiProblem('invalid-query')
  const [name, all] = await Promise.all([data.name(), data.grants()])
  if (name === undefined) throw new ApiProblem('not-found')
  const chosen = query.grant === undefined ? all : all.filter(({ grant }) => grant.id === query.grant)
  if (chosen.length === 0 && query.grant !== undefined) throw new ApiProblem('not-found')
  const months = await Promise.all(chosen.map(({ grant }) => data.rollups(grant.id, query)))
  // Several grants together: the strictest holds.
  const threshold = Math.max(0, ...chosen.map(({ grant }) => grant.threshold)) || defaultThreshold
  const usage = usageOf(countedOnce(months.flat()), { ...query, threshold })
  return {
    funder: { id: funder, name },
    grants: chosen.map(({ grant: { id, name: grantName, from, to, budget, tenants } }) => ({
      id,
      name: grantName,
      from,
      to,
      budget,
      tenants: [...tenants],
    })),
    tenantNames: Object.assign({}, ...chosen.map(({ tenantNames }) => tenantNames)),
    generatedAt: now(),
    ...mutable(usage),
  }
}

/** Two grants over the same partner and month hold the same referrals: they count once. */
function countedOnce(months: readonly MonthOfTenant[]): readonly MonthOfTenant[] {
  return [...new Map(months.map(month => [`${month.month}#${month.tenant}`, month])).values()]
}

function monthsApart(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) + 1
}

/** The contract's arrays are plain ones; the domain's are readonly. */
function mutable(usage: ReturnType<typeof usageOf>) {
  const { rows, table, ...rest } = usage
  return {
    ...rest,
    rows: [...rows],
    table: {
      tenants: [...table.tenants],
      variants: [...table.variants],
      cells: table.cells.map(row => [...row]),
      rowTotals: [...table.rowTotals],
      columnTotals: [...table.columnTotals],
    },
  }
}
