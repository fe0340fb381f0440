import { FunderId } from '@kring/domain'
import { agreedNow, firstUnshown, type Grant, overlapsOf } from '@kring/domain/grants'
import { type Context, Hono } from 'hono'
import { forGranting, forInvoicing, forRegister } from '../../data/index.ts'
import { isPlatformAdmin, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { AmendGrant, EndGrant, MakeGrant } from '../contract/grants.ts'
import type { Dependencies } from '../dependencies.ts'
import { changeGrant, monthNow, shownMonths } from '../grants/changeGrant.ts'
import { invoiceCsv } from '../grants/invoiceCsv.ts'
import { askedQuarter, closedInvoice, invoiceLines, invoiceLinesCsv } from '../grants/invoiceLines.ts'
import { funderNames, historyOf, moneyNow } from '../grants/views.ts'
import { etag, ifMatch, jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'

/** Grants, for a platform admin: made, amended and ended, with their history, money and invoices. */
export const grants = (dependencies: Dependencies) => {
  const operator = { kind: 'operator' } as const
  const platformAdmin = (context: Context<RequestContext>) => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'grant.keep', operator)
    // A second check after the routes.
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    return { actor, data: forGranting(dependencies.store) }
  }
  const changing = async (context: Context<RequestContext>) => {
    const { actor, data } = platformAdmin(context)
    await requireStillHolds(dependencies.store, actor, 'grant.keep', operator)
    const partners = await forRegister(dependencies.store).tenants()
    return { data, partners, common: { actor, now: dependencies.now(), locale: context.get('locale') } }
  }
  const placeOf = (context: Context<RequestContext>) => {
    const funder = FunderId.safeParse(context.req.param('funder'))
    if (!funder.success) throw new ApiProblem('not-found')
    return { funder: funder.data, grant: context.req.param('grant') ?? '' }
  }
  const opened = async (context: Context<RequestContext>) => {
    const { data } = platformAdmin(context)
    const { funder, grant: id } = placeOf(context)
    const all = await data.grants()
    const found = all.find(({ grant }) => grant.funder === funder && grant.id === id)
    if (found === undefined) throw new ApiProblem('not-found')
    return { data, all, found, month: monthNow(dependencies.now()) }
  }
  const closedOf = ({ funder, id }: Pick<Grant, 'funder' | 'id'>) => forInvoicing(dependencies.store, funder).closed(id)
  /** A line for each dossier of the invoice in the path. */
  const linesIn = async (context: Context<RequestContext>, { found }: Awaited<ReturnType<typeof opened>>) => {
    const { grant, tenantNames } = found
    const quarter = askedQuarter(context.req.param('quarter') ?? '')
    const invoices = await forInvoicing(dependencies.store, grant.funder).invoices(grant.id, { quarter })
    return { grant, invoice: invoiceLines(closedInvoice(quarter, invoices), id => tenantNames[id] ?? id) }
  }
  return new Hono<RequestContext>()
    .get('/ops/grants', async context => {
      const { data } = platformAdmin(context)
      const [funders, all, partners] = await Promise.all([
        data.funders(),
        data.grants(),
        forRegister(dependencies.store).tenants(),
      ])
      const names = new Map(funders.map(({ id, name }) => [id, name]))
      const lines = all.map(({ grant }) => ({ grant, funderName: names.get(grant.funder) ?? grant.funder }))
      return context.json({
        funders,
        partners: partners.map(({ id, name }) => ({ id, name })),
        grants: lines.toSorted((a, b) => b.grant.to.localeCompare(a.grant.to)),
        month: monthNow(dependencies.now()),
      })
    })
    .post('/ops/grants', jsonBody(MakeGrant), async context => {
      const { data, partners, common } = await changing(context)
      const { funder, terms, why } = context.req.valid('json')
      if (!(await funderNames(data)).has(funder)) throw new ApiProblem('not-found')
      const { grant } = await changeGrant(data, partners, { name: 'make', funder, terms, why }, common)
      return context.json({ funder: grant.funder, id: grant.id }, 201)
    })
    .get('/ops/grants/:funder/:grant', async context => {
      const { data, all, found, month } = await opened(context)
      const { grant, tenantNames, version } = found
      const others = all.map(one => one.grant)
      const [names, events, shown] = await Promise.all([
        funderNames(data),
        data.history(grant.funder, grant.id),
        shownMonths(data, grant, others),
      ])
      const changesFrom = firstUnshown([...shown.values()])
      context.header('ETag', etag(version))
      return context.json({
        grant,
        funderName: names.get(grant.funder) ?? grant.funder,
        partners: grant.tenants.map(id => ({ id, name: tenantNames[id] ?? id })),
        agreed: agreedNow(grant),
        ...(changesFrom === undefined ? {} : { changesFrom }),
        version,
        month,
        overlaps: [...overlapsOf(grant, others)],
        history: historyOf(events),
      })
    })
    .get('/ops/grants/:funder/:grant/money', async context => {
      const { data, found, month } = await opened(context)
      const { grant } = found
      return context.json(await moneyNow(data, grant, month, await closedOf(grant)))
    })
    .put('/ops/grants/:funder/:grant', jsonBody(AmendGrant), async context => {
      const { data, partners, common } = await changing(context)
      const at = { ...placeOf(context), version: ifMatch(context) }
      const { terms, why } = context.req.valid('json')
      const { version } = await changeGrant(data, partners, { name: 'amend', terms, why }, { ...common, at })
      context.header('ETag', etag(version))
      return context.json({ funder: at.funder, id: at.grant })
    })
    .post('/ops/grants/:funder/:grant/end', jsonBody(EndGrant), async context => {
      const { data, partners, common } = await changing(context)
      const at = { ...placeOf(context), version: ifMatch(context) }
      const { from, why } = context.req.valid('json')
      const { version } = await changeGrant(data, partners, { name: 'end', from, why }, { ...common, at })
      context.header('ETag', etag(version))
      return context.json({ funder: at.funder, id: at.grant })
    })
    .get('/ops/grants/:funder/:grant/invoices/:quarter', async context => {
      const { data, found, month } = await opened(context)
      const quarter = askedQuarter(context.req.param('quarter'))
      const closed = await closedOf(found.grant)
      const { invoices } = await moneyNow(data, found.grant, month, closed)
      const invoice = invoices.find(one => one.quarter === quarter && one.isClosed)
      if (invoice === undefined) throw new ApiProblem('not-found')
      const funder = (await funderNames(data)).get(found.grant.funder) ?? ''
      context.header('Content-Disposition', `attachment; filename="${found.grant.id}-${quarter}.csv"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(invoiceCsv(found.grant, funder, invoice, context.get('locale')))
    })
    .get('/ops/grants/:funder/:grant/invoices/:quarter/lines', async context => {
      const { invoice } = await linesIn(context, await opened(context))
      return context.json(invoice)
    })
    .get('/ops/grants/:funder/:grant/invoices/:quarter/lines.csv', async context => {
      const { actor } = platformAdmin(context)
      await requireStillHolds(dependencies.store, actor, 'grant.keep', operator)
      const { grant, invoice } = await linesIn(context, await opened(context))
      context.header('Content-Disposition', `attachment; filename="${grant.id}-${invoice.quarter}-lines.csv"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(invoiceLinesCsv(grant, invoice, context.get('locale')))
    })
}
