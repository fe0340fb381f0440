import { type Actor, FunderId } from '@kring/domain'
import { Hono } from 'hono'
import type * as z from 'zod'
import { forFunder } from '../../data/index.ts'
import { funderStandingOf, person, requireLeave } from '../authorise.ts'
import { UsageQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { csvName, usageCsv } from '../usage/csv.ts'
import { type UsageAnswer, usageReport } from '../usage/report.ts'

/** A funder's usage: counts only, small cells hidden. */
export const usage = (dependencies: Dependencies) => {
  const reportFor = (name: string, asker: Actor, query: z.infer<typeof UsageQuery>): Promise<UsageAnswer> => {
    const funder = FunderId.safeParse(name)
    if (!funder.success) throw new ApiProblem('not-found')
    const actor = person(asker)
    requireLeave(actor, 'usage.read', { kind: 'funder', funder: funder.data })
    const standing = funderStandingOf(actor, funder.data)
    if (standing === undefined) throw new ApiProblem('not-allowed')
    return usageReport(dependencies, funder.data, forFunder(dependencies.store, funder.data, standing), query)
  }
  return new Hono<RequestContext>()
    .get('/f/:funder/usage', queryOf(UsageQuery), async context => {
      return context.json(
        await reportFor(context.req.param('funder'), context.get('actor'), context.req.valid('query')),
      )
    })
    .get('/f/:funder/usage.csv', queryOf(UsageQuery), async context => {
      const report = await reportFor(context.req.param('funder'), context.get('actor'), context.req.valid('query'))
      context.header('Content-Disposition', `attachment; filename="${csvName(report)}"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(usageCsv(report, context.get('locale')))
    })
}
