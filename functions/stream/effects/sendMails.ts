import { createHash } from 'node:crypto'
import { type ReferralEventType, type Tenant, variantNameAt } from '@kring/domain'
import { personalLinkSecret, personalLinkUrl } from '../../api/personalLink.ts'
import { type Dossier, type Emergency, forOperator, type LinkGeneration, type Member } from '../../data/index.ts'
import type { Entry } from '../../data/referrals/storedEvent.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { MailKind } from '../mail/mail.ts'
import { type MailContext, sendMailOnce } from '../mail/sendMailOnce.ts'

/** To whom, about what, for each kind of event; the others are for nobody's mailbox. */
const mailsFor: Partial<Record<ReferralEventType, { readonly referrer?: MailKind; readonly region?: MailKind }>> = {
  submitted: { referrer: 'referral-received', region: 'referral-waits' },
  accepted: { referrer: 'referral-accepted' },
  declined: { referrer: 'referral-declined' },
  redirected: { referrer: 'referral-redirected' },
  withdrawn: { region: 'referral-withdrawn' },
}

/** A mail that comes a week late says what is no longer so. */
const staleMs = 7 * 24 * 3600 * 1000
const isStale = ({ now }: StreamDependencies, at: string): boolean => Date.parse(now()) - Date.parse(at) > staleMs

/** What follows for someone's mailbox from an event of a dossier. */
export async function mailEvent(
  dependencies: StreamDependencies,
  tenantContext: MailContext,
  dossier: Dossier,
  entry: Entry,
): Promise<void> {
  const wanted = mailsFor[entry.event.type]
  if (wanted === undefined || isStale(dependencies, entry.event.at)) return
  const { tenant } = tenantContext
  const { referral } = dossier
  const variant = { id: referral.variant, name: variantNameAt(tenant, referral.variant) }
  const facts = { reference: referral.id, tenant: tenant.name, region: referral.region, variant }
  const idFor = (kind: MailKind, who: string) => `${tenant.id}-${referral.id}-${entry.seq}-${kind}-${who}`
  const { email } = referral.referrer
  const link = linkForReferrer(dependencies, tenant, dossier)
  if (wanted.referrer !== undefined && email !== undefined && link !== undefined) {
    const id = idFor(wanted.referrer, 'referrer')
    const mail = { id, kind: wanted.referrer, to: email, locale: referral.locale }
    await sendMailOnce(dependencies, tenantContext, { ...mail, facts: { ...facts, link } })
  }
  if (wanted.region === undefined) return
  const dossierLink = `${dependencies.publicUrl}/dossiers/${tenant.id}/${referral.id}`
  for (const { subject, email: to } of await forOperator(dependencies.store).managersOf(referral.region)) {
    if (to === undefined) continue
    const mail = { id: idFor(wanted.region, subject), kind: wanted.region, to, locale: 'nl' as const }
    await sendMailOnce(dependencies, tenantContext, { ...mail, facts: { ...facts, link: dossierLink } })
  }
}

/** A citizen whose personal link was replaced gets the new one. */
export async function mailNewLink(
  dependencies: StreamDependencies,
  tenantContext: MailContext,
  dossier: Dossier,
  { generation, isOpen }: LinkGeneration,
): Promise<void> {
  const { tenant } = tenantContext
  const { referral } = dossier
  const link = linkForReferrer(dependencies, tenant, dossier)
  // Another change may have come after this one: only the link that holds now is worth sending.
  const isLatest = isOpen && dossier.link.generation === generation
  if (!isLatest || generation === 1 || link === undefined || referral.referrer.email === undefined) return
  await sendMailOnce(dependencies, tenantContext, {
    id: `${tenant.id}-${referral.id}-link-${generation}`,
    kind: 'link-renewed',
    to: referral.referrer.email,
    locale: referral.locale,
    facts: { reference: referral.id, tenant: tenant.name, region: referral.region, link },
  })
}

/** Someone who got a role hears where, and how to begin. */
export async function mailInvitation(
  dependencies: StreamDependencies,
  tenantContext: MailContext | undefined,
  { subject, email, membership, since, by = '' }: Member,
): Promise<void> {
  if (email === undefined || isStale(dependencies, since)) return
  const place = 'region' in membership ? membership.region : ''
  await sendMailOnce(dependencies, tenantContext, {
    id: createHash('sha256')
      .update([subject, JSON.stringify(membership), since].join('\n'))
      .digest('base64url'),
    kind: 'invited',
    to: email,
    locale: tenantContext?.tenant.languages[0] ?? 'nl',
    facts: {
      reference: '',
      tenant: tenantContext?.tenant.name ?? 'Eigen Kracht Centrale',
      region: place,
      link: dependencies.publicUrl,
      role: membership.role,
      by,
    },
  })
}

/** A partner's admins hear that the operator opened one of their dossiers outside the region that carries it. */
export async function mailEmergency(
  dependencies: StreamDependencies,
  tenantContext: MailContext,
  { dossier, subject, name, at }: Emergency,
): Promise<void> {
  if (isStale(dependencies, at)) return
  const { tenant, data } = tenantContext
  for (const { membership, subject: admin, email } of await data.members.list()) {
    if (membership.role !== 'tenant-admin' || email === undefined) continue
    await sendMailOnce(dependencies, tenantContext, {
      id: `${tenant.id}-${dossier}-emergency-${subject}-${at}-${admin}`.replaceAll(':', ''),
      kind: 'opened-in-emergency',
      to: email,
      locale: tenant.languages[0] ?? 'nl',
      facts: {
        reference: dossier,
        tenant: tenant.name,
        region: tenant.region,
        link: `${dependencies.publicUrl}/partner/referrals/${tenant.id}/${dossier}/log`,
        by: name,
      },
    })
  }
}

/** Undefined once a citizen's link has been closed: a mail must not open it again. */
function linkForReferrer(
  { secret, publicUrl }: StreamDependencies,
  tenant: Tenant,
  { referral, link }: Dossier,
): string | undefined {
  if (referral.referrer.kind === 'member') return `${publicUrl}/referrals/${tenant.id}/${referral.id}`
  if (!link.isOpen) return undefined
  return personalLinkUrl(publicUrl, tenant.id, personalLinkSecret(secret, tenant.id, referral.id, link.generation))
}
