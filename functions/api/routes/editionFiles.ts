import { FunderId } from '@kring/domain'
import { reportPaper } from '@kring/domain/papers/report'
import type { PublishedEdition } from '@kring/domain/releases/sheets'
import { choosePeriod } from '@kring/domain/releases/words'
import { type Context, Hono } from 'hono'
import { forEditions } from '../../data/releases/index.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { ReportPaperQuery } from '../contract/editionFiles.ts'
import type { Dependencies } from '../dependencies.ts'
import { queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { answerPaper } from '../papers/answerPaper.ts'
import { ApiProblem } from '../problems.ts'
import { editionNameOf } from '../releases/editionName.ts'
import { editionCsv } from '../reports/csv.ts'
import { fileName } from '../reports/fileName.ts'
import { openCsv, openHead, openJson } from '../reports/openData.ts'
import { editionXlsx } from '../reports/xlsx.ts'
import { signing } from '../signing.ts'

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * An edition as a file: workbook, CSV and JSON of all of it, paper of one period, open data for machines. For a file that is taken
 * away, the membership is checked in the table too, as for a change.
 */
export const editionFiles = (dependencies: Dependencies) => {
  const taken = async (context: Context<RequestContext>): Promise<PublishedEdition> => {
    const funder = FunderId.safeParse(context.req.param('funder'))
    if (!funder.success) throw new ApiProblem('not-found')
    const actor = requireSignedIn(context.get('actor'))
    const resource = { kind: 'funder', funder: funder.data } as const
    requirePermission(actor, 'usage.read', resource)
    await requireStillHolds(dependencies.store, actor, 'usage.read', resource)
    const { grant, asOf, number } = editionNameOf(context.req.param())
    const data = forEditions(dependencies.store, funder.data, signing.funder(actor, funder.data))
    const found = await data.read(grant, asOf, number)
    if (found === undefined) throw new ApiProblem('not-found')
    return found
  }
  const named = (context: Context<RequestContext>, name: string, type: string): void => {
    context.header('Content-Disposition', `attachment; filename="${name}"`)
    context.header('Content-Type', type)
    context.header('Cache-Control', 'no-store')
  }
  const one = '/f/:funder/editions/:grant/:asOf/:number'
  return new Hono<RequestContext>()
    .get(`${one}/report.xlsx`, async context => {
      const published = await taken(context)
      const bytes = await editionXlsx(published, context.get('locale'))
      named(context, fileName(published, 'xlsx'), xlsxType)
      return context.body(new Uint8Array(bytes))
    })
    .get(`${one}/report.csv`, async context => {
      const published = await taken(context)
      named(context, fileName(published, 'csv'), 'text/csv; charset=utf-8')
      return context.body(editionCsv(published, context.get('locale')))
    })
    .get(`${one}/report.json`, async context => {
      const published = await taken(context)
      named(context, fileName(published, 'json'), 'application/json')
      return context.body(JSON.stringify({ ...openHead(published), report: published.edition }))
    })
    .get(`${one}/report.pdf`, queryOf(ReportPaperQuery), async context => {
      const published = await taken(context)
      const { periods, grant } = published.edition
      const { period: key } = context.req.valid('query')
      const chosen = choosePeriod(
        periods.map(({ period }) => period),
        { key },
        grant.to,
      )
      const report = periods.find(({ period }) => period.key === chosen?.period.key)
      // A paper is asked for from the page, which knows the periods; another would be of something else than was asked.
      if (report === undefined || chosen?.instead === true) throw new ApiProblem('invalid-query')
      const paper = reportPaper(published, report, context.get('locale'))
      return answerPaper(context, dependencies, paper, fileName(published, 'pdf'))
    })
    .get(`${one}/open.csv`, async context => {
      const published = await taken(context)
      named(context, `open-${fileName(published, 'csv')}`, 'text/csv; charset=utf-8')
      return context.body(openCsv(published))
    })
    .get(`${one}/open.json`, async context => {
      const published = await taken(context)
      named(context, `open-${fileName(published, 'json')}`, 'application/json')
      return context.body(JSON.stringify(openJson(published)))
    })
}
