import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { Actor, FunderId, LinkedInvitation, Membership } from './actor.ts'

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
  /** Make, amend and end the grants of funders; see their money. */
  'grant.keep',
  /** Grant a role, and revoke it. */
  'member.grant',
  /** Confirm that somebody's second factor is reset, which another person asked for. */
  'second-factor.confirm',
  'client.manage',
  /** Take over past trajectories from a spreadsheet, as figures. */
  'figures.import',
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
  /** Make a report of the own funder public, and take that back. */
  'usage.open',
  /** Look over the figures that are to be released to funders, publish and correct them. */
  'release.publish',
  /** The coordinators of a region, with what is missing on their papers; training sessions. */
  'coordinator.list',
  /** Keep the record of a coordinator: make it, papers, training, region. */
  'coordinator.keep',
  /** Affiliations, availability and what a family may ask for; also by the coordinator, of themself. */
  'coordinator.edit',
  /** Write down one's own hours, kilometres and expenses. */
  'costs.claim',
  /** See, approve and refuse what the coordinators of a region claim; their payment list. */
  'costs.decide',
  /** The trajectories of a region, by stage; the coordinators that fit one. */
  'trajectory.list',
  /** What waits and runs in regions and at partners, in counts. */
  'overview.read',
  /** How many trajectories of a partner are in each stage, and nothing else of them. */
  'trajectory.count',
  /** What a partner's own plans are invoiced at: a line for each, without who it is about. */
  'invoice.read',
  /** The figures of a partner's own referrals, exact and as of now. */
  'partner-report.read',
  'trajectory.read',
  /** Find, offer to, hand over and tell of a coordinator; stop. */
  'trajectory.assign',
  /** Say yes or no to a trajectory that was offered. */
  'trajectory.answer-offer',
  /** The coordinator's own work: circle, preparation, log. */
  'trajectory.prepare',
  /** Read one's own invitation and answer for oneself, by a personal link (G7). */
  'invitation.answer',
  /** Complain: anybody may, at every tenant. */
  'complaint.file',
  /** Follow one's own complaint, add to it and withdraw it, by its personal link. */
  'complaint.follow',
  /** Read complaints, and handle them. */
  'complaint.handle',
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
  | {
      readonly kind: 'trajectory'
      readonly tenant: TenantId
      readonly region: RegionId
      readonly id: string
      /** Subject of the coordinator who has it now. */
      readonly coordinator?: string | undefined
      /** Subject of the coordinator to whom it is offered now. */
      readonly offeredTo?: string | undefined
    }
  /** The invitation of one person of a circle. */
  | { readonly kind: 'invitation'; readonly tenant: TenantId; readonly dossier: string; readonly person: string }
  | { readonly kind: 'complaint'; readonly tenant: TenantId; readonly id: string }
  /** The record of a coordinator. For a list of the region, or one that is still to be made, `subject` is absent. */
  | { readonly kind: 'coordinator'; readonly subject?: string | undefined; readonly region: RegionId }

/**
 * Whether the actor may perform the action on the resource. The only place that decides this, for server and screen
 * (DOMAIN: "People and what they may do"). What is not granted here is refused.
 */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  // G1: "kan iedereen zelf tot een Eigen Kracht-conferentie besluiten".
  if (action === 'citizen-form.read') return resource.kind === 'tenant'
  // Anybody may complain, whoever they are.
  if (action === 'complaint.file') return resource.kind === 'tenant'
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
    if (action === 'tenant.enter') return (actor.dossier ?? actor.invitation)?.tenant === resource.tenant
    return action === 'referral.submit'
  }
  if (resource.kind === 'invitation') return action === 'invitation.answer' && isOf(actor.invitation, resource)
  if (resource.kind === 'complaint')
    return (
      action === 'complaint.follow' && actor.complaint?.tenant === resource.tenant && actor.complaint.id === resource.id
    )
  if (resource.kind !== 'referral') return false
  const holdsItsLink = actor.dossier?.tenant === resource.tenant && actor.dossier.id === resource.id
  return holdsItsLink && linkActions.some(one => one === action)
}

/** G7: each answers for themself. */
const isOf = (own: LinkedInvitation | undefined, { tenant, dossier, person }: LinkedInvitation): boolean =>
  own?.tenant === tenant && own.dossier === dossier && own.person === person

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
      return (
        resource.kind === 'funder' &&
        resource.funder === membership.funder &&
        (action === 'usage.read' || action === 'usage.open')
      )
    case 'platform-admin':
      return platformAdminCan(action, resource)
    case 'coordinator':
      return coordinatorCan(subject, action, resource)
    case 'complaints-officer':
      return officerCan(action, resource)
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
      action === 'trajectory.count' ||
      action === 'invoice.read' ||
      action === 'partner-report.read' ||
      action === 'figures.import' ||
      action === 'member.list' ||
      action === 'client.manage' ||
      action === 'access-log.read-all'
    )
  if (resource.kind === 'membership') {
    const { membership } = resource
    const isOfTenant = membership.role === 'referrer' || membership.role === 'tenant-admin'
    return isOfMember(action) && isOfTenant && membership.tenant === tenant
  }
  if (resource.kind !== 'referral' || resource.tenant !== tenant) return false
  return action === 'referral.follow' || action === 'access-log.read'
}

const isOfMember = (action: Action): boolean => action === 'member.grant' || action === 'second-factor.confirm'

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

/** A coordinator works on the trajectories assigned to them, not on referrals; of the records, on their own. */
function coordinatorCan(subject: string, action: Action, resource: Resource): boolean {
  if (resource.kind === 'coordinator')
    return (action === 'coordinator.edit' || action === 'costs.claim') && resource.subject === subject
  if (resource.kind !== 'trajectory') return false
  if (resource.offeredTo === subject && action === 'trajectory.answer-offer') return true
  return resource.coordinator === subject && (action === 'trajectory.read' || action === 'trajectory.prepare')
}

/** Who handles complaints reads those and no dossier. Whom one is about, the rule of the complaint says. */
const officerCan = (action: Action, resource: Resource): boolean =>
  action === 'complaint.handle' && (resource.kind === 'complaint' || resource.kind === 'operator')

/**
 * What emergency access allows, and all that it allows: reading the dossier, which includes its history, and its
 * attachments. It decides, prints, exports and revokes nothing.
 */
export const emergencyActions = ['dossier.read', 'attachment.read'] as const satisfies readonly Action[]

function managerCan(subject: string, region: RegionId, action: Action, resource: Resource): boolean {
  if (resource.kind === 'operator')
    return (
      action === 'ops.queue' || action === 'ops.search' || action === 'trajectory.list' || action === 'overview.read'
    )
  // Regional managers handle referrals of every tenant; the check on the referral decides which.
  if (resource.kind === 'tenant')
    return action === 'tenant.enter' || action === 'form.read' || action === 'system-form.read'
  if (resource.kind === 'coordinator') return resource.region === region && isOfCoordinator(action)
  if (resource.kind === 'trajectory')
    return resource.region === region && (action === 'trajectory.read' || action === 'trajectory.assign')
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

const isOfCoordinator = (action: Action): boolean =>
  action === 'coordinator.list' ||
  action === 'coordinator.keep' ||
  action === 'coordinator.edit' ||
  action === 'costs.decide'

function platformAdminCan(action: Action, resource: Resource): boolean {
  // They name the coordinators of every region, and begin their records; what is in one, its manager keeps.
  if (resource.kind === 'coordinator')
    return action === 'coordinator.list' || (action === 'coordinator.keep' && resource.subject === undefined)
  if (resource.kind === 'operator')
    return (
      action === 'member.list' ||
      action === 'tenant.onboard' ||
      action === 'form.copy' ||
      action === 'grant.keep' ||
      action === 'figures.import' ||
      action === 'overview.read' ||
      action === 'release.publish'
    )
  if (resource.kind === 'tenant') return action === 'member.list'
  if (resource.kind !== 'membership') return false
  const { role } = resource.membership
  // The second person for a partner that has one admin.
  if (action === 'second-factor.confirm') return role !== 'partner-system'
  // A partner's members are managed by its own admins; its admins also by the platform.
  return action === 'member.grant' && role !== 'referrer' && role !== 'partner-system'
}
