import type { Locale } from '@kring/domain'

/** A mail ready to send, plain text only. `id` is derived from the event, so a repeated event gives the same id. */
export type Mail = {
  readonly id: string
  readonly kind: MailKind
  readonly to: string
  /** The sender's name, when it is not the product's. One line; the mailer encodes it. */
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
  'role-granted',
  'role-confirmed',
  'opened-in-emergency',
] as const
export type MailKind = (typeof mailKinds)[number]

/** Sends a mail. Sending the same id twice delivers once when the carrier can detect it. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> }
