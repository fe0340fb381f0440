import { withDetails } from '@kring/domain'
import { type Context, Hono } from 'hono'
import { forPartner } from '../../data/index.ts'
import { isPlatformAdmin, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { ChangePartner, PartnersQuery } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { NoSuchWork } from '../signing.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { membersOf } from '../tenantWork/members.ts'
import { partnerLine, partnerView } from '../views/partner.ts'

/** The partners, for a platform admin: as a list, and what onboarding set of each. */
export const partners = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const operator = { kind: 'operator' } as const
  const platformAdmin = (context: Context<RequestContext>) => {
    const actor = requireSignedIn(context.get('actor'))
    requirePermission(actor, 'tenant.onboard', operator)
    // A second check after the routes.
    if (!isPlatformAdmin(actor)) throw new NoSuchWork()
    return actor
  }
  /** The details of a partner that exists, to be changed. */
  const opened = async (name: string) => {
    const { tenant } = await tenants.open(name)
    const data = forPartner(dependencies.store, tenant.id)
    const found = await data.read()
    if (found === undefined) throw new ApiProblem('not-found')
    return { data, found }
  }
  return new Hono<RequestContext>()
    .get('/ops/partners', queryOf(PartnersQuery), async context => {
      const actor = platformAdmin(context)
      const { after, limit } = context.req.valid('query')
      const all = await tenants.all()
      const begin = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
      const items = await Promise.all(
        all.slice(begin, begin + limit).map(async ({ id }) => {
          const tenantContext = await tenants.open(id)
          const [forms, members] = await Promise.all([
            tenantContext.publicData.forms(),
            membersOf(tenantContext, actor).list(),
          ])
          return partnerLine(tenantContext.tenant, forms.length, members)
        }),
      )
      return context.json({ items, more: begin + limit < all.length })
    })
    .get('/ops/tenants/:tenant', async context => {
      platformAdmin(context)
      const { found } = await opened(context.req.param('tenant'))
      context.header('ETag', etag(found.revision))
      return context.json(partnerView(found.value, found.revision))
    })
    .put('/ops/tenants/:tenant', jsonBody(ChangePartner), async context => {
      const actor = platformAdmin(context)
      await requireStillHolds(dependencies.store, actor, 'tenant.onboard', operator)
      const revision = ifMatch(context)
      const { data, found } = await opened(context.req.param('tenant'))
      if (found.revision !== revision) throw new ApiProblem('changed-meanwhile')
      const value = withDetails(found.value, context.req.valid('json'))
      const by = { subject: actor.subject, name: actor.name }
      const saved = await data.save({ value, revision, at: dependencies.now(), by })
      tenants.forget()
      tenants.forgetSettings(value.id)
      context.header('ETag', etag(saved))
      return context.json(partnerView(value, saved))
    })
}
