import { FunderId } from '@kring/domain'
import { Hono } from 'hono'
import { person, requireLeave } from '../authorise.ts'
import { UsageQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { csvName, usageCsv } from '../usage/csv.ts'
import { usageReport } from '../usage/report.ts'

/** A funder's usage: counts only, small cells hidden. */
export const usage = (dependencies: Dependencies) => {
  const funderOf = (name: string, asker: RequestContext['Variables']['actor']): FunderId => {
    const funder = FunderId.safeParse(name)
    if (!funder.success) throw new ApiProblem('not-found')
    requireLeave(person(asker), 'usage.read', { kind: 'funder', funder: funder.data })
    return funder.data
  }
  return new Hono<RequestContext>()
    .get('/f/:funder/usage', queryOf(UsageQuery), async context => {
      const funder = funderOf(context.req.param('funder'), context.get('actor'))
      return context.json(await usageReport(dependencies, funder, context.req.valid('query')))
    })
    .get('/f/:funder/usage.csv', queryOf(UsageQuery), async context => {
      const funder = funderOf(context.req.param('funder'), context.get('actor'))
      const report = await usageReport(dependencies, funder, context.req.valid('query'))
      context.header('Content-Disposition', `attachment; filename="${csvName(report)}"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(usageCsv(report, context.get('locale')))
    })
}
