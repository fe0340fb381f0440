import type { Actor } from '@kring/domain'
import { commandBodies } from '@kring/domain'
import { type Context, Hono } from 'hono'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody, optionalIdempotencyKey } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import { carryOut, openFor } from '../referrals/command.ts'
import type { TenantDirectory, TenantRoom } from '../tenantDirectory.ts'
import { statusView } from '../views/status.ts'

/** What a citizen follows without an account: the secret of the link comes in a header, never in a path. */
export const personalLink = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const open = async (context: Context<RequestContext>, name: string): Promise<Opened> => {
    const room = await tenants.open(name)
    const secret = context.req.header('personal-link') ?? ''
    if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) throw new ApiProblem('not-found')
    const id = await room.data.link(secret, dependencies.now())
    if (id === undefined) throw new ApiProblem('not-found')
    return { room, id, actor: { kind: 'citizen', dossier: { tenant: room.tenant.id, id } } }
  }
  return new Hono<RequestContext>()
    .get('/p/:tenant/status', async context => {
      const { room, id, actor } = await open(context, context.req.param('tenant'))
      const dossier = await openFor(room, actor, id, {})
      context.header('ETag', etag(dossier.head.version))
      return context.json(statusView(dossier, room.tenant, actor))
    })
    .post('/p/:tenant/withdraw', jsonBody(commandBodies.withdraw), async context => {
      const { room, id, actor } = await open(context, context.req.param('tenant'))
      const result = await carryOut(dependencies, {
        room,
        actor,
        id,
        command: { name: 'withdraw', ...context.req.valid('json') },
        expectedVersion: ifMatch(context),
        idempotencyKey: optionalIdempotencyKey(context),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })
}

type Opened = { readonly room: TenantRoom; readonly id: string; readonly actor: Actor }
