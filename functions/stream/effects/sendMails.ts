import { isInForce, type ReferralEventType, type Tenant, variantNameAt } from '@kring/domain'
import { type Dossier, type Emergency, forOperator, type LinkGeneration } from '../../data/index.ts'
import { personalLinkSecret, personalLinkUrl } from '../../personalLink.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { MailKind } from '../mail/mail.ts'
import { isStale, type MailContext, sendMailOnce } from '../mail/sendMailOnce.ts'

/** Which mails each kind of event causes, and to whom; other kinds cause none. */
const mailsFor: Partial<Record<ReferralEventType, { readonly referrer?: MailKind; readonly region?: MailKind }>> = {
  submitted: { referrer: 'referral-received', region: 'referral-waits' },
  accepted: { referrer: 'referral-accepted' },
  declined: { referrer: 'referral-declined' },
  redirected: { referrer: 'referral-redirected' },
  withdrawn: { region: 'referral-withdrawn' },
}

/** Sends the mails that an event of a dossier causes. */
export async function mailEvent(
  dependencies: StreamDependencies,
  tenantContext: MailContext,
  dossier: Dossier,
  entry: Dossier['history'][number],
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

/** Mails a citizen the new personal link after the old one was replaced. */
export async function mailNewLink(
  dependencies: StreamDependencies,
  tenantContext: MailContext,
  dossier: Dossier,
  { generation, isOpen }: LinkGeneration,
): Promise<void> {
  const { tenant } = tenantContext
  const { referral } = dossier
  const link = linkForReferrer(dependencies, tenant, dossier)
  // Only the link that is valid now is mailed; a later change may have replaced this one.
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

/** Tells a partner's admins that a regional manager opened one of their dossiers from outside its region. */
export async function mailEmergency(
  dependencies: StreamDependencies,
  tenantContext: MailContext,
  { dossier, subject, name, at }: Emergency,
): Promise<void> {
  if (isStale(dependencies, at)) return
  const { tenant, data } = tenantContext
  for (const { membership, subject: admin, email } of (await data.members.list()).filter(isInForce)) {
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

/** The address for the referrer's mail; undefined once a citizen's link is closed, as a mail must not reopen it. */
function linkForReferrer(
  { secret, publicUrl }: StreamDependencies,
  tenant: Tenant,
  { referral, link }: Dossier,
): string | undefined {
  if (referral.referrer.kind === 'member') return `${publicUrl}/referrals/${tenant.id}/${referral.id}`
  if (!link.isOpen) return undefined
  return personalLinkUrl(publicUrl, tenant.id, personalLinkSecret(secret, tenant.id, referral.id, link.generation))
}
