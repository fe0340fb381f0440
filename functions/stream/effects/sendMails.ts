import type { Locale, ReferralEventType, Tenant } from '@kring/domain'
import { personalLinkSecret, personalLinkUrl } from '../../api/personalLink.ts'
import { type Dossier, forOperator, type TenantData } from '../../data/index.ts'
import type { Entry } from '../../data/referrals/storedEvent.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { MailKind } from '../mail/mail.ts'
import { writeMail } from '../mail/texts.ts'

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

/** Someone else is sending this mail right now: the record is tried again later. */
export class MailBusy extends Error {
  override readonly name = 'MailBusy'
}

export async function sendMails(
  dependencies: StreamDependencies,
  data: TenantData,
  tenant: Tenant,
  dossier: Dossier,
  entry: Entry,
): Promise<void> {
  const wanted = mailsFor[entry.event.type]
  if (wanted === undefined) return
  if (Date.parse(dependencies.now()) - Date.parse(entry.event.at) > staleMs) return
  const { referral } = dossier
  if (wanted.referrer !== undefined && referral.referrer.email !== undefined) {
    const link = linkForReferrer(dependencies, tenant, dossier)
    await sendOnce(wanted.referrer, referral.referrer.email, referral.locale, link, 'referrer')
  }
  if (wanted.region === undefined) return
  const link = `${dependencies.publicUrl}/dossiers/${tenant.id}/${referral.id}`
  const managers = await forOperator(dependencies.table).managersOf(referral.region)
  for (const { subject, email } of managers) await sendOnce(wanted.region, email, 'nl', link, subject)

  async function sendOnce(kind: MailKind, to: string, locale: Locale, link: string, who: string): Promise<void> {
    const id = `${tenant.id}-${referral.id}-${entry.seq}-${kind}-${who}`
    const claim = await data.mail.claim(id, dependencies.now())
    if (claim === 'sent') return
    if (claim === 'busy') throw new MailBusy()
    const facts = { reference: referral.id, tenant: tenant.name, link, region: referral.region }
    const { subject, body } = writeMail(kind, locale, facts)
    await dependencies.mailer.send({ id, kind, to, locale, subject, text: body })
    await data.mail.markSent(id, dependencies.now())
  }
}

function linkForReferrer({ secret, publicUrl }: StreamDependencies, tenant: Tenant, { referral }: Dossier): string {
  if (referral.referrer.kind === 'member') return `${publicUrl}/referrals/${tenant.id}/${referral.id}`
  return personalLinkUrl(publicUrl, tenant.id, personalLinkSecret(secret, tenant.id, referral.id))
}
