import type { Locale, TenantId } from '@kring/domain'

/** A mail ready to send, plain text only. `id` is derived from the event, so a repeated event gives the same id. */
export type Mail = {
  readonly id: string
  /** Whose mail ledger it is in; the operator's when absent. */
  readonly tenant?: TenantId
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
  'trajectory-offered',
  'offer-withdrawn',
  'offer-declined',
  'offer-expired',
  'offer-accepted',
  'coordinator-found',
  'assignment-fault',
  'trajectory-stopped',
  'evaluation-due',
  'evaluation-missing',
  'invitation',
  'invitation-day',
  'invitation-day-cancelled',
  'invitation-reminder',
  'invitation-withdrawn',
  'voice-reminder',
  'released-plan',
  'release-revoked',
  'retention-warning',
  'retention-erased',
  'hold-review',
  'complaint-news',
  'complaint-acknowledge-soon',
  'complaint-answer-soon',
  'complaint-overdue',
  'complaint-unreached',
  'edition-published',
  'rights-soon',
  'rights-overdue',
  'withdrawal-confirmed',
  'link-renewed',
  'invited',
  'role-granted',
  'role-confirmed',
  'second-factor-asked',
  'second-factor-reset',
  'opened-in-emergency',
  'mail-undelivered',
  'member-unreached',
  'webhook-suspended',
  'webhook-gone',
] as const
export type MailKind = (typeof mailKinds)[number]

/** The carrier refuses this mail for good: its address, or the mail itself. Any other error may pass. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}

/** Sends a mail. Sending the same id twice delivers once when the carrier can detect it. Throws MailRefused. */
export type Mailer = { readonly send: (mail: Mail) => Promise<void> }
