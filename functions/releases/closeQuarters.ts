import type { MonthOfTenant } from '@kring/domain'
import { type ClosedQuarter, closedQuarterOf, type Grant, lastMonthOf, quarterOf } from '@kring/domain/grants'
import { addMonths, type ReleaseIn } from '@kring/domain/releases'
import type { forRelease } from '../data/releases/index.ts'

type Data = Pick<ReturnType<typeof forRelease>, 'closedQuarters' | 'closeQuarter' | 'endClosings'>

/**
 * Closes each quarter of a grant that is over by the last month of a release, from counters that are whole: from then on its invoice stands,
 * and what changes is on the next one. Gives all that are closed. Repeating it changes nothing; of two at once, the first counts.
 */
export async function closeQuarters(
  data: Data,
  grant: Grant,
  months: readonly MonthOfTenant[],
  { through, at }: Pick<ReleaseIn<'counting'>, 'through'> & { readonly at: string },
): Promise<readonly ClosedQuarter[]> {
  let closed = await data.closedQuarters(grant.id)
  for (const quarter of quartersOver(grant.from, through)) {
    if (closed.some(one => one.quarter === quarter)) continue
    const earlier = closed.filter(one => one.quarter < quarter)
    const next = closedQuarterOf({ name: quarter, lastMonth: lastMonthOf(quarter), at }, grant, months, earlier)
    closed = (await data.closeQuarter(grant.id, next)) ? [...closed, next] : await data.closedQuarters(grant.id)
  }
  await data.endClosings(grant.id)
  return closed
}

function quartersOver(from: string, through: string): readonly string[] {
  const quarters: string[] = []
  for (let month = from; lastMonthOf(quarterOf(month)) <= through; month = addMonths(month, 3))
    quarters.push(quarterOf(month))
  return quarters
}
