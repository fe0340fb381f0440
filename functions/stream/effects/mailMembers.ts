import { createHash } from 'node:crypto'
import { isGuardedRole } from '@kring/domain'
import { forOperator, type Member } from '../../data/index.ts'
import type { StreamDependencies } from '../dependencies.ts'
import { isStale, type MailContext, sendMailOnce } from '../mail/sendMailOnce.ts'
import type { MailFacts } from '../mail/texts.ts'

/**
 * Sends the mails about a granted role, for each stage its item reaches: to the other platform admins when it waits for
 * one of them, and when one confirmed it; to the invited person once the invitation can be accepted.
 */
export async function mailMember(
  dependencies: StreamDependencies,
  tenantContext: MailContext | undefined,
  member: Member,
): Promise<void> {
  const { pending, acceptedAt, since, grantedBy, confirmed } = member
  if (acceptedAt !== undefined || isStale(dependencies, confirmed?.at ?? since)) return
  const isForAdmins = isGuardedRole(member.membership.role)
  if (pending === 'confirmation')
    return isForAdmins ? tellAdmins(dependencies, member, 'role-granted', grantedBy) : undefined
  if (isForAdmins && confirmed !== undefined)
    await tellAdmins(dependencies, member, 'role-confirmed', confirmed.subject)
  await mailInvitation(dependencies, tenantContext, member)
}

/** Mails an invitation: where, as what, by whom, and where to accept it. */
async function mailInvitation(
  dependencies: StreamDependencies,
  tenantContext: MailContext | undefined,
  member: Member,
): Promise<void> {
  if (member.email === undefined) return
  await sendMailOnce(dependencies, tenantContext, {
    id: mailId(member),
    kind: 'invited',
    to: member.email,
    locale: tenantContext?.tenant.languages[0] ?? 'nl',
    facts: { ...factsOf(member, tenantContext), link: dependencies.publicUrl },
  })
}

/** Tells the platform admins, except the one who did it. The mail names who did it and the role, not who gets it. */
async function tellAdmins(
  dependencies: StreamDependencies,
  member: Member,
  kind: 'role-granted' | 'role-confirmed',
  doneBy: string | undefined,
): Promise<void> {
  const by = kind === 'role-confirmed' ? member.confirmed?.by : member.by
  for (const { subject, email: to } of await forOperator(dependencies.store).platformAdmins()) {
    if (to === undefined || subject === doneBy) continue
    const facts = { ...factsOf(member, undefined), by: by ?? '', link: `${dependencies.publicUrl}/people` }
    await sendMailOnce(dependencies, undefined, { id: mailId(member, kind, subject), kind, to, locale: 'nl', facts })
  }
}

function factsOf({ membership, by = '' }: Member, tenantContext: MailContext | undefined): Omit<MailFacts, 'link'> {
  return {
    reference: '',
    tenant: tenantContext?.tenant.name ?? 'Eigen Kracht Centrale',
    region: 'region' in membership ? membership.region : '',
    role: membership.role,
    by,
  }
}

/** The same for a repeated record; another one for a role that was revoked and granted again. */
const mailId = ({ subject, membership, since }: Member, ...more: readonly string[]): string =>
  createHash('sha256')
    .update([subject, JSON.stringify(membership), since, ...more].join('\n'))
    .digest('base64url')
