import { dayIn, monthOf } from '@kring/domain'
import { indicators } from '@kring/domain/indicators'
import { municipalityNames } from '@kring/domain/municipalities'
import {
  type MarksByQuarter,
  type OwnReport,
  ownReportOf,
  ownReportSheets,
  standingMarks,
  wholeQuarters,
  yearEarlier,
} from '@kring/domain/ownReport'
import { type Context, Hono } from 'hono'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { PartnerReportQuery } from '../contract/partnerReport.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { sheetsCsv } from '../reports/csv.ts'
import { sheetsXlsx } from '../reports/xlsx.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'
import { reportOf } from '../tenantWork/report.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The figures of a partner's own referrals, exact and as of now, for its admin: on the page, and as files. */
export const partnerReport = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const made = async (context: Context<RequestContext>, period: PartnerReportQuery, isFile: boolean) => {
    const tenantContext = await tenants.open(context.req.param('tenant') ?? '')
    const actor = requireSignedIn(context.get('actor'))
    const { tenant } = tenantContext
    const resource = { kind: 'tenant', tenant: tenant.id } as const
    requirePermission(actor, 'partner-report.read', resource)
    if (isFile) await requireStillHolds(dependencies.store, actor, 'partner-report.read', resource)
    const data = reportOf(tenantContext, actor)
    const { from } = yearEarlier(period)
    const [counters, isWhole, entries] = await Promise.all([
      data.counters(wholeQuarters({ from, to: period.to })),
      data.isWhole(),
      adminOf(tenantContext, actor).forms.list(),
    ])
    const live = entries.flatMap(({ id, live }) => (live === undefined ? [] : [{ id, version: live.version }]))
    const forms = await Promise.all(live.map(({ id, version }) => tenantContext.form(id, version)))
    const asOf = dependencies.now()
    const month = monthOf(dayIn(asOf, tenant.timeZone))
    // While referrals of before are being counted, answers come by the dozen: nothing is told of marks yet.
    const told = (before: MarksByQuarter) => standingMarks(before, counters, month)
    const marks: MarksByQuarter = isWhole ? await data.tellMarks(told) : new Map()
    const report = ownReportOf(period, { counters, marks, forms, placeName: municipalityNames })
    return { tenant, report, isWhole, asOf }
  }
  const sheetsOf = async (context: Context<RequestContext>, period: PartnerReportQuery) => {
    const { tenant, report, asOf } = await made(context, period, true)
    return ownReportSheets(report, { partner: tenant.name, asOf }, context.get('locale'))
  }
  const named = (context: Context<RequestContext>, { from, to }: OwnReport['period'], end: string, type: string) => {
    const name = `${context.req.param('tenant')}-${from}-${to}.${end}`
    context.header('Content-Disposition', `attachment; filename="${name}"`)
    context.header('Content-Type', type)
    context.header('Cache-Control', 'no-store')
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/report', queryOf(PartnerReportQuery), async context => {
      const { report, isWhole, asOf } = await made(context, context.req.valid('query'), false)
      const definitions = indicators.map(({ id, version, name, definition }) => ({
        indicator: id,
        version,
        name,
        definition,
      }))
      return context.json({ asOf, isWhole, ...report, definitions })
    })
    .get('/t/:tenant/report.csv', queryOf(PartnerReportQuery), async context => {
      const period = context.req.valid('query')
      const sheets = await sheetsOf(context, period)
      named(context, period, 'csv', 'text/csv; charset=utf-8')
      return context.body(sheetsCsv(sheets, context.get('locale')))
    })
    .get('/t/:tenant/report.xlsx', queryOf(PartnerReportQuery), async context => {
      const period = context.req.valid('query')
      const bytes = await sheetsXlsx(await sheetsOf(context, period))
      named(context, period, 'xlsx', xlsxType)
      return context.body(new Uint8Array(bytes))
    })
}
