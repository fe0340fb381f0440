import type {
  Webhook as View,
  WantedWebhook,
  WebhookDeliveries,
  WebhookDelivery,
  WebhookSecret,
  Webhooks,
} from '@kring/functions/api/contract/webhooks'
import { ask } from './client.ts'
import type { Input, Output } from './endpoints.ts'

/** API of what a partner's systems are told. */
export type Webhook = View
export type Delivery = WebhookDelivery
export type DeliveryState = Delivery['state']
export type WebhookWanted = Input<typeof WantedWebhook>
export type WebhookKind = WebhookWanted['kinds'][number]
export type MadeWebhook = Output<typeof WebhookSecret>

const part = encodeURIComponent
const at = (tenant: string, rest = '') => `/t/${part(tenant)}/webhooks${rest}`
const of = (tenant: string, id: string, rest = '') => at(tenant, `/${part(id)}${rest}`)

export const listWebhooks = (tenant: string) => ask<Output<typeof Webhooks>>(at(tenant))
export const makeWebhook = (tenant: string, body: WebhookWanted) =>
  ask<MadeWebhook>(at(tenant), { method: 'POST', body })
export const changeWebhook = (tenant: string, { id, revision }: Webhook, body: WebhookWanted) =>
  ask<Webhook>(of(tenant, id), { method: 'PUT', body, version: revision })
export const removeWebhook = (tenant: string, id: string) => ask<void>(of(tenant, id), { method: 'DELETE' })
export const renewWebhookSecret = (tenant: string, id: string) =>
  ask<MadeWebhook>(of(tenant, id, '/secrets'), { method: 'POST' })
export const setWebhook = (tenant: string, id: string, what: 'pause' | 'resume' | 'test') =>
  ask<unknown>(of(tenant, id, `/${what}`), { method: 'POST' })
export const listDeliveries = (tenant: string, id: string, state: DeliveryState, cursor: string | undefined) =>
  ask<Output<typeof WebhookDeliveries>>(of(tenant, id, '/deliveries'), { query: { state, cursor } })
export const sendAgain = (tenant: string, id: string, place: string) =>
  ask<void>(of(tenant, id, `/deliveries/${part(place)}/again`), { method: 'POST' })
