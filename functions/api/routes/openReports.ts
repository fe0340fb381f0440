import { FunderId } from '@kring/domain'
import { mayBePublic, ReleaseId } from '@kring/domain/releases'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { forEditions, forOpeningReport } from '../../data/releases/index.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { openDirectory } from '../releases/openDirectory.ts'
import { fileName } from '../reports/fileName.ts'
import { openCsv, openJson } from '../reports/openData.ts'
import { signing } from '../signing.ts'

const { grant, asOf } = ReleaseId.shape
const ReportName = z.object({ funder: FunderId, grant, asOf })
/** Seconds that browsers and whoever stands between keep it: so long it is still seen after it was taken back. */
const kept = { 'Cache-Control': 'public, max-age=60' }

/**
 * Reports that their funder made public, for everybody without signing in; and making them so. What was not published, was not
 * made public, was taken back or never was, gets the same answer.
 */
export const openReports = (dependencies: Dependencies) => {
  const { store, now } = dependencies
  const directory = openDirectory(dependencies)
  const nameOf = (context: Context<RequestContext>) => {
    const name = ReportName.safeParse(context.req.param())
    if (!name.success) throw new ApiProblem('not-found')
    return name.data
  }
  const toChange = async (context: Context<RequestContext>) => {
    const name = nameOf(context)
    const actor = requireSignedIn(context.get('actor'))
    const resource = { kind: 'funder', funder: name.funder } as const
    requirePermission(actor, 'usage.open', resource)
    await requireStillHolds(store, actor, 'usage.open', resource)
    return { name, actor, data: forOpeningReport(store, name.funder, signing.openingReport(actor, name.funder)) }
  }
  const opened = async (context: Context<RequestContext>) => {
    const found = await directory.find(nameOf(context))
    if (found === undefined) throw new ApiProblem('not-found')
    return found
  }
  const one = '/r/:funder/:grant/:asOf'
  return new Hono<RequestContext>()
    .put('/f/:funder/open/:grant/:asOf', async context => {
      const { name, actor, data } = await toChange(context)
      const editions = forEditions(store, name.funder, signing.funder(actor, name.funder))
      // Only what was published: a day of the calendar is nothing yet.
      const latest = (await editions.list(name.grant)).find(edition => edition.asOf === name.asOf)
      const found = latest && (await editions.read(name.grant, latest.asOf, latest.number))
      if (found === undefined) throw new ApiProblem('not-found')
      const of = (await editions.grants()).find(({ grant }) => grant.id === name.grant)
      if (!mayBePublic(found.edition, of?.grant.gaps)) throw new ApiProblem('report-few-partners')
      await data.open({ grant: name.grant, asOf: name.asOf, since: now(), by: actor.subject })
      directory.forget()
      return context.body(null, 204)
    })
    .delete('/f/:funder/open/:grant/:asOf', async context => {
      const { name, data } = await toChange(context)
      await data.close(name)
      directory.forget()
      return context.body(null, 204)
    })
    .get('/r', async context => {
      const items = (await directory.all()).map(({ by: _, ...shown }) => shown)
      return context.json({ items }, 200, kept)
    })
    .get(one, async context => {
      const { edition, publishedAt, checksum } = await opened(context)
      return context.json({ edition, publishedAt, checksum }, 200, kept)
    })
    .get(`${one}/open.csv`, async context => {
      const found = await opened(context)
      return context.body(openCsv(found), 200, { ...kept, ...named(`open-${fileName(found, 'csv')}`, 'text/csv') })
    })
    .get(`${one}/open.json`, async context => {
      const found = await opened(context)
      const type = 'application/json'
      return context.body(JSON.stringify(openJson(found)), 200, {
        ...kept,
        ...named(`open-${fileName(found, 'json')}`, type),
      })
    })
}

const named = (name: string, type: string) => ({
  'Content-Disposition': `attachment; filename="${name}"`,
  'Content-Type': `${type}; charset=utf-8`,
})
