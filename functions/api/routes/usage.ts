import { type Actor, FunderId } from '@kring/domain'
import { Hono } from 'hono'
import type * as z from 'zod'
import { forFunder } from '../../data/index.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { UsageQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { csvName, usageCsv } from '../usage/csv.ts'
import { inFlight } from '../usage/inFlight.ts'
import { funderReads } from '../usage/reads.ts'
import { type UsageAnswer, usageReport } from '../usage/report.ts'

/** Of a report without partners. */
const usualTimeZone = 'Europe/Brussels'

/** A funder's usage report: counts only, with small cells suppressed. */
export const usage = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const readsOf = funderReads()
  const reports = inFlight<UsageAnswer>()
  /** For a file that is taken away, the membership is checked in the table too, as for a change. */
  const reportFor = async (
    funderName: string,
    asker: Actor,
    query: z.infer<typeof UsageQuery>,
    takesAway = false,
  ): Promise<UsageAnswer> => {
    const funder = FunderId.safeParse(funderName)
    if (!funder.success) throw new ApiProblem('not-found')
    const actor = requireSignedIn(asker)
    const resource = { kind: 'funder', funder: funder.data } as const
    requirePermission(actor, 'usage.read', resource)
    if (takesAway) await requireStillHolds(dependencies.store, actor, 'usage.read', resource)
    const data = forFunder(dependencies.store, funder.data, signing.funder(actor, funder.data))
    const name = JSON.stringify([funder.data, query.from, query.to, query.by, query.grant, query.compare])
    return reports(name, async () =>
      inOwnWords(await usageReport(dependencies, funder.data, readsOf(funder.data, data), query)),
    )
  }
  /** For a report about one partner: adds the partner's names for kinds of conference, which are public. */
  const inOwnWords = async (report: UsageAnswer): Promise<UsageAnswer> => {
    const [only, ...others] = new Set(report.grants.flatMap(grant => grant.tenants))
    if (only === undefined || others.length > 0) return report
    const tenantContext = await tenants.open(only).catch(() => undefined)
    return tenantContext === undefined ? report : { ...report, variantNames: tenantContext.tenant.variantNames }
  }
  /** Of the first partner there is; those of one funder are in one time zone, or their clocks agree. */
  const timeZoneOf = async ({ grants }: UsageAnswer): Promise<string> => {
    const [first] = grants.flatMap(grant => grant.tenants)
    const tenantContext = first === undefined ? undefined : await tenants.open(first).catch(() => undefined)
    return tenantContext?.tenant.timeZone ?? usualTimeZone
  }
  return new Hono<RequestContext>()
    .get('/f/:funder/usage', queryOf(UsageQuery), async context => {
      return context.json(
        await reportFor(context.req.param('funder'), context.get('actor'), context.req.valid('query')),
      )
    })
    .get('/f/:funder/usage.csv', queryOf(UsageQuery), async context => {
      const { funder } = context.req.param()
      const report = await reportFor(funder, context.get('actor'), context.req.valid('query'), true)
      const [locale, timeZone] = [context.get('locale'), await timeZoneOf(report)]
      context.header('Content-Disposition', `attachment; filename="${csvName(report, locale, timeZone)}"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(usageCsv(report, locale, timeZone))
    })
}
