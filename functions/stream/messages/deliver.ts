import { mailableAddress } from '@kring/domain'
import {
  addressMark,
  blockingReasons,
  type ClaimEnd,
  type MailData,
  mailboxMark,
  type UndeliveredReason,
} from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { defaultMailBranding, writeMail } from '../mail/branding.ts'
import { MailRefused } from '../mail/mail.ts'
import { compose } from './compose.ts'
import type { Composed } from './composed.ts'
import { countingDay, dueMail, mostAttempts, nextDay, nextTry, staleMs } from './dueMail.ts'
import type { Message } from './reference.ts'
import type { Sources } from './sources.ts'
import { noteUndelivered } from './undelivered.ts'

/** `settled`: sent, failed or of no use any more. `waiting`: it falls due again. */
export type Delivery = 'settled' | 'waiting'

/**
 * Sends a mail unless it was sent before, and never throws for what the mail service does: a passing fault releases the
 * claim and the mail falls due again, a permanent one is noted and told. Whoever lost its claim to another worker leaves
 * the rest to that one. Throws what the table throws. `isDue`: a mail that waits is tried; from the stream it is left to
 * what falls due.
 */
export async function deliver(
  dependencies: StreamDependencies,
  sources: Sources,
  message: Message,
  isDue = false,
): Promise<Delivery> {
  const { now } = dependencies
  const composed = await compose(dependencies, sources, message)
  if (composed === undefined) return 'settled'
  const isStale = composed.at !== undefined && Date.parse(now()) - Date.parse(composed.at) > staleMs
  if (isStale && !isDue) return 'settled'
  const ledger = await ledgerOf(sources, message)
  const claim = await ledger.claim(message.id, { ref: message.ref, now: now(), isDue })
  if (claim.kind === 'busy') {
    await enterDue(sources, message, claim.until)
    return 'waiting'
  }
  if (claim.kind !== 'send') return claim.kind === 'waiting' ? 'waiting' : 'settled'
  const { attempts, until } = claim
  const work = { dependencies, sources, message, composed, ledger, until }
  if (isStale) return settle(work, attempts > 0 ? 'gave-up' : 'too-many')
  const address = mailableAddress(composed.to)
  if (address === undefined) return settle(work, 'refused')
  if (await isBlocked(work, address)) return settle(work, 'blocked')
  if (!(await mayBeSent(work, address, isDue))) return release(work, attempts, nextDay(now(), composed.at))
  const failure = await send(work, address)
  if (failure === undefined) {
    await ledger.markSent(message.id, until, now())
    dependencies.log.info('mail sent', { kind: composed.kind })
    return 'settled'
  }
  if (failure instanceof MailRefused) return settle(work, 'refused')
  dependencies.log.error('mail falls due again', { error: failure.name, attempts: attempts + 1 })
  if (attempts + 1 >= mostAttempts) return settle(work, 'gave-up')
  return release(work, attempts + 1, nextTry(now(), attempts))
}

type Work = {
  readonly dependencies: StreamDependencies
  readonly sources: Sources
  readonly message: Message
  readonly composed: Composed
  readonly ledger: MailData
  readonly until: ClaimEnd
}

const ledgerOf = async (sources: Sources, { tenant }: Message): Promise<MailData> =>
  tenant === undefined ? sources.operator.mail : (await sources.tenant(tenant)).data.mail

/** The error with which the carrier refused or failed; undefined when it took the mail. */
async function send({ dependencies, sources, message, composed }: Work, to: string): Promise<Error | undefined> {
  const { kind, locale, facts } = composed
  const { id, tenant } = message
  const source = tenant === undefined ? undefined : await sources.tenant(tenant)
  const branding = (await source?.mailBranding(facts.variant?.id)) ?? defaultMailBranding
  const mail = { id, kind, to, locale, ...(tenant === undefined ? {} : { tenant }) }
  try {
    await dependencies.mailer.send({ ...mail, ...writeMail(kind, locale, facts, branding) })
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error('unknown')
  }
}

/** Whether an address that nobody verified may get one more today. */
async function mayBeSent({ dependencies, message, composed, ledger }: Work, to: string, isDue: boolean) {
  const { unverified: source } = composed
  if (source === undefined) return true
  const mailbox = mailboxMark(dependencies.store.sealing().mac, to)
  return ledger.takeUnverified({ mailbox, id: message.id, source, day: countingDay(dependencies.now()), isDue })
}

/** An earlier mail to the same address came back for good, or was reported as unwanted. */
async function isBlocked({ dependencies, sources, message, composed }: Work, address: string): Promise<boolean> {
  const mark = addressMark(dependencies.store.sealing().mac, address)
  const { dossier, complaint, member, invitee, release } = composed
  // The coordinator has been told, and has not yet found another address.
  if (invitee !== undefined) return invitee.isBlocked
  if (release !== undefined) return release.isBlocked
  if (member !== undefined) {
    const note = (await sources.unreached(member.at)).get(member.key)
    return note?.blocked === true && note.address === mark
  }
  const of = dossier?.id ?? complaint
  if (of === undefined || message.tenant === undefined) return false
  const notes = await (await sources.tenant(message.tenant)).data.undelivered(of)
  return notes.some(note => note.address === mark && blockingReasons.has(note.reason))
}

/** A mail that will not arrive: noted and told first, so that a worker that dies here does it again. */
async function settle(work: Work, reason: UndeliveredReason): Promise<Delivery> {
  const { dependencies, sources, message, composed, ledger, until } = work
  const notices = await noteUndelivered(dependencies, sources, message, composed, reason)
  for (const notice of notices) await deliver(dependencies, sources, notice)
  await ledger.markFailed(message.id, { reason, now: dependencies.now(), until })
  return 'settled'
}

async function release({ sources, message, ledger, until }: Work, attempts: number, due: string): Promise<Delivery> {
  const { entry } = await dueMail(sources, message, due)
  return (await ledger.release(message.id, { until, attempts, entry })) ? 'waiting' : 'settled'
}

async function enterDue(sources: Sources, message: Message, due: string): Promise<void> {
  const { enter } = await dueMail(sources, message, due)
  await enter()
}
