import { isGuardedRole, type ReferralEventType, type TenantId } from '@kring/domain'
import { type Dossier, type LinkGeneration, type Member, memberKey } from '../../data/index.ts'
import type { MailKind } from '../mail/mail.ts'
import { type Message, messageAboutDossier, messageAboutMember } from './reference.ts'
import type { Sources } from './sources.ts'

/** Which mails each kind of event causes, and to whom; other kinds cause none. */
const mailsFor: Partial<Record<ReferralEventType, { readonly referrer?: MailKind; readonly region?: MailKind }>> = {
  submitted: { referrer: 'referral-received', region: 'referral-waits' },
  accepted: { referrer: 'referral-accepted' },
  declined: { referrer: 'referral-declined' },
  redirected: { referrer: 'referral-redirected' },
  withdrawn: { referrer: 'withdrawal-confirmed', region: 'referral-withdrawn' },
}

/** The mails that an event of a dossier causes: to the referrer, and to each regional manager. */
export async function mailsOfEvent(
  sources: Sources,
  { referral }: Dossier,
  { seq, event }: Dossier['history'][number],
): Promise<readonly Message[]> {
  const wanted = mailsFor[event.type]
  if (wanted === undefined) return []
  const about = { cause: 'event', dossier: referral.id, seq } as const
  const mail = (kind: MailKind, to?: string) =>
    messageAboutDossier(referral.tenant, { ...about, kind, ...(to === undefined ? {} : { to }) })
  const managers = wanted.region === undefined ? [] : await sources.managersOf(referral.region)
  return [
    ...(wanted.referrer === undefined ? [] : [mail(wanted.referrer)]),
    ...managers.flatMap(({ subject }) => (wanted.region === undefined ? [] : [mail(wanted.region, subject)])),
  ]
}

/** The mail about a personal link that replaced another; the first one is in the mail about the referral. */
export const mailsOfLink = (
  tenant: TenantId,
  dossier: string,
  { generation, isOpen }: LinkGeneration,
): readonly Message[] =>
  isOpen && generation > 1 ? [messageAboutDossier(tenant, { cause: 'link', dossier, generation })] : []

/** The mails about an emergency access: to each of the partner's administrators. */
export const mailsOfEmergency = async (
  sources: Sources,
  tenant: TenantId,
  about: { readonly dossier: string; readonly subject: string; readonly at: string },
): Promise<readonly Message[]> =>
  (await sources.tenantAdmins(tenant)).map(({ subject: to }) =>
    messageAboutDossier(tenant, { cause: 'emergency', ...about, to }),
  )

/**
 * The mails about a granted role, for each stage its item reaches: to the other platform admins when it waits for one of
 * them, and when one confirmed it; to the invited person once the invitation can be accepted.
 */
export async function mailsOfMember(
  sources: Sources,
  tenant: TenantId | undefined,
  member: Member,
): Promise<readonly Message[]> {
  const { pending, acceptedAt, invited, since, subject, membership, grantedBy, confirmed, invitedAgain: again } = member
  if (invited !== true || acceptedAt !== undefined) return []
  const about = { cause: 'member', member: memberKey(subject, membership).sk, since } as const
  const toAdmins = async (kind: 'role-granted' | 'role-confirmed', doneBy: string | undefined) =>
    (await sources.platformAdmins())
      .filter(admin => admin.subject !== doneBy)
      .map(({ subject: to }) => messageAboutMember(tenant, { ...about, kind, to }, member))
  const isForAdmins = isGuardedRole(membership.role)
  if (pending === 'confirmation') return isForAdmins ? toAdmins('role-granted', grantedBy) : []
  return [
    ...(isForAdmins && confirmed !== undefined ? await toAdmins('role-confirmed', confirmed.subject) : []),
    messageAboutMember(tenant, { ...about, kind: 'invited', ...(again === undefined ? {} : { again }) }, member),
  ]
}
