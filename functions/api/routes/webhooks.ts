import type { Actor } from '@kring/domain'
import {
  addressFault,
  inOrder,
  inState,
  mostSubscriptions,
  type Subscription,
  type SubscriptionState,
  webhookKinds,
  withNewSecret,
  withWanted,
} from '@kring/domain/webhooks'
import { Hono } from 'hono'
import { type StoredSubscription, TooManySubscriptions, type WebhookSettings } from '../../data/index.ts'
import { newWebhookSecret } from '../../webhooks/sign.ts'
import { requirePermission, requireSignedIn, requireStillHolds } from '../authorise.ts'
import { DeliveriesQuery, WantedWebhook } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { etag, ifMatch, jsonBody, queryOf } from '../middleware/input.ts'
import type { RequestContext } from '../middleware/request.ts'
import { ApiProblem } from '../problems.ts'
import type { TenantDirectory } from '../tenantDirectory.ts'
import { webhooksOf } from '../tenantWork/webhooks.ts'
import { deliveryView, parsePlace, webhookView } from '../webhooks/views.ts'

/** Where a partner's own systems are told of what happens: for its admin. */
export const webhooks = (dependencies: Dependencies, tenants: TenantDirectory) => {
  const { now } = dependencies
  const open = async (name: string, asker: Actor, changes: boolean) => {
    const tenantContext = await tenants.open(name)
    const actor = requireSignedIn(asker)
    const resource = { kind: 'tenant', tenant: tenantContext.tenant.id } as const
    requirePermission(actor, 'client.manage', resource)
    if (changes) await requireStillHolds(dependencies.store, actor, 'client.manage', resource)
    return { actor, data: webhooksOf(tenantContext, actor) }
  }
  const requireFit = (url: string) => {
    const fault = addressFault(url, dependencies.webhookRules)
    if (fault !== undefined) throw new ApiProblem(`webhook-${fault}`)
  }
  const change = async (data: WebhookSettings, found: StoredSubscription, value: Subscription) => {
    await data.change(value, found.revision)
    return { value, revision: found.revision + 1 }
  }
  const setState = async (name: string, id: string, asker: Actor, state: SubscriptionState) => {
    const { data } = await open(name, asker, true)
    const found = await subscriptionOf(data, id)
    const changed = await change(data, found, inState(found.value, state, now()))
    // Also of one that is active: what waits is looked at again.
    if (state === 'active') await data.enterResume(id, now())
    return webhookView(changed, now())
  }
  return new Hono<RequestContext>()
    .get('/t/:tenant/webhooks', async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), false)
      const items = (await data.list()).map(one => webhookView(one, now()))
      return context.json({ items, most: mostSubscriptions, kinds: [...webhookKinds] })
    })
    .post('/t/:tenant/webhooks', jsonBody(WantedWebhook), async context => {
      const { data, actor } = await open(context.req.param('tenant'), context.get('actor'), true)
      const { url, kinds } = context.req.valid('json')
      requireFit(url)
      const [secret, at] = [newWebhookSecret(), now()]
      const value: Subscription = {
        id: dependencies.newId(),
        url,
        kinds: inOrder(kinds),
        state: 'active',
        stateSince: at,
        urlSince: at,
        kindsSince: at,
        secret: { value: secret, since: at },
        since: at,
        by: actor.name,
      }
      try {
        await data.make(value)
      } catch (error) {
        if (error instanceof TooManySubscriptions) throw new ApiProblem('too-many-webhooks')
        throw error
      }
      return context.json({ ...webhookView({ value, revision: 1 }, at), secret }, 201)
    })
    .put('/t/:tenant/webhooks/:webhook', jsonBody(WantedWebhook), async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), true)
      const revision = ifMatch(context)
      const wanted = context.req.valid('json')
      requireFit(wanted.url)
      const found = await subscriptionOf(data, context.req.param('webhook'))
      const changed = await change(data, { ...found, revision }, withWanted(found.value, wanted, now()))
      // What failed at the address before does not wait for its next try.
      if (changed.value.state === 'active' && wanted.url !== found.value.url)
        await data.enterResume(found.value.id, now())
      context.header('ETag', etag(changed.revision))
      return context.json(webhookView(changed, now()))
    })
    .delete('/t/:tenant/webhooks/:webhook', async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), true)
      const { value } = await subscriptionOf(data, context.req.param('webhook'))
      await data.remove(value.id)
      return context.body(null, 204)
    })
    .post('/t/:tenant/webhooks/:webhook/secrets', async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), true)
      const found = await subscriptionOf(data, context.req.param('webhook'))
      const secret = newWebhookSecret()
      const changed = await change(data, found, withNewSecret(found.value, secret, now()))
      return context.json({ ...webhookView(changed, now()), secret }, 201)
    })
    .post('/t/:tenant/webhooks/:webhook/pause', async context => {
      const { tenant, webhook } = context.req.param()
      return context.json(await setState(tenant, webhook, context.get('actor'), 'paused'))
    })
    .post('/t/:tenant/webhooks/:webhook/resume', async context => {
      const { tenant, webhook } = context.req.param()
      return context.json(await setState(tenant, webhook, context.get('actor'), 'active'))
    })
    .post('/t/:tenant/webhooks/:webhook/test', async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), true)
      const { value } = await subscriptionOf(data, context.req.param('webhook'))
      if (value.state !== 'active') throw new ApiProblem('webhook-not-active')
      await data.enterTest(value.id, now(), dependencies.newId())
      return context.body(null, 204)
    })
    .get('/t/:tenant/webhooks/:webhook/deliveries', queryOf(DeliveriesQuery), async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), false)
      const { value } = await subscriptionOf(data, context.req.param('webhook'))
      const page = await data.page(dependencies.cursors, { ...context.req.valid('query'), subscription: value.id })
      return context.json({ ...page, items: page.items.map(deliveryView) })
    })
    .post('/t/:tenant/webhooks/:webhook/deliveries/:delivery/again', async context => {
      const { data } = await open(context.req.param('tenant'), context.get('actor'), true)
      const { value } = await subscriptionOf(data, context.req.param('webhook'))
      const { dossier, sk } = parsePlace(context.req.param('delivery'), value.id)
      const wanted = { key: data.keyOf(dossier, sk), subscription: value.id, now: now() }
      if (!(await data.sendAgain(wanted))) throw new ApiProblem('webhook-delivery-waits')
      return context.body(null, 204)
    })
}

/** Throws 'not-found', also for another partner's. */
async function subscriptionOf(data: WebhookSettings, id: string): Promise<StoredSubscription> {
  const found = await data.read(id)
  if (found === undefined) throw new ApiProblem('not-found')
  return found
}
