import { mailableAddress, type TenantId } from '@kring/domain'
import { addressMark, blockingReasons, type Member, type UndeliveredReason } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { giveAsSystem } from '../effects/giveAsSystem.ts'
import { noteUnreached } from '../effects/noteUnreached.ts'
import { mailsToOfficers } from './complaintMails.ts'
import type { Composed } from './composed.ts'
import { openComplaint } from './openComplaint.ts'
import { type Message, type MessageReference, messageAboutDossier, noticeOfOperator } from './reference.ts'
import type { Sources } from './sources.ts'

/**
 * Notes a mail that will not arrive on its dossier and on the membership of its reader. Repeating it changes nothing.
 * Returns the notices that tell somebody who can act; none for a notice that does not arrive either, which is counted: an
 * alarm is on it.
 */
export async function noteUndelivered(
  dependencies: StreamDependencies,
  sources: Sources,
  message: Message,
  composed: Composed,
  reason: UndeliveredReason,
): Promise<readonly Message[]> {
  const { dossier, complaint, member, invitee, release, kind, to } = composed
  const { ref, tenant } = message
  const at = dependencies.now()
  const address = addressMark(dependencies.store.sealing().mac, mailableAddress(to) ?? to)
  dependencies.log.error('mail not delivered', { kind, reason })
  dependencies.count('Undelivered')
  if (invitee !== undefined && tenant !== undefined) {
    // The coordinator sees it on the person. That an address is blocked was told when it came to be.
    const noted = { person: invitee.person, because: reason }
    if (reason !== 'blocked') await noteUnreached(dependencies, sources, tenant, invitee.dossier, noted)
    return []
  }
  if (release !== undefined && tenant !== undefined) {
    const { dossier: id, isBlocked, ...about } = release
    if (!isBlocked)
      await giveAsSystem(
        dependencies,
        sources,
        { tenant, dossier: id },
        { name: 'note-release', what: 'undelivered', ...about },
      )
    return []
  }
  if (complaint !== undefined && tenant !== undefined) {
    const { data } = await sources.tenant(tenant)
    await data.noteUndelivered(complaint, message.id, { kind, to: 'complainant', reason, at, address })
    const file = await openComplaint(dependencies, tenant, complaint)
    const about = { kind: 'complaint-unreached', about: message.id, at } as const
    const toOfficers = file === undefined ? [] : await mailsToOfficers(sources, file.complaint, about)
    // Not to the partner's people: they may be complained of.
    if (toOfficers.length === 0) dependencies.count('Untold')
    return toOfficers
  }
  if (dossier !== undefined && tenant !== undefined) {
    const { data } = await sources.tenant(tenant)
    await data.noteUndelivered(dossier.id, message.id, { kind, to: dossier.reader, reason, at, address })
  }
  if (member !== undefined) {
    const blocked = blockingReasons.has(reason) || reason === 'blocked'
    await mailsAt(sources, member.at).then(mails => mails.noteMember(member.key, { reason, at, address, blocked }))
  }
  // Whoever can act was told when the address was blocked; of what came too often nobody is told, or who floods the address
  // would flood them.
  if (reason === 'blocked' || reason === 'too-many') return []
  const notices = ref.cause === 'undelivered' ? [] : await noticesOf(sources, message, composed, at)
  if (notices.length === 0) dependencies.count('Untold')
  return notices
}

const mailsAt = async (sources: Sources, place: TenantId | undefined) =>
  place === undefined ? sources.operator.mail : (await sources.tenant(place)).data.mail

/** One notice to each who can act on the mail: the first group in which there is somebody other than its reader. */
async function noticesOf(
  sources: Sources,
  { id, tenant }: Message,
  { dossier, member }: Composed,
  at: string,
): Promise<readonly Message[]> {
  const groups: readonly (readonly [Audience, () => Promise<readonly Member[]>])[] = [
    // The referrer is called by the regional manager, who has the dossier.
    ...(dossier?.reader === 'referrer'
      ? [['regional-manager', () => sources.managersOf(dossier.region)] as const]
      : []),
    ...(tenant !== undefined && dossier?.reader !== 'referrer' && dossier?.reader !== 'regional-manager'
      ? [['tenant-admin', () => sources.tenantAdmins(tenant)] as const]
      : []),
    ['platform-admin', () => sources.platformAdmins()],
  ]
  for (const [as, list] of groups) {
    const able = (await list()).filter(one => one.email !== undefined && one.subject !== member?.subject)
    if (able.length > 0)
      return able.map(({ subject: to }) => {
        const ref = {
          cause: 'undelivered',
          mail: id,
          at,
          to,
          as,
          ...(dossier === undefined ? {} : { dossier: dossier.id }),
        } as const
        return tenant === undefined ? noticeOfOperator(ref) : messageAboutDossier(tenant, ref)
      })
  }
  return []
}

type Audience = Extract<MessageReference, { cause: 'undelivered' }>['as']
