import { type Actor, referralCommands } from '@kring/domain'
import { type Context, Hono } from 'hono'
import { digest } from '../../data/index.ts'
import { personalLinkSecret } from '../../personalLink.ts'
import { logAccess } from '../accessLog.ts'
import { requirePermission } from '../authorise.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, idempotencyKey, ifMatch, jsonBody, optionalIdempotencyKey } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { QuotaLimiter } from '../quotaLimiter.ts'
import { handleCommand } from '../referrals/handleCommand.ts'
import { revokeLink } from '../referrals/link.ts'
import { openDossier, resourceOf } from '../referrals/openDossier.ts'
import type { TenantContext, TenantDirectory } from '../tenantDirectory.ts'
import { readerOf } from '../tenantWork/reading.ts'
import { statusView } from '../views/status.ts'

/** Routes for a citizen with a personal link. The secret is in a header, never in a path. */
export const personalLink = (dependencies: Dependencies, tenants: TenantDirectory, quota: QuotaLimiter) => {
  const open = async (context: Context<RequestContext>, name: string): Promise<Opened> => {
    const tenantContext = await tenants.open(name)
    const secret = context.req.header('personal-link') ?? ''
    const isOne = /^[A-Za-z0-9_-]{43}$/.test(secret)
    const id = isOne ? await tenantContext.publicData.link(secret, dependencies.now()) : undefined
    if (id === undefined) {
      await quota.guess(tenantContext.tenant.id, await context.get('network')())
      throw new ApiProblem('not-found')
    }
    await quota.link(tenantContext.publicData, secret)
    const dossier = { tenant: tenantContext.tenant.id, id, holder: digest(secret) }
    const actor: Actor = { kind: 'citizen', dossier }
    context.set('actor', actor)
    return { tenantContext, id, actor, secret }
  }
  return new Hono<RequestContext>()
    .get('/p/:tenant/status', async context => {
      const { tenantContext, id, actor } = await open(context, context.req.param('tenant'))
      const dossier = await openDossier(dependencies, tenantContext, actor, id, {})
      const [stage] = await Promise.all([
        dossier.referral.state === 'accepted' ? readerOf(tenantContext, actor, id).stage() : undefined,
        logAccess(dependencies, tenantContext, actor, dossier, 'follow'),
      ])
      context.header('ETag', etag(dossier.head.version))
      return context.json(statusView(dossier, tenantContext.tenant, actor, stage, context.get('locale')))
    })
    .post('/p/:tenant/withdraw', jsonBody(referralCommands.withdraw.body), async context => {
      const { tenantContext, id, actor } = await open(context, context.req.param('tenant'))
      const result = await handleCommand(dependencies, {
        tenantContext,
        actor,
        id,
        command: { name: 'withdraw', ...context.req.valid('json') },
        seen: ifMatch(context),
        idempotencyKey: optionalIdempotencyKey(context),
        locale: context.get('locale'),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })
    .post('/p/:tenant/send-message', jsonBody(referralCommands['send-message'].body), async context => {
      const { tenantContext, id, actor } = await open(context, context.req.param('tenant'))
      // It adds and replaces nothing, so it is based on whatever stands there now.
      const { head } = await openDossier(dependencies, tenantContext, actor, id, 'latest')
      const result = await handleCommand(dependencies, {
        tenantContext,
        actor,
        id,
        command: { name: 'send-message', ...context.req.valid('json') },
        seen: head.version,
        idempotencyKey: idempotencyKey(context),
        locale: context.get('locale'),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })
    .post('/p/:tenant/ask-own-data', jsonBody(referralCommands['ask-own-data'].body), async context => {
      const { tenantContext, id, actor } = await open(context, context.req.param('tenant'))
      // Based on whatever stands there now, as a message is.
      const { head } = await openDossier(dependencies, tenantContext, actor, id, 'latest')
      const result = await handleCommand(dependencies, {
        tenantContext,
        actor,
        id,
        command: { name: 'ask-own-data' },
        seen: head.version,
        idempotencyKey: idempotencyKey(context),
        locale: context.get('locale'),
      })
      context.header('ETag', etag(result.version))
      return context.json(result)
    })
    .post('/p/:tenant/close', async context => {
      const { tenantContext, id, actor, secret } = await open(context, context.req.param('tenant'))
      await decideAgain(dependencies, async () => {
        const dossier = await openDossier(dependencies, tenantContext, actor, id, 'latest')
        requirePermission(actor, 'link.revoke', resourceOf(dossier))
        const current = personalLinkSecret(dependencies.secret, tenantContext.tenant.id, id, dossier.link.generation)
        // Replaced in between: their own has ended, and the new one is not theirs to end.
        if (current === secret) await revokeLink(dependencies, tenantContext, actor, dossier)
      })
      return context.body(null, 204)
    })
}

type Opened = {
  readonly tenantContext: TenantContext
  readonly id: string
  readonly actor: Actor
  readonly secret: string
}
