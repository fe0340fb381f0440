import type { Locale } from '@kring/domain'

/** A mail that is ready to go. `id` names it for ever: the same event makes the same id. Plain text only. */
export type Mail = {
  readonly id: string
  readonly kind: MailKind
  readonly to: string
  /** The name before the address it comes from, where it is not ours. One line; the carrier encodes it. */
  readonly sender?: string
  readonly locale: Locale
  readonly subject: string
  readonly text: string
}

export const mailKinds = [
  'referral-received',
  'referral-waits',
  'referral-accepted',
  'referral-declined',
  'referral-redirected',
  'referral-withdrawn',
  'link-renewed',
  'invited',
  'opened-in-emergency',
] as const
export type MailKind = (typeof mailKinds)[number]

/** Hands a mail over for delivery. Sending the same id twice should deliver once where the carrier can tell. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> }
