import type { Locale, Tenant, VariantId } from '@kring/domain'
import { forOperator, type TenantData } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { defaultMailBranding, type MailBranding, writeMail } from './branding.ts'
import type { MailKind } from './mail.ts'
import type { MailFacts } from './texts.ts'

/** A tenant as a mail about it needs it. */
export type MailContext = {
  readonly data: TenantData
  readonly tenant: Tenant
  /** How its mails look, about this kind of conference; read when there is one to send. */
  readonly mailHouse: (variant: VariantId | undefined) => Promise<MailBranding>
}

export type MailToSend = {
  readonly id: string
  readonly kind: MailKind
  readonly to: string
  readonly locale: Locale
  readonly facts: MailFacts
}

/** Someone else is sending this mail right now: the record is tried again later. */
export class MailInProgress extends Error {
  override readonly name = 'MailBusy'
}

/** Sends a mail unless it went out before; the ledger is the tenant's, or the operator's where there is no tenant. */
export async function sendMailOnce(
  { store, mailer, now }: StreamDependencies,
  tenantContext: MailContext | undefined,
  { id, kind, to, locale, facts }: MailToSend,
): Promise<void> {
  const ledger = tenantContext === undefined ? forOperator(store).mail : tenantContext.data.mail
  const claim = await ledger.claim(id, now())
  if (claim === 'sent') return
  if (claim === 'busy') throw new MailInProgress()
  const branding = (await tenantContext?.mailHouse(facts.variant?.id)) ?? defaultMailBranding
  await mailer.send({ id, kind, to, locale, ...writeMail(kind, locale, facts, branding) })
  await ledger.markSent(id, now())
}
