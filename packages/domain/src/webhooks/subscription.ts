import * as z from 'zod'
import { longestAddress } from './address.ts'
import { type WebhookKind, webhookKinds } from './kinds.ts'

export const mostSubscriptions = 10
/** Hours for which the secret before signs too. */
const overlapHours = 24

const Secret = z.object({ value: z.string(), since: z.string() })

/**
 * Where a partner's system is told of what happens, and how. `suspended`: a delivery failed for three days, or the receiver said
 * that it is gone, and nothing is sent until an admin resumes it; `paused`: an admin stopped it. What happens meanwhile waits, in order.
 */
export const Subscription = z.object({
  id: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(webhookKinds)),
  state: z.enum(['active', 'paused', 'suspended']),
  /** Since when it is in this state. */
  stateSince: z.string(),
  /** Since when it has this address, and since when these kinds; of one that was made before they were kept, absent. */
  urlSince: z.string().optional(),
  kindsSince: z.string().optional(),
  secret: Secret,
  /** The secret before, which signs until then. */
  previous: z.object({ value: z.string(), until: z.string() }).optional(),
  since: z.string(),
  /** The name of who made it. */
  by: z.string(),
})
export type Subscription = z.infer<typeof Subscription>
export type SubscriptionState = Subscription['state']

/** What an admin says of a subscription. Whether the address may be used is asked apart, by the rules of the host. */
export const WantedSubscription = z.strictObject({
  url: z.string().max(longestAddress),
  kinds: z.array(z.enum(webhookKinds)).min(1).max(webhookKinds.length),
})
export type WantedSubscription = z.infer<typeof WantedSubscription>

/** In the order of the list, each once. */
export const inOrder = (kinds: readonly WebhookKind[]): WebhookKind[] => webhookKinds.filter(one => kinds.includes(one))

export const wants = ({ kinds }: Subscription, kind: WebhookKind): boolean => kinds.includes(kind)

/** With a new secret; the one before signs for another day, so that the receiver can change it in its own time. */
export function withNewSecret(before: Subscription, secret: string, now: string): Subscription {
  const until = new Date(Date.parse(now) + overlapHours * 3600_000).toISOString()
  return { ...before, secret: { value: secret, since: now }, previous: { value: before.secret.value, until } }
}

/** The secrets that sign now, the newest first. */
export const signingSecrets = ({ secret, previous }: Subscription, now: string): readonly string[] =>
  previous !== undefined && now < previous.until ? [secret.value, previous.value] : [secret.value]

/** With another address, other kinds, or both. */
export function withWanted(before: Subscription, wanted: WantedSubscription, now: string): Subscription {
  const kinds = inOrder(wanted.kinds)
  const isSame = kinds.length === before.kinds.length && kinds.every(kind => wants(before, kind))
  return {
    ...before,
    url: wanted.url,
    kinds,
    ...(wanted.url === before.url ? {} : { urlSince: now }),
    ...(isSame ? {} : { kindsSince: now }),
  }
}

/** Since when its receiver is tried: what failed before it was resumed, or at an address before, counts no more. */
export const triedSince = ({ stateSince, urlSince = '' }: Subscription): string =>
  stateSince > urlSince ? stateSince : urlSince

export const inState = (before: Subscription, state: SubscriptionState, now: string): Subscription =>
  before.state === state ? before : { ...before, state, stateSince: now }
