import type { TenantId } from '@kring/domain'
import {
  goneStatus,
  inState,
  pauseAskedFor,
  type Subscription,
  signingSecrets,
  triedAgainAt,
  triedSince,
  webhookPayload,
} from '@kring/domain/webhooks'
import { type Delivery, type DueEntry, forWebhooks, type Store, type WebhookData } from '../data/index.ts'
import { signedHeaders } from './sign.ts'
import { hasArrived, type PostAnswer, type PostWebhook } from './task.ts'
import type { TakeTurn } from './turns.ts'

export type WebhookSender = {
  readonly post: PostWebhook
  readonly takeTurn: TakeTurn
  /** From 0 up to 1. */
  readonly random: () => number
}

/** Milliseconds after which a worker begins no other delivery: with one more it stays well below its lease (schedule/due/run.ts). */
const longestSending = 30_000

/** `since`: the first try of the delivery that failed; `isGone`: its receiver said so, and nothing is tried for three days. */
export type Suspension = { readonly subscription: string; readonly since: string; readonly isGone: boolean }

type Sending = {
  readonly store: Store
  readonly sender: WebhookSender
  readonly now: () => string
  /** Tells the partner's admins that a subscription is suspended. */
  readonly tell: (suspension: Suspension) => Promise<void>
}
type Work = { readonly tenant: TenantId; readonly dossier: string; readonly subscription: string }

/**
 * Sends what waits of a dossier for a subscription, in order: the next is not sent before the one before it arrived. One that fails
 * falls due again, for three days, or when its receiver asks for it; then the subscription is suspended, as it is at once when the
 * receiver says that it is gone, and what waits is kept for when an admin resumes it. It is sent at least once: a worker that dies between sending and noting it sends it again, under the same id.
 */
export async function sendWaiting(sending: Sending, { tenant, ...of }: Work, entry: DueEntry): Promise<void> {
  const { store, sender, now } = sending
  const data = forWebhooks(store, tenant)
  const marks = await data.marks(entry)
  const stored = await data.subscription(of.subscription)
  if (stored?.value.state !== 'active') return data.finish(entry, marks, now())
  const waiting = await data.waiting(of)
  if (waiting.length === 0) return data.finish(entry, marks, now())
  const turn = sender.takeTurn({ tenant, subscription: of.subscription, since: triedSince(stored.value) })
  if (turn.kind === 'later') {
    const due = later(now(), turn.after)
    return turn.isOurs ? data.waitForRoom(entry, due) : data.putOff(entry, due)
  }
  let wasReached = true
  let pause: number | undefined
  try {
    const end = performance.now() + longestSending
    for (const delivery of waiting) {
      if (performance.now() > end) return await data.waitForRoom(entry, now())
      const answer = await send(sending, stored.value, delivery)
      wasReached = answer.came === 'answer'
      pause = pauseOf(answer, now())
      if (!hasArrived(answer))
        return await failed(sending, data, { entry, marks, subscription: stored.value, delivery, answer })
      await data.note(
        {
          ...without(delivery),
          state: 'arrived',
          attempts: delivery.attempts + 1,
          last: { at: now(), what: noted(answer) },
        },
        now(),
      )
    }
    return await data.finish(entry, marks, now())
  } finally {
    turn.end(wasReached, pause)
  }
}

async function send({ sender, now }: Sending, subscription: Subscription, delivery: Delivery): Promise<PostAnswer> {
  const { id, kind, at, dossier } = delivery
  const body = JSON.stringify(webhookPayload(kind, at, dossier))
  const headers = signedHeaders({ id, at: now(), body }, signingSecrets(subscription, now()))
  return sender.post({ url: subscription.url, headers, body })
}

type Failed = {
  readonly entry: DueEntry
  readonly marks: number
  readonly subscription: Subscription
  readonly delivery: Delivery
  readonly answer: PostAnswer
}

async function failed({ sender, now, tell }: Sending, data: WebhookData, what: Failed): Promise<void> {
  const { entry, marks, subscription, delivery, answer } = what
  const at = now()
  // After an admin resumed it, or gave another address, the three days begin anew.
  const before =
    delivery.trying !== undefined && delivery.trying.first >= triedSince(subscription) ? delivery.trying : undefined
  const trying = { first: before?.first ?? at, tries: (before?.tries ?? 0) + 1 }
  await data.note({ ...delivery, trying, attempts: delivery.attempts + 1, last: { at, what: noted(answer) } }, at)
  const stored = await data.subscription(subscription.id)
  // Meanwhile an admin resumed it or gave another address: what failed says nothing of that.
  if (stored !== undefined && triedSince(stored.value) !== triedSince(subscription)) return data.putOff(entry, now())
  const isGone = answer.came === 'answer' && answer.status === goneStatus
  const next = isGone ? undefined : triedAgainAt({ ...trying, now: at, pause: pauseOf(answer, at) }, sender.random())
  if (next !== undefined) return data.putOff(entry, next)
  // First, so that a worker that dies here has it done again, and a mail goes once.
  await tell({ subscription: subscription.id, since: trying.first, isGone })
  if (stored?.value.state === 'active') await data.change(inState(stored.value, 'suspended', now()), stored.revision)
  await data.finish(entry, marks, now())
}

const pauseOf = (answer: PostAnswer, now: string): number | undefined =>
  answer.came === 'answer' ? pauseAskedFor(answer.status, answer.retryAfter, now) : undefined

/** What is kept of an answer. */
function noted(answer: PostAnswer): PostAnswer {
  if (answer.came === 'fault') return answer
  const { retryAfter, ...kept } = answer
  return kept
}

const without = ({ trying, ...delivery }: Delivery): Delivery => delivery

const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString()

/**
 * Has all that waits for a subscription sent, dossier by dossier, also what would be tried again later. Repeating it changes nothing.
 */
export async function awakenAll(store: Store, tenant: TenantId, subscription: string, now: string): Promise<void> {
  const data = forWebhooks(store, tenant)
  let start: Parameters<WebhookData['waitingDossiers']>[1]
  do {
    const page = await data.waitingDossiers(subscription, start)
    for (const dossier of page.dossiers) await data.awaken({ dossier, subscription }, now)
    start = page.last
  } while (start !== undefined)
}
