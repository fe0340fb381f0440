import type { Source } from '../referral/state.ts'
import { type SentKind, testKind } from './kinds.ts'

/**
 * Whether a partner's systems are told of a referral: of one that its own people or systems sent. A citizen follows their own by
 * a personal link, and asked nobody to pass on how it goes.
 */
export const isToldOf = (source: Source): boolean => source !== 'citizen'

/** What is sent: which referral by its number, what happened and when. Nothing about anybody. */
export type WebhookPayload = {
  readonly type: SentKind
  /** When it happened, ISO 8601. */
  readonly timestamp: string
  readonly data: { readonly id?: string; readonly reference?: string }
}

/** `id`: by which the API knows the referral; its reference is the number that people read out (the same today). */
export const webhookPayload = (type: SentKind, timestamp: string, referral: string): WebhookPayload => ({
  type,
  timestamp,
  data: type === testKind ? {} : { id: referral, reference: referral },
})
