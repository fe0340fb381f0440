import { Hono } from 'hono'
import type { Member, MembershipOfTenant } from '../../data/index.ts'
import { type Person, requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import type { CallerDirectory } from '../callers/memberships.ts'
import { type Client, CreateClient } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'
import { membersOf } from '../tenantWork/members.ts'

type System = Member & { readonly membership: Extract<MembershipOfTenant, { role: 'partner-system' }> }

/** Machine clients of a partner's own systems. Secrets are kept by the identity provider and returned once. */
export const clients = (dependencies: Dependencies, tenants: TenantDirectory, callers: CallerDirectory) => {
  const openForMemberAdmin = async (name: string, asker: Parameters<typeof requireSignedIn>[0], changes: boolean) => {
    const tenantContext = await tenants.open(name)
    const actor = requireSignedIn(asker)
    const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
    requirePermission(actor, 'client.manage', resource)
    if (changes) await requireStillHolds(dependencies.store, actor, 'client.manage', resource)
    return { tenantContext, actor }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/clients', async context => {
      const { tenantContext, actor } = await openForMemberAdmin(
        context.req.param('tenant'),
        context.get('actor'),
        false,
      )
      const items = (await systemsOf(tenantContext, actor)).map(clientView)
      return context.json({ items, tokenEndpoint: dependencies.tokenEndpoint })
    })
    .post('/t/:tenant/clients', jsonBody(CreateClient), async context => {
      const { tenantContext, actor } = await openForMemberAdmin(context.req.param('tenant'), context.get('actor'), true)
      const { name, scopes } = context.req.valid('json')
      const made = await dependencies.clients.create({ name, scopes: [...new Set(scopes)] })
      // The membership is written last: a client without one gets tokens that give no access.
      await membersOf(tenantContext, actor).put({
        subject: made.id,
        name,
        membership: { role: 'partner-system', tenant: tenantContext.tenant.id, scopes: [...new Set(scopes)] },
        since: dependencies.now(),
        by: actor.name,
      })
      return context.json(made, 201)
    })
    .post('/t/:tenant/clients/:client/secrets', async context => {
      const { tenantContext, actor } = await openForMemberAdmin(context.req.param('tenant'), context.get('actor'), true)
      const { subject } = await systemOf(tenantContext, actor, context.req.param('client'))
      return context.json(await dependencies.clients.renew(subject), 201)
    })
    .delete('/t/:tenant/clients/:client/older-secrets', async context => {
      const { tenantContext, actor } = await openForMemberAdmin(context.req.param('tenant'), context.get('actor'), true)
      const { subject } = await systemOf(tenantContext, actor, context.req.param('client'))
      await dependencies.clients.endOlderSecrets(subject)
      return context.body(null, 204)
    })
    .delete('/t/:tenant/clients/:client', async context => {
      const { tenantContext, actor } = await openForMemberAdmin(context.req.param('tenant'), context.get('actor'), true)
      const { subject, membership } = await systemOf(tenantContext, actor, context.req.param('client'))
      await membersOf(tenantContext, actor).remove(subject, membership)
      callers.forget(subject)
      await dependencies.clients.delete(subject)
      return context.body(null, 204)
    })
}

async function systemsOf(tenantContext: TenantContext, actor: Person): Promise<readonly System[]> {
  const all = await membersOf(tenantContext, actor).withRole('partner-system')
  return all.flatMap(({ membership, ...member }) =>
    membership.role === 'partner-system' ? [{ ...member, membership }] : [],
  )
}

/** Finds the tenant's own client. Throws 'not-found', also for another tenant's. */
async function systemOf(tenantContext: TenantContext, actor: Person, id: string): Promise<System> {
  const found = (await systemsOf(tenantContext, actor)).find(({ subject }) => subject === id)
  if (found === undefined) throw new ApiProblem('not-found')
  return found
}

const clientView = ({ subject, name, membership, since, by }: System): Client => ({
  id: subject,
  name,
  scopes: [...membership.scopes],
  since,
  ...(by === undefined ? {} : { by }),
})
