import type { RegionId, TenantId } from '../tenants/tenant.ts'
import type { Actor, FunderId, Membership } from './actor.ts'

/** What a route or a button asks leave for. */
export const actions = [
  'form.read',
  'draft.keep',
  'referral.submit',
  'referral.list-own',
  'referral.list-tenant',
  'referral.follow',
  'referral.withdraw',
  'dossier.read',
  'dossier.decide',
  'ops.queue',
  'usage.read',
] as const
export type Action = (typeof actions)[number]

/** What it is asked about. A referral names its owner: the subject who sent it, or none for a citizen. */
export type Resource =
  | { readonly kind: 'tenant'; readonly tenant: TenantId }
  | {
      readonly kind: 'referral'
      readonly tenant: TenantId
      readonly region: RegionId
      readonly id: string
      readonly referrer?: string
    }
  | { readonly kind: 'operator' }
  | { readonly kind: 'funder'; readonly funder: FunderId }

/**
 * May this actor do this, to this? The one place that answers it, for server and screen (DOMAIN: "People and
 * what they may do"). Whatever is not granted here is refused.
 */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  if (actor.kind === 'citizen') return citizenCan(actor, action, resource)
  return actor.memberships.some(membership => memberCan(actor.subject, membership, action, resource))
}

function citizenCan(actor: Extract<Actor, { kind: 'citizen' }>, action: Action, resource: Resource): boolean {
  // G1: everyone may refer themselves, at every tenant, without an account.
  if (resource.kind === 'tenant') return action === 'form.read' || action === 'referral.submit'
  if (resource.kind !== 'referral') return false
  const holdsItsLink = actor.dossier?.tenant === resource.tenant && actor.dossier.id === resource.id
  return holdsItsLink && (action === 'referral.follow' || action === 'referral.withdraw')
}

function memberCan(subject: string, membership: Membership, action: Action, resource: Resource): boolean {
  switch (membership.role) {
    case 'referrer':
      return referrerCan(subject, membership.tenant, action, resource)
    case 'tenant-admin':
      if (resource.kind === 'tenant' && resource.tenant === membership.tenant)
        return action === 'form.read' || action === 'referral.list-tenant'
      return resource.kind === 'referral' && resource.tenant === membership.tenant && action === 'referral.follow'
    case 'regional-manager':
      if (resource.kind === 'operator') return action === 'ops.queue'
      if (resource.kind === 'tenant') return action === 'form.read'
      return (
        resource.kind === 'referral' &&
        resource.region === membership.region &&
        (action === 'dossier.read' || action === 'dossier.decide' || action === 'referral.follow')
      )
    case 'funder':
      return resource.kind === 'funder' && resource.funder === membership.funder && action === 'usage.read'
    // A coordinator acts on trajectories, a platform admin on tenants and grants: neither reads a referral.
    case 'coordinator':
    case 'platform-admin':
      return false
    default:
      return membership satisfies never
  }
}

function referrerCan(subject: string, tenant: TenantId, action: Action, resource: Resource): boolean {
  if (resource.kind === 'tenant' && resource.tenant === tenant)
    return (
      action === 'form.read' ||
      action === 'draft.keep' ||
      action === 'referral.submit' ||
      action === 'referral.list-own'
    )
  if (resource.kind !== 'referral' || resource.tenant !== tenant || resource.referrer !== subject) return false
  return action === 'referral.follow' || action === 'referral.withdraw'
}
