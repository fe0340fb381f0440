import { defaultThreshold, type FunderId, type MonthOfTenant, usageOf } from '@kring/domain'
import type * as z from 'zod'
import type { FunderData } from '../../data/index.ts'
import type { Usage, UsageQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'

export type UsageAnswer = z.infer<typeof Usage>

/** Maximum period of a report, in months; limits what one request reads. */
const mostMonths = 60

/** A funder's report over one or all of its grants. Reads rollups only (months × tenants), never referrals. */
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
  // For several grants, the strictest threshold applies.
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

/** Grants that cover the same partner and month contain the same referrals, so count them once. */
function countedOnce(months: readonly MonthOfTenant[]): readonly MonthOfTenant[] {
  return [...new Map(months.map(month => [`${month.month}#${month.tenant}`, month])).values()]
}

function monthsApart(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) + 1
}

/** Copies readonly arrays of the domain to the mutable ones of the contract. */
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
