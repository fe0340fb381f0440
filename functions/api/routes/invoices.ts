import { paidQuarters } from '@kring/domain/grants'
import { type Context, Hono } from 'hono'
import { forInvoicing } from '../../data/index.ts'
import { nameOf } from '../accessLog.ts'
import { requirePermission, requireSignedIn, requireStillHolds, roleIn } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { askedQuarter, closedInvoice, invoiceLines, invoiceLinesCsv } from '../grants/invoiceLines.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { adminOf } from '../tenantWork/admin.ts'
import { logOf } from '../tenantWork/log.ts'

/** What a partner's own plans are invoiced at, for its admin: a line for each dossier, without who it is about. */
export const invoices = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const opened = async (context: Context<RequestContext, '/t/:tenant/invoices'>) => {
    const tenantContext = await tenants.open(context.req.param('tenant'))
    const actor = requireSignedIn(context.get('actor'))
    const { tenant } = tenantContext
    const resource = { kind: 'tenant', tenant: tenant.id } as const
    requirePermission(actor, 'invoice.read', resource)
    // A grant that the partner has: the role of its facts is the funder's, so what else it could read is not asked.
    const grants = await adminOf(tenantContext, actor).grants()
    return { tenantContext, actor, tenant, resource, grants }
  }
  type Opened = Awaited<ReturnType<typeof opened>>

  /** The lines of the invoice in the path. They leave after the look was logged, among what the admin searched. */
  const linesIn = async (
    { tenantContext, actor, tenant, resource, grants }: Opened,
    { grant: id, quarter: asked }: { readonly grant: string; readonly quarter: string },
    action: 'search' | 'export',
  ) => {
    const grant = grants.find(one => one.id === id)
    if (grant === undefined) throw new ApiProblem('not-found')
    const quarter = askedQuarter(asked)
    const { invoices } = forInvoicing(dependencies.store, grant.funder)
    const found = closedInvoice(quarter, await invoices(grant.id, { quarter, tenant: tenant.id }))
    const invoice = invoiceLines(found, () => tenant.name)
    const by = { role: roleIn(actor, 'invoice.read', resource), ...nameOf(actor) }
    const shown = [`invoice.${grant.id}.${quarter}`]
    await logOf(tenantContext, actor).logLook(actor.subject, { at: dependencies.now(), action, shown, by })
    return { grant, invoice }
  }

  return new Hono<RequestContext>()
    .get('/t/:tenant/invoices', async context => {
      const { tenant, grants } = await opened(context)
      const all = grants.map(async ({ id, funder, name }) => {
        const own = await forInvoicing(dependencies.store, funder).invoices(id, { tenant: tenant.id })
        return { id, funder, name, quarters: [...paidQuarters(own)] }
      })
      return context.json({ grants: (await Promise.all(all)).filter(({ quarters }) => quarters.length > 0) })
    })
    .get('/t/:tenant/invoices/:grant/:quarter', async context => {
      const { invoice } = await linesIn(await opened(context), context.req.param(), 'search')
      return context.json(invoice)
    })
    .get('/t/:tenant/invoices/:grant/:quarter/lines.csv', async context => {
      const found = await opened(context)
      await requireStillHolds(dependencies.store, found.actor, 'invoice.read', found.resource)
      const { grant, invoice } = await linesIn(found, context.req.param(), 'export')
      context.header('Content-Disposition', `attachment; filename="${grant.id}-${invoice.quarter}-lines.csv"`)
      context.header('Content-Type', 'text/csv; charset=utf-8')
      return context.body(invoiceLinesCsv(grant, invoice, context.get('locale')))
    })
}
