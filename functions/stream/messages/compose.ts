import { openOffer, type TenantId, variantNameAt, workingDaysForStep } from '@kring/domain'
import { type Dossier, type Member, memberKey, type OpenTrajectory } from '../../data/index.ts'
import { personalLinkSecret, personalLinkUrl } from '../../personalLink.ts'
import type { StreamDependencies } from '../dependencies.ts'
import type { MailFacts } from '../mail/facts.ts'
import type { MailKind } from '../mail/mail.ts'
import { composeToComplainant, composeToOfficer } from './complaintMails.ts'
import type { Composed } from './composed.ts'
import { composeInvitation } from './composeInvitation.ts'
import { composeToFunder } from './editionMails.ts'
import type { Message, MessageReference } from './reference.ts'
import { composeRelease } from './releaseMails.ts'
import { composeReminder } from './reminderMails.ts'
import { composeRetention } from './retentionMails.ts'
import { composeRights } from './rightsMails.ts'
import { composeOfReset } from './secondFactorMails.ts'
import type { Sources, TenantSource } from './sources.ts'
import { composeOfWebhook } from './webhookMails.ts'

/** Composes a mail from what the dossier and the members are now. Undefined when there is nothing to send any more. */
export async function compose(
  dependencies: StreamDependencies,
  sources: Sources,
  { ref, tenant }: Message,
): Promise<Composed | undefined> {
  switch (ref.cause) {
    case 'member':
      return composeAboutMember(dependencies, sources, tenant, ref)
    case 'second-factor':
      return composeOfReset(dependencies, sources, tenant, ref)
    case 'undelivered':
      return composeNotice(dependencies, sources, tenant, ref)
    case 'invitation':
      return tenant === undefined ? undefined : composeInvitation(dependencies, sources, tenant, ref)
    case 'released-plan':
      return tenant === undefined ? undefined : composeRelease(dependencies, sources, tenant, ref)
    case 'retention':
      return tenant === undefined ? undefined : composeRetention(dependencies, sources, tenant, ref)
    case 'complaint':
      return tenant === undefined ? undefined : composeToComplainant(dependencies, sources, tenant, ref)
    case 'complaint-officer':
      return composeToOfficer(dependencies, sources, ref)
    case 'edition':
      return composeToFunder(dependencies, sources, ref)
    case 'rights':
      return tenant === undefined ? undefined : composeRights(dependencies, sources, tenant, ref)
    case 'webhook':
      return tenant === undefined ? undefined : composeOfWebhook(dependencies, sources, tenant, ref)
    case 'reminder':
      return tenant === undefined ? undefined : composeReminder(dependencies, sources, tenant, ref)
    case 'trajectory':
      return tenant === undefined ? undefined : composeAboutTrajectory(dependencies, sources, tenant, ref)
    default:
      return tenant === undefined ? undefined : composeAboutDossier(dependencies, sources, tenant, ref)
  }
}

async function composeAboutDossier(
  dependencies: StreamDependencies,
  sources: Sources,
  id: TenantId,
  ref: Extract<MessageReference, { cause: 'event' | 'link' | 'emergency' }>,
): Promise<Composed | undefined> {
  const source = await sources.tenant(id)
  if (ref.cause === 'emergency') return composeEmergency(dependencies, sources, source, ref)
  const dossier = await sources.dossier(id, ref.dossier)
  if (dossier === undefined) return undefined
  const facts = factsOf(source, dossier)
  if (ref.cause === 'link') {
    const { isOpen, generation } = dossier.link
    // Only the link that is valid now is mailed; a later change may have replaced this one.
    return isOpen && generation === ref.generation
      ? toReferrer(dependencies, source, dossier, 'link-renewed', facts)
      : undefined
  }
  const entry = dossier.history.find(({ seq }) => seq === ref.seq)
  if (entry === undefined) return undefined
  const { at } = entry.event
  const { referral } = dossier
  const withVariant = {
    ...facts,
    variant: { id: referral.variant, name: variantNameAt(source.tenant, referral.variant) },
  }
  if (ref.to === undefined) {
    const mail = toReferrer(dependencies, source, dossier, ref.kind, withVariant)
    return mail && { ...mail, at }
  }
  const manager = (await sources.managersOf(referral.region)).find(({ subject }) => subject === ref.to)
  if (manager?.email === undefined) return undefined
  return {
    kind: ref.kind,
    to: manager.email,
    locale: 'nl',
    facts: {
      ...withVariant,
      link: dossierUrl(dependencies, id, referral.id),
      workingDays: workingDaysForStep(referral.signals),
    },
    at,
    dossier: { id: referral.id, reader: 'regional-manager', region: referral.region },
    member: memberAt(undefined, manager),
  }
}

function toReferrer(
  dependencies: StreamDependencies,
  source: TenantSource,
  dossier: Dossier,
  kind: MailKind,
  facts: Omit<MailFacts, 'link'>,
): Composed | undefined {
  const { referral } = dossier
  const { referrer } = referral
  const link = linkForReferrer(dependencies, source, dossier)
  if (referrer.email === undefined || link === undefined) return undefined
  return {
    kind,
    to: referrer.email,
    locale: referral.locale,
    facts: { ...facts, link },
    // A member's address is that of the account they signed in with.
    unverified: referrer.kind === 'member' ? undefined : kind === 'link-renewed' ? 'renewed' : 'typed',
    dossier: { id: referral.id, reader: 'referrer', region: referral.region },
  }
}

/** The address for the referrer's mail; undefined once a citizen's link is closed, as a mail must not reopen it. */
function linkForReferrer(
  { secret, publicUrl }: StreamDependencies,
  { tenant }: TenantSource,
  { referral, link }: Dossier,
): string | undefined {
  if (referral.referrer.kind === 'member') return `${publicUrl}/referrals/${tenant.id}/${referral.id}`
  if (!link.isOpen) return undefined
  return personalLinkUrl(publicUrl, tenant.id, personalLinkSecret(secret, tenant.id, referral.id, link.generation))
}

const factsOf = ({ tenant }: TenantSource, { referral }: Dossier) => ({
  reference: referral.id,
  tenant: tenant.name,
  region: referral.region,
})

const dossierUrl = ({ publicUrl }: StreamDependencies, tenant: TenantId, dossier: string): string =>
  `${publicUrl}/dossiers/${tenant}/${dossier}`

/**
 * A mail about a trajectory. One that asks or tells what is over by now is not sent: an offer that was answered meanwhile, a
 * coordinator who was replaced.
 */
async function composeAboutTrajectory(
  dependencies: StreamDependencies,
  sources: Sources,
  id: TenantId,
  ref: Extract<MessageReference, { cause: 'trajectory' }>,
): Promise<Composed | undefined> {
  const source = await sources.tenant(id)
  const trajectory = await sources.trajectory(id, ref.dossier)
  if (trajectory === undefined) return undefined
  const { record, names } = trajectory
  const { coordinator } = record.assignment
  const by = coordinator === undefined ? undefined : names[coordinator.person]
  if (isOver(ref.kind, trajectory)) return undefined
  const { publicUrl } = dependencies
  const facts = {
    reference: record.id,
    tenant: source.tenant.name,
    region: record.region,
    variant: { id: record.variant, name: variantNameAt(source.tenant, record.variant) },
    ...(by === undefined ? {} : { by }),
  }
  if (ref.as === 'referrer') {
    const dossier = await sources.dossier(id, ref.dossier)
    const mail = dossier && toReferrer(dependencies, source, dossier, ref.kind, facts)
    return mail && { ...mail, at: ref.at }
  }
  const readers = ref.as === 'coordinator' ? await sources.members(undefined) : await sources.managersOf(record.region)
  const reader = readers.find(({ subject, membership }) => subject === ref.to && membership.role === ref.as)
  if (reader?.email === undefined) return undefined
  const link = ref.as === 'coordinator' ? `${publicUrl}/today` : `${publicUrl}/dossiers/${id}/${record.id}/coordinator`
  return {
    kind: ref.kind,
    to: reader.email,
    locale: 'nl',
    facts: { ...facts, link },
    at: ref.at,
    dossier: { id: record.id, reader: 'regional-manager', region: record.region },
    member: memberAt(undefined, reader),
  }
}

function isOver(kind: MailKind, { record: { assignment } }: OpenTrajectory): boolean {
  switch (kind) {
    case 'trajectory-offered':
      return openOffer(assignment) === undefined
    case 'offer-accepted':
    case 'coordinator-found':
      return assignment.coordinator === undefined
    case 'assignment-fault':
      return assignment.fault === undefined
    default:
      return false
  }
}

/** Tells an administrator of the partner that a regional manager opened one of its dossiers from outside its region. */
async function composeEmergency(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  { tenant, data }: TenantSource,
  { dossier, subject, at, to }: Extract<MessageReference, { cause: 'emergency' }>,
): Promise<Composed | undefined> {
  const admin = (await sources.tenantAdmins(tenant.id)).find(one => one.subject === to)
  if (admin?.email === undefined) return undefined
  const emergency = await data.emergency(dossier, subject)
  return {
    kind: 'opened-in-emergency',
    to: admin.email,
    locale: tenant.languages[0] ?? 'nl',
    facts: {
      reference: dossier,
      tenant: tenant.name,
      region: tenant.region,
      link: `${publicUrl}/partner/referrals/${tenant.id}/${dossier}/log`,
      // The record of the access expires before a mail that is tried for a day.
      ...(emergency === undefined ? {} : { by: emergency.name }),
    },
    at,
    dossier: { id: dossier, reader: 'partner-admin', region: tenant.region },
    member: memberAt(tenant.id, admin),
  }
}

async function composeAboutMember(
  { publicUrl }: StreamDependencies,
  sources: Sources,
  tenant: TenantId | undefined,
  ref: Extract<MessageReference, { cause: 'member' }>,
): Promise<Composed | undefined> {
  // It may have been revoked, or granted anew, since the stream told of it.
  const member = await sources.memberNow(tenant, ref.member)
  if (member === undefined || member.since !== ref.since || member.acceptedAt !== undefined) return undefined
  const source = tenant === undefined ? undefined : await sources.tenant(tenant)
  const { membership, by = '', confirmed } = member
  const facts = {
    reference: '',
    tenant: source?.tenant.name ?? 'Eigen Kracht Centrale',
    region: 'region' in membership ? membership.region : '',
    role: membership.role,
    by: ref.kind === 'role-confirmed' ? (confirmed?.by ?? '') : by,
  }
  const at = ref.again ?? confirmed?.at ?? member.since
  if (ref.to === undefined) {
    if (member.email === undefined) return undefined
    const locale = source?.tenant.languages[0] ?? 'nl'
    const invited = { kind: ref.kind, to: member.email, locale, at, unverified: 'invited' } as const
    return { ...invited, facts: { ...facts, link: publicUrl }, member: memberAt(tenant, member) }
  }
  const admin = (await sources.platformAdmins()).find(({ subject }) => subject === ref.to)
  if (admin?.email === undefined) return undefined
  const mail = { kind: ref.kind, to: admin.email, locale: 'nl', at } as const
  return { ...mail, facts: { ...facts, link: `${publicUrl}/people` }, member: memberAt(undefined, admin) }
}

/** Tells somebody who can act that another mail did not arrive: not to whom, and nothing of what it said. */
async function composeNotice(
  dependencies: StreamDependencies,
  sources: Sources,
  tenant: TenantId | undefined,
  { dossier, to, as, at }: Extract<MessageReference, { cause: 'undelivered' }>,
): Promise<Composed | undefined> {
  const source = tenant === undefined ? undefined : await sources.tenant(tenant)
  const place = as === 'tenant-admin' ? tenant : undefined
  const reader = (await sources.members(place)).find(
    ({ subject, membership, email, pending }) =>
      subject === to && membership.role === as && email !== undefined && pending === undefined,
  )
  if (reader?.email === undefined) return undefined
  const { publicUrl } = dependencies
  const people = as === 'tenant-admin' ? `${publicUrl}/partner/people` : `${publicUrl}/people`
  const isAboutDossier = dossier !== undefined && as === 'regional-manager' && tenant !== undefined
  return {
    kind: isAboutDossier ? 'mail-undelivered' : 'member-unreached',
    to: reader.email,
    locale: as === 'tenant-admin' ? (source?.tenant.languages[0] ?? 'nl') : 'nl',
    facts: {
      reference: dossier ?? '',
      tenant: source?.tenant.name ?? 'Eigen Kracht Centrale',
      region: source?.tenant.region ?? '',
      link: isAboutDossier ? dossierUrl(dependencies, tenant, dossier) : people,
    },
    at,
    member: memberAt(place, reader),
  }
}

const keyOf = ({ subject, membership }: Member): string => memberKey(subject, membership).sk
const memberAt = (at: TenantId | undefined, member: Member) => ({ at, key: keyOf(member), subject: member.subject })
