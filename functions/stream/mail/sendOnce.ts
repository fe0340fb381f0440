import type { Locale, Tenant, VariantId } from '@kring/domain'
import { forOperator, type TenantData } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { type MailHouse, plainMailHouse, writeMail } from './house.ts'
import type { MailKind } from './mail.ts'
import type { MailFacts } from './texts.ts'

/** A tenant as a mail about it needs it. */
export type MailRoom = {
  readonly data: TenantData
  readonly tenant: Tenant
  /** How its mails look, about this kind of conference; read when there is one to send. */
  readonly mailHouse: (variant: VariantId | undefined) => Promise<MailHouse>
}

export type MailToSend = {
  readonly id: string
  readonly kind: MailKind
  readonly to: string
  readonly locale: Locale
  readonly facts: MailFacts
}

/** Someone else is sending this mail right now: the record is tried again later. */
export class MailBusy extends Error {
  override readonly name = 'MailBusy'
}

/** Sends a mail unless it went out before; the ledger is the tenant's, or the operator's where there is no tenant. */
export async function sendOnce(
  { store, mailer, now }: StreamDependencies,
  room: MailRoom | undefined,
  { id, kind, to, locale, facts }: MailToSend,
): Promise<void> {
  const ledger = room === undefined ? forOperator(store).mail : room.data.mail
  const claim = await ledger.claim(id, now())
  if (claim === 'sent') return
  if (claim === 'busy') throw new MailBusy()
  const house = (await room?.mailHouse(facts.variant?.id)) ?? plainMailHouse
  await mailer.send({ id, kind, to, locale, ...writeMail(kind, locale, facts, house) })
  await ledger.markSent(id, now())
}
