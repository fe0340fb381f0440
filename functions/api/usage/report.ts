import { countedOnce, defaultThreshold, type FunderId, familiesFor, quartersBetween, usageOf } from '@kring/domain'
import { municipalityNames } from '@kring/domain/municipalities'
import type * as z from 'zod'
import type { Usage, UsageQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import type { FunderReads, Months } from './reads.ts'

export type UsageAnswer = z.infer<typeof Usage>
type Query = z.infer<typeof UsageQuery>

/** Maximum period of a report, in months; limits what one request reads. */
const mostMonths = 60
/** Maximum period that is compared: a longer one would share months with the year before, and tell what is hidden. */
const mostCompared = 12

/**
 * A funder's report over one or all of its grants. Reads rollups only (months × tenants), never referrals: one Query for
 * each grant and family of counters, the year before included. Throws 'not-found', and 'invalid-query' for a period that
 * is too long, or by quarter one that does not consist of quarters.
 */
export async function usageReport(
  { now }: Pick<Dependencies, 'now'>,
  funder: FunderId,
  data: FunderReads,
  query: Query,
): Promise<UsageAnswer> {
  const periods = periodsOf(query)
  const read = { from: periods.before?.from ?? query.from, to: query.to }
  const countersOf = async (grant: string) =>
    (await Promise.all(familiesFor(query.by).map(family => data.counters(grant, family, read)))).flat()
  // The counters are read beside the grants that say which ones: of the grant that is asked for, or of those there were.
  const begun = new Map(
    (query.grant === undefined ? data.lastGrants() : [query.grant]).map(id => [id, countersOf(id)] as const),
  )
  // A failure counts where it is awaited: not for a grant that is no more.
  for (const reading of begun.values()) reading.catch(() => {})
  const [name, all] = await Promise.all([data.name(), data.grants()])
  if (name === undefined) throw new ApiProblem('not-found')
  const chosen = query.grant === undefined ? all : all.filter(({ grant }) => grant.id === query.grant)
  if (chosen.length === 0 && query.grant !== undefined) throw new ApiProblem('not-found')
  const months = countedOnce(
    await Promise.all(
      chosen.map(async ({ grant }) => ({ grant, months: await (begun.get(grant.id) ?? countersOf(grant.id)) })),
    ),
  )
  // For several grants, the strictest threshold applies.
  const threshold = Math.max(0, ...chosen.map(({ grant }) => grant.threshold)) || defaultThreshold
  const figures = (period: Months) => mutable(usageOf(months, { ...period, by: query.by, threshold }))
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
    ...namedRows(figures(query)),
    ...(periods.before && { before: figures(periods.before) }),
  }
}

/** Adds the names of municipalities, which the rows have by their codes. */
function namedRows<Figures extends Pick<UsageAnswer, 'by' | 'rows'>>(figures: Figures): Figures & Named {
  if (figures.by !== 'municipality') return figures
  const keys = figures.rows.map(({ key }) => key).filter(key => key !== 'unknown')
  return { ...figures, rowNames: Object.fromEntries(keys.map(key => [key, municipalityNames(key)])) }
}
type Named = Pick<UsageAnswer, 'rowNames'>

/** The period before the one that is asked for, if any. Throws 'invalid-query'. */
function periodsOf({ from, to, by, compare }: Query): { readonly before?: Months } {
  const length = monthsApart(from, to)
  if (length > mostMonths) throw new ApiProblem('invalid-query')
  if (by === 'quarter' && quartersBetween(from, to).length === 0) throw new ApiProblem('invalid-query')
  if (compare === undefined) return {}
  if (length > mostCompared || from < '0001') throw new ApiProblem('invalid-query')
  return { before: { from: yearBefore(from), to: yearBefore(to) } }
}

const yearBefore = (month: string): string =>
  `${String(Number(month.slice(0, 4)) - 1).padStart(4, '0')}${month.slice(4)}`

function monthsApart(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) + 1
}

/** Copies readonly arrays of the domain to the mutable ones of the contract. */
function mutable(usage: ReturnType<typeof usageOf>) {
  const { rows, quarters, table, ...rest } = usage
  return {
    ...rest,
    rows: [...rows],
    quarters: [...quarters],
    table: {
      tenants: [...table.tenants],
      variants: [...table.variants],
      cells: table.cells.map(row => [...row]),
      rowTotals: [...table.rowTotals],
      columnTotals: [...table.columnTotals],
    },
  }
}
