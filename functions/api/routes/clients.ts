import { Hono } from 'hono'
import type { Member, MembershipOfTenant } from '../../data/index.ts'
import { type Person, person, requireLeave, requireStillHolds } from '../authorise.ts'
import { type Client, CreateClient } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { jsonBody } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory, TenantRoom } from '../tenantDirectory.ts'

type System = Member & { readonly membership: Extract<MembershipOfTenant, { role: 'partner-system' }> }

/** The machine clients of a partner's own systems. Their secrets are at the identity provider, and said once. */
export const clients = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const deskOf = async (name: string, asker: Parameters<typeof person>[0], changes: boolean) => {
    const room = await tenants.open(name)
    const actor = person(asker)
    const resource = { kind: 'tenant', tenant: room.tenant.id } as const
    requireLeave(actor, 'client.manage', resource)
    if (changes) await requireStillHolds(dependencies.store, actor, 'client.manage', resource)
    return { room, actor }
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/clients', async context => {
      const { room, actor } = await deskOf(context.req.param('tenant'), context.get('actor'), false)
      const items = (await systemsOf(room, actor)).map(clientView)
      return context.json({ items, tokenEndpoint: dependencies.tokenEndpoint })
    })
    .post('/t/:tenant/clients', jsonBody(CreateClient), async context => {
      const { room, actor } = await deskOf(context.req.param('tenant'), context.get('actor'), true)
      const { name, scopes } = context.req.valid('json')
      const made = await dependencies.clients.create({ name, scopes: [...new Set(scopes)] })
      // What it may is written last: a client without an entry here gets a token that opens nothing.
      await room.dataFor(actor).members.put({
        subject: made.id,
        name,
        membership: { role: 'partner-system', tenant: room.tenant.id, scopes: [...new Set(scopes)] },
        since: dependencies.now(),
        by: actor.name,
      })
      return context.json(made, 201)
    })
    .post('/t/:tenant/clients/:client/secrets', async context => {
      const { room, actor } = await deskOf(context.req.param('tenant'), context.get('actor'), true)
      const { subject } = await systemOf(room, actor, context.req.param('client'))
      return context.json(await dependencies.clients.renew(subject), 201)
    })
    .delete('/t/:tenant/clients/:client/older-secrets', async context => {
      const { room, actor } = await deskOf(context.req.param('tenant'), context.get('actor'), true)
      const { subject } = await systemOf(room, actor, context.req.param('client'))
      await dependencies.clients.endOlderSecrets(subject)
      return context.body(null, 204)
    })
    .delete('/t/:tenant/clients/:client', async context => {
      const { room, actor } = await deskOf(context.req.param('tenant'), context.get('actor'), true)
      const { subject, membership } = await systemOf(room, actor, context.req.param('client'))
      await room.dataFor(actor).members.remove(subject, membership)
      await dependencies.clients.delete(subject)
      return context.body(null, 204)
    })
}

async function systemsOf(room: TenantRoom, actor: Person): Promise<readonly System[]> {
  const all = await room.dataFor(actor).members.list()
  return all.flatMap(({ membership, ...member }) =>
    membership.role === 'partner-system' ? [{ ...member, membership }] : [],
  )
}

/** The tenant's own client; another tenant's is none. */
async function systemOf(room: TenantRoom, actor: Person, id: string): Promise<System> {
  const found = (await systemsOf(room, actor)).find(({ subject }) => subject === id)
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
