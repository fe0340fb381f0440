import type { Locale, Tenant, VariantId } from '@kring/domain'
import { type EffectsData, forOperator } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { defaultMailBranding, type MailBranding, writeMail } from './branding.ts'
import type { MailKind } from './mail.ts'
import type { MailFacts } from './texts.ts'

/** What a mail needs of its tenant. */
export type MailContext = {
  readonly data: EffectsData
  readonly tenant: Tenant
  /** Loads the tenant's branding for mails about this kind of conference; called only when a mail is to be sent. */
  readonly mailBranding: (variant: VariantId | undefined) => Promise<MailBranding>
}

export type MailToSend = {
  readonly id: string
  readonly kind: MailKind
  readonly to: string
  readonly locale: Locale
  readonly facts: MailFacts
}

/** Events older than this (milliseconds) send no mail: its content would be outdated. */
const staleMs = 7 * 24 * 3600 * 1000
export const isStale = ({ now }: StreamDependencies, at: string): boolean =>
  Date.parse(now()) - Date.parse(at) > staleMs

/** Another worker is sending this mail at the moment; the record is retried later. */
export class MailInProgress extends Error {
  override readonly name = 'MailInProgress'
}

/**
 * Sends a mail unless it was sent before. The ledger is the tenant's, or the operator's when there is no tenant. Throws
 * MailInProgress.
 */
export async function sendMailOnce(
  { store, mailer, now }: StreamDependencies,
  tenantContext: MailContext | undefined,
  { id, kind, to, locale, facts }: MailToSend,
): Promise<void> {
  const ledger = tenantContext === undefined ? forOperator(store).mail : tenantContext.data.mail
  const claim = await ledger.claim(id, now())
  if (claim === 'sent') return
  if (claim === 'busy') throw new MailInProgress()
  const branding = (await tenantContext?.mailBranding(facts.variant?.id)) ?? defaultMailBranding
  await mailer.send({ id, kind, to, locale, ...writeMail(kind, locale, facts, branding) })
  await ledger.markSent(id, now())
}
