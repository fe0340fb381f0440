import { testKind, WantedSubscription, webhookKinds } from '@kring/domain/webhooks'
import * as z from 'zod'

/** Where a partner's system is told of what happens, and of which kinds. */
export const WantedWebhook = WantedSubscription.meta({ id: 'WantedWebhook' })

const fields = {
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(webhookKinds)),
  /** `suspended`: something was not taken for three days; nothing is sent until it is resumed. What happens waits. */
  state: z.enum(['active', 'paused', 'suspended']),
  stateSince: z.iso.datetime(),
  secretSince: z.iso.datetime(),
  /** Until then the secret before signs too. */
  previousSecretUntil: z.iso.datetime().optional(),
  since: z.iso.datetime(),
  by: z.string(),
  revision: z.int(),
}
export const Webhook = z.object(fields).meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof Webhook>

export const Webhooks = z
  .object({ items: z.array(Webhook), most: z.int(), kinds: z.array(z.enum(webhookKinds)) })
  .meta({ id: 'Webhooks' })

/** The only answers with a secret: `whsec_` and the key in base64, as Standard Webhooks has it. */
export const WebhookSecret = z.object({ ...fields, secret: z.string() }).meta({ id: 'WebhookSecret' })

export const DeliveriesQuery = z.object({
  state: z.enum(['waiting', 'arrived']),
  limit: z.coerce.number().int().min(1).max(50).default(20),
  cursor: z.string().max(1000).optional(),
})

/** One thing that a system is told, and what became of it. */
export const WebhookDelivery = z
  .object({
    /** As the receiver knows it: the header webhook-id. */
    id: z.string(),
    /** By which it is sent again. */
    place: z.string(),
    kind: z.enum([...webhookKinds, testKind]),
    /** The referral; absent for a test. */
    reference: z.string().optional(),
    at: z.iso.datetime(),
    state: z.enum(['waiting', 'arrived']),
    attempts: z.int(),
    /** The last try: a status, or why there was none; `excerpt`: how a refusal began, as text. */
    last: z
      .object({
        at: z.iso.datetime(),
        status: z.int().optional(),
        fault: z.string().optional(),
        excerpt: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof WebhookDelivery>
export const WebhookDeliveries = z
  .object({ items: z.array(WebhookDelivery), cursor: z.string().optional() })
  .meta({ id: 'WebhookDeliveries' })
