import type { Actor, Membership } from '../people/actor.ts'
import { type Action, can, grantedBy, type Resource } from '../people/can.ts'
import { RegionId, type TenantId } from '../tenants/tenant.ts'

/** What somebody without an account does at a tenant; each kind has buckets of its own. */
export const publicKinds = ['reads', 'submissions', 'uploads', 'guesses', 'complaints'] as const
export type PublicKind = (typeof publicKinds)[number]

/** Buckets that everybody of a kind at a tenant shares. */
const sharedBuckets = ['people', 'systems', ...publicKinds] as const
export type SharedBucket = (typeof sharedBuckets)[number]
/** A bucket of one person, one partner's system, or one caller (an address) at a tenant. */
export type OwnBucket = 'member' | 'system' | `caller-${PublicKind}`

/**
 * A rate-limit bucket that pays for a request. `person`: a signed-in person's own, of no tenant: for the people of the
 * operator and of funders, for paths without a tenant, and for who is no member where they ask.
 */
export type PayingBucket =
  | { readonly kind: SharedBucket | OwnBucket; readonly tenant: TenantId }
  | { readonly kind: 'person' }

export type BucketKind = PayingBucket['kind']

/** Whether others pay from the same bucket; else it is that of one person, system or address. */
export const isSharedBucket = (kind: BucketKind): kind is SharedBucket => sharedBuckets.some(shared => shared === kind)

/** What a request asks for. */
export type PaidRequest = {
  readonly actor: Actor
  /** The tenant in the path. */
  readonly tenant?: TenantId | undefined
  /** What the route requires: one of these actions, that somebody is signed in, or nothing. */
  readonly requires: readonly Action[] | 'signed-in' | 'public'
  readonly kind: PublicKind
}

/**
 * The buckets that pay for a request, in the order in which they are asked: the caller's own before the one that they
 * share, so that whoever is refused takes nothing from the others. A tenant's buckets pay only for its own paths, and only
 * for who acts there as its member, as its system, or without an account. None: the request is refused without a token,
 * and costs nothing.
 */
export function payingBuckets({ actor, tenant, requires, kind }: PaidRequest): readonly PayingBucket[] {
  if (actor.kind === 'citizen')
    return tenant !== undefined && isOpen(requires, tenant) ? publicBuckets(tenant, kind) : []
  if (tenant === undefined) return [{ kind: 'person' }]
  const acting = actingMemberships(actor, requires, tenant)
  // Whoever may do it for the operator does it for the operator, also where somebody made them a member.
  if (acting.length === 0 || acting.some(membership => !('tenant' in membership))) return [{ kind: 'person' }]
  return acting.some(({ role }) => role !== 'partner-system')
    ? [
        { kind: 'member', tenant },
        { kind: 'people', tenant },
      ]
    : [
        { kind: 'system', tenant },
        { kind: 'systems', tenant },
      ]
}

/** What pays for a caller without an account. */
export const publicBuckets = (tenant: TenantId, kind: PublicKind): readonly PayingBucket[] => [
  { kind: `caller-${kind}`, tenant },
  { kind, tenant },
]

const nobody: Actor = { kind: 'citizen' }

/** Whether somebody without an account may do it. */
const isOpen = (requires: PaidRequest['requires'], tenant: TenantId): boolean =>
  requires === 'public' ||
  (requires !== 'signed-in' && requires.some(action => can(nobody, action, { kind: 'tenant', tenant })))

type Person = Extract<Actor, { kind: 'person' }>

/** The memberships in which the person may be acting: of this tenant, or of no tenant. */
function actingMemberships(person: Person, requires: PaidRequest['requires'], tenant: TenantId): readonly Membership[] {
  const here = person.memberships.filter(membership => !('tenant' in membership) || membership.tenant === tenant)
  if (requires === 'public' || requires === 'signed-in') return here
  const acting = here.filter(membership => mayAct(person, membership, requires, tenant))
  return acting.length === 0 && isOpen(requires, tenant) ? here : acting
}

/** Whether this membership alone could allow one of the actions on something of the tenant. */
function mayAct(
  { subject, name }: Person,
  membership: Membership,
  actions: readonly Action[],
  tenant: TenantId,
): boolean {
  const alone: Person = { kind: 'person', subject, name, memberships: [membership] }
  const resources = resourcesAt(tenant, subject, membership)
  return actions.some(action => resources.some(resource => grantedBy(alone, action, resource).length > 0))
}

const anyRegion = RegionId.parse('any')

/** One resource of each kind at the tenant, as near to the person as it can be. */
const resourcesAt = (tenant: TenantId, subject: string, membership: Membership): readonly Resource[] => [
  { kind: 'tenant', tenant },
  {
    kind: 'referral',
    tenant,
    region: 'region' in membership ? membership.region : anyRegion,
    id: '',
    referrer: subject,
    openedInEmergencyBy: subject,
  },
  { kind: 'membership', membership: { role: 'referrer', tenant } },
  { kind: 'membership', membership: { role: 'tenant-admin', tenant } },
]
