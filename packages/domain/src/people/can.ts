import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { Actor, FunderId, Membership } from './actor.ts'

/** The actions for which routes and buttons check permission. */
export const actions = [
  /** Have any role at this tenant; checked before the specific permission. */
  'tenant.enter',
  /** The form for professionals; the citizens' form is public. */
  'form.read',
  'citizen-form.read',
  /** The form that only the partner's own systems use. */
  'system-form.read',
  /** Make, change and publish forms. */
  'form.edit',
  /** Change the partner's settings: kinds of conference, branding, texts, legal ground. */
  'tenant.configure',
  'draft.keep',
  'referral.submit',
  'referral.list-own',
  'referral.list-tenant',
  'referral.follow',
  'referral.withdraw',
  /** Say something after sending, by a personal link. */
  'referral.add',
  'dossier.read',
  'dossier.decide',
  /** Print or export it. */
  'dossier.export',
  /** Download its attachments. */
  'attachment.read',
  /** Open a dossier outside one's own region, with a reason; the partner is notified. */
  'dossier.open-in-emergency',
  'access-log.read',
  /** All access logs of one organisation together. */
  'access-log.read-all',
  'link.revoke',
  'link.renew',
  'member.list',
  /** Grant a role, and revoke it. */
  'member.grant',
  'client.manage',
  /** Onboard a partner. */
  'tenant.onboard',
  /** Copy a form of one partner to a draft at another: the questions only. */
  'form.copy',
  /** The dossiers of a region: what waits, what was accepted, what is closed. */
  'ops.queue',
  /** Find a dossier of a region by its number or by a name in it. */
  'ops.search',
  /** See which dossiers of the region may be about the same person, and say whether they are. */
  'duplicates.judge',
  'usage.read',
  /** Assign a coordinator to a trajectory, and what else the regional manager decides of it. */
  'trajectory.assign',
  /** Prepare a trajectory: its circle, invitations, safety, the day. */
  'trajectory.prepare',
  /** Answer one's own invitation to a conference, by a personal link. */
  'invitation.answer',
] as const
export type Action = (typeof actions)[number]

/** The resource of a permission check. A referral names its owner: the subject who sent it, or none for a citizen. */
export type Resource =
  | { readonly kind: 'tenant'; readonly tenant: TenantId }
  | {
      readonly kind: 'referral'
      readonly tenant: TenantId
      readonly region: RegionId
      readonly id: string
      readonly referrer?: string
      /** Subject of the person with emergency access that has not expired. */
      readonly openedInEmergencyBy?: string
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'funder'; readonly funder: FunderId }
  | { readonly kind: 'membership'; readonly membership: Membership }

/**
 * Whether the actor may perform the action on the resource. The only place that decides this, for server and screen
 * (DOMAIN: "People and what they may do"). What is not granted here is refused.
 */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  // G1: "kan iedereen zelf tot een Eigen Kracht-conferentie besluiten".
  if (action === 'citizen-form.read') return resource.kind === 'tenant'
  if (actor.kind === 'citizen') return citizenCan(actor, action, resource)
  return actor.memberships.some(membership => memberCan(actor.subject, membership, action, resource))
}

/** The memberships that grant the action. One of them must still exist when a change is made. */
export function grantedBy(
  actor: Extract<Actor, { kind: 'person' }>,
  action: Action,
  resource: Resource,
): readonly Membership[] {
  return actor.memberships.filter(membership => memberCan(actor.subject, membership, action, resource))
}

/** What a personal link allows, on its own referral. */
const linkActions = ['referral.follow', 'referral.withdraw', 'referral.add', 'link.revoke'] as const

function citizenCan(actor: Extract<Actor, { kind: 'citizen' }>, action: Action, resource: Resource): boolean {
  // G1: everyone may refer themselves, at every tenant, without an account.
  if (resource.kind === 'tenant') {
    if (action === 'tenant.enter') return actor.dossier?.tenant === resource.tenant
    return action === 'referral.submit'
  }
  if (resource.kind !== 'referral') return false
  const holdsItsLink = actor.dossier?.tenant === resource.tenant && actor.dossier.id === resource.id
  return holdsItsLink && linkActions.some(one => one === action)
}

function memberCan(subject: string, membership: Membership, action: Action, resource: Resource): boolean {
  switch (membership.role) {
    case 'referrer':
      return referrerCan(subject, membership.tenant, action, resource)
    case 'tenant-admin':
      return tenantAdminCan(membership.tenant, action, resource)
    case 'partner-system':
      return systemCan(subject, membership, action, resource)
    case 'regional-manager':
      return managerCan(subject, membership.region, action, resource)
    case 'funder':
      return resource.kind === 'funder' && resource.funder === membership.funder && action === 'usage.read'
    case 'platform-admin':
      return platformAdminCan(action, resource)
    // A coordinator works on trajectories, not on referrals.
    case 'coordinator':
      return false
    default:
      return membership satisfies never
  }
}

function referrerCan(subject: string, tenant: TenantId, action: Action, resource: Resource): boolean {
  if (resource.kind === 'tenant' && resource.tenant === tenant)
    return (
      action === 'tenant.enter' ||
      action === 'form.read' ||
      action === 'draft.keep' ||
      action === 'referral.submit' ||
      action === 'referral.list-own'
    )
  if (resource.kind !== 'referral' || resource.tenant !== tenant || resource.referrer !== subject) return false
  // Senders may read their own attachments.
  return action === 'referral.follow' || action === 'referral.withdraw' || action === 'attachment.read'
}

function tenantAdminCan(tenant: TenantId, action: Action, resource: Resource): boolean {
  if (resource.kind === 'tenant' && resource.tenant === tenant)
    return (
      action === 'tenant.enter' ||
      action === 'form.read' ||
      action === 'system-form.read' ||
      action === 'form.edit' ||
      action === 'tenant.configure' ||
      action === 'referral.list-tenant' ||
      action === 'member.list' ||
      action === 'client.manage' ||
      action === 'access-log.read-all'
    )
  if (resource.kind === 'membership') {
    const { membership } = resource
    const isOfTenant = membership.role === 'referrer' || membership.role === 'tenant-admin'
    return action === 'member.grant' && isOfTenant && membership.tenant === tenant
  }
  if (resource.kind !== 'referral' || resource.tenant !== tenant) return false
  return action === 'referral.follow' || action === 'access-log.read'
}

function systemCan(
  subject: string,
  { tenant, scopes }: Extract<Membership, { role: 'partner-system' }>,
  action: Action,
  resource: Resource,
): boolean {
  const [sends, follows] = [scopes.includes('referral.submit'), scopes.includes('referral.status')]
  if (resource.kind === 'tenant' && resource.tenant === tenant) {
    if (action === 'tenant.enter') return sends || follows
    if (action === 'form.read' || action === 'system-form.read' || action === 'referral.submit') return sends
    return action === 'referral.list-own' && follows
  }
  if (resource.kind !== 'referral' || resource.tenant !== tenant || resource.referrer !== subject) return false
  return action === 'referral.follow' && follows
}

/**
 * What emergency access allows, and all that it allows: reading the dossier, which includes its history, and its
 * attachments. It decides, prints, exports and revokes nothing.
 */
export const emergencyActions = ['dossier.read', 'attachment.read'] as const satisfies readonly Action[]

function managerCan(subject: string, region: RegionId, action: Action, resource: Resource): boolean {
  if (resource.kind === 'operator') return action === 'ops.queue' || action === 'ops.search'
  // Regional managers handle referrals of every tenant; the check on the referral decides which.
  if (resource.kind === 'tenant')
    return action === 'tenant.enter' || action === 'form.read' || action === 'system-form.read'
  if (resource.kind !== 'referral') return false
  if (action === 'dossier.open-in-emergency') return true
  if (resource.region !== region)
    return resource.openedInEmergencyBy === subject && emergencyActions.some(reading => reading === action)
  return (
    action === 'dossier.read' ||
    action === 'dossier.decide' ||
    action === 'duplicates.judge' ||
    action === 'dossier.export' ||
    action === 'attachment.read' ||
    action === 'referral.follow' ||
    action === 'access-log.read' ||
    action === 'link.revoke' ||
    action === 'link.renew'
  )
}

function platformAdminCan(action: Action, resource: Resource): boolean {
  if (resource.kind === 'operator')
    return action === 'member.list' || action === 'tenant.onboard' || action === 'form.copy'
  if (resource.kind === 'tenant') return action === 'member.list'
  if (resource.kind !== 'membership') return false
  // A partner's members are managed by its own admins; its admins also by the platform.
  const isOfPartner = resource.membership.role === 'referrer' || resource.membership.role === 'partner-system'
  return action === 'member.grant' && !isOfPartner
}
