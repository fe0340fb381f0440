import type { Actor, FunderId, RegionId, Role, TenantId } from '@kring/domain'
import type { Grant } from '@kring/domain/grants'
import { personTag, type ScopeOf } from '../data/index.ts'
import { ApiProblem } from './problems.ts'

/**
 * Which credentials sign a request's calls: a kind of work that one of the caller's verified roles does, tagged with a
 * tenant that they belong to. The tenant in the path does not count, so for somebody of another tenant the table refuses.
 * Independent of `can`, which decides first.
 */

/** The caller has no role that does this kind of work anywhere, so there are no credentials to try it with. */
export class NoSuchWork extends Error {
  override readonly name = 'NoSuchWork'
}

type Person = Extract<Actor, { kind: 'person' }>
type Work =
  | 'submit'
  | 'reading'
  | 'dossier'
  | 'emergency'
  | 'lists'
  | 'admin'
  | 'partner-report'
  | 'importing'
  | 'log'
  | 'members'
  | 'webhook-settings'

const workers: Readonly<Record<Work, readonly Role[]>> = {
  submit: ['referrer', 'partner-system'],
  reading: ['referrer', 'tenant-admin', 'partner-system', 'regional-manager'],
  // A referrer withdraws what they sent.
  dossier: ['referrer', 'regional-manager'],
  emergency: ['regional-manager'],
  lists: ['referrer', 'tenant-admin', 'partner-system'],
  admin: ['tenant-admin'],
  'partner-report': ['tenant-admin'],
  importing: ['tenant-admin'],
  log: ['tenant-admin'],
  // A platform admin names a partner's first admins.
  members: ['tenant-admin', 'platform-admin'],
  'webhook-settings': ['tenant-admin'],
}

/** Throws 'not-signed-in' for a citizen, NoSuchWork for somebody without a role that does this work. */
function signingTenant(actor: Actor, tenant: TenantId, work: Work): TenantId {
  if (actor.kind === 'citizen') throw new ApiProblem('not-signed-in')
  const held = actor.memberships.filter(({ role }) => workers[work].includes(role))
  const own = held.flatMap(membership => ('tenant' in membership ? [membership.tenant] : []))
  // DOMAIN: regional managers "act across tenants"; so do platform admins.
  const isEverywhere = held.some(membership => !('tenant' in membership))
  const signing = own.includes(tenant) || isEverywhere ? tenant : own[0]
  if (signing === undefined) throw new NoSuchWork()
  return signing
}

const ofTenant =
  <Role extends 'lists' | 'admin' | 'partner-report' | 'importing' | 'log' | 'members' | 'webhook-settings'>(
    role: Role,
  ) =>
  (actor: Actor, tenant: TenantId) => ({ role, tenant: signingTenant(actor, tenant, role) })

const ofDossier =
  <Role extends 'reading' | 'dossier' | 'emergency'>(role: Role) =>
  (actor: Actor, tenant: TenantId, dossier: string) => ({ role, tenant: signingTenant(actor, tenant, role), dossier })

const seesOver = (actor: Person, region: RegionId): boolean =>
  actor.memberships.some(
    one => one.role === 'platform-admin' || (one.role === 'regional-manager' && one.region === region),
  )

export const signing = {
  lists: ofTenant('lists'),
  admin: ofTenant('admin'),
  partnerReport: ofTenant('partner-report'),
  importing: ofTenant('importing'),
  log: ofTenant('log'),
  members: ofTenant('members'),
  webhookSettings: ofTenant('webhook-settings'),
  reading: ofDossier('reading'),
  dossier: ofDossier('dossier'),
  emergency: ofDossier('emergency'),
  /** For the number just drawn. Everyone may submit, a citizen too. */
  submit: (actor: Actor, tenant: TenantId, number: string): ScopeOf<'submit'> => ({
    role: 'submit',
    tenant: actor.kind === 'citizen' ? tenant : signingTenant(actor, tenant, 'submit'),
    dossier: number,
  }),
  /** The dossier that the link's own item names, for the holder of that link. Throws 'not-signed-in' for a citizen without a link. */
  link: ({ dossier }: Extract<Actor, { kind: 'citizen' }>): ScopeOf<'link'> => {
    if (dossier === undefined) throw new ApiProblem('not-signed-in')
    return { role: 'link', tenant: dossier.tenant, dossier: dossier.id, person: dossier.holder }
  },
  /** The invitation that the link's own item names. Throws 'not-signed-in' for a citizen without such a link. */
  invitee: ({ invitation }: Extract<Actor, { kind: 'citizen' }>): ScopeOf<'invitee'> => {
    if (invitation === undefined) throw new ApiProblem('not-signed-in')
    return { role: 'invitee', ...invitation }
  },
  /**
   * The coordinators of a region: of one that the caller manages, or of any for a platform admin. Throws NoSuchWork for
   * anybody else.
   */
  roster: (actor: Person, region: RegionId): ScopeOf<'roster'> => {
    if (!seesOver(actor, region)) throw new NoSuchWork()
    return { role: 'roster', region }
  },
  /** What is open in a region: of one that the caller manages, or of any for a platform admin. Throws NoSuchWork for anybody else. */
  overview: (actor: Person, region: RegionId): ScopeOf<'overview'> => {
    if (!seesOver(actor, region)) throw new NoSuchWork()
    return { role: 'overview', region }
  },
  /** The counts of a partner of such a region. */
  countsIn: (actor: Person, region: RegionId, tenant: TenantId): ScopeOf<'partner-report'> => {
    if (!seesOver(actor, region)) throw new NoSuchWork()
    return { role: 'partner-report', tenant }
  },
  /** A trajectory of the tenant in the path, for a regional manager. Throws NoSuchWork for anybody else. */
  trajectory: (actor: Person, tenant: TenantId, dossier: string): ScopeOf<'trajectory'> => {
    if (!actor.memberships.some(({ role }) => role === 'regional-manager')) throw new NoSuchWork()
    return { role: 'trajectory', tenant, dossier }
  },
  /**
   * A trajectory for a coordinator: one that the own list of assignments names. For any other the credentials are those of
   * the first of that list, with which the table refuses; undefined for a coordinator who has none at all.
   */
  assignedTrajectory: (
    assigned: readonly { readonly tenant: TenantId; readonly id: string }[],
    tenant: TenantId,
    dossier: string,
  ): ScopeOf<'trajectory'> | undefined => {
    const own = assigned.find(one => one.tenant === tenant && one.id === dossier) ?? assigned[0]
    return own && { role: 'trajectory', tenant: own.tenant, dossier: own.id }
  },
  /** Deciding on the trajectory that was opened, with the record of this coordinator. */
  assigning: ({ tenant, dossier }: ScopeOf<'trajectory'>, coordinator: string): ScopeOf<'assigning'> => ({
    role: 'assigning',
    tenant,
    dossier,
    person: personTag(coordinator),
  }),
  /** The grants of the partner whose trajectory was opened. */
  grants: ({ tenant }: ScopeOf<'trajectory'>): ScopeOf<'grants'> => ({ role: 'grants', tenant }),
  /** A coordinator's own record. Throws NoSuchWork for somebody who is none. */
  coordinator: (actor: Person): ScopeOf<'coordinator'> => {
    if (!actor.memberships.some(({ role }) => role === 'coordinator')) throw new NoSuchWork()
    return { role: 'coordinator', person: personTag(actor.subject) }
  },
  /** The dossier of a link with its trajectory, which a withdrawal stops. Throws 'not-signed-in' for a citizen without a link. */
  dossierOfLink: ({ dossier }: Extract<Actor, { kind: 'citizen' }>): ScopeOf<'dossier'> => {
    if (dossier === undefined) throw new ApiProblem('not-signed-in')
    return { role: 'dossier', tenant: dossier.tenant, dossier: dossier.id }
  },
  /** The list of all complaints, for who handles them. Throws NoSuchWork for anybody else. */
  complaints: (actor: Person): ScopeOf<'complaints'> => {
    if (!actor.memberships.some(({ role }) => role === 'complaints-officer')) throw new NoSuchWork()
    return { role: 'complaints' }
  },
  /** One complaint, for who handles them. Throws NoSuchWork for anybody else. */
  complaint: (actor: Person, tenant: TenantId, id: string): ScopeOf<'complaint'> => {
    if (!actor.memberships.some(({ role }) => role === 'complaints-officer')) throw new NoSuchWork()
    return { role: 'complaint', tenant, complaint: id }
  },
  /** The complaint that the link's own item names. Throws 'not-signed-in' for a citizen without such a link. */
  complaintLink: ({ complaint }: Extract<Actor, { kind: 'citizen' }>): ScopeOf<'complaint-link'> => {
    if (complaint === undefined) throw new ApiProblem('not-signed-in')
    return { role: 'complaint-link', tenant: complaint.tenant, complaint: complaint.id }
  },
  /**
   * Counting rows of a spreadsheet of a partner: in a grant that covers it, or, without a grant, in its own counts. For its admin, and at any
   * partner for a platform admin. Throws NoSuchWork for anybody else, and for a grant of other partners.
   */
  importCounting: (
    actor: Person,
    tenant: TenantId,
    grant?: Pick<Grant, 'funder' | 'tenants'>,
  ): ScopeOf<'counting'> | ScopeOf<'partner-counting'> => {
    const isOperator = actor.memberships.some(({ role }) => role === 'platform-admin')
    const signed = isOperator ? tenant : signingTenant(actor, tenant, 'importing')
    if (grant === undefined) return { role: 'partner-counting', tenant: signed }
    if (!grant.tenants.includes(signed)) throw new NoSuchWork()
    return { role: 'counting', funder: grant.funder }
  },
  /** Throws NoSuchWork for somebody who works for no funder. */
  funder: (actor: Person, funder: FunderId): ScopeOf<'funder'> => {
    const own = actor.memberships.flatMap(membership => (membership.role === 'funder' ? [membership.funder] : []))
    const signing = own.find(one => one === funder) ?? own[0]
    if (signing === undefined) throw new NoSuchWork()
    return { role: 'funder', funder: signing }
  },
  /** Throws NoSuchWork for somebody who works for no funder. */
  openingReport: (actor: Person, funder: FunderId): ScopeOf<'opening-report'> => ({
    role: 'opening-report',
    funder: signing.funder(actor, funder).funder,
  }),
}
