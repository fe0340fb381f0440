import {
  type Action,
  type Actor,
  can,
  grantedBy,
  isInForce,
  type Resource,
  type Role,
  type TenantId,
} from '@kring/domain'
import { forMembership, type Store } from '../data/index.ts'
import { ApiProblem } from './problems.ts'

/** The permissions checked in this request, to verify the route's rule. An actor object is new for each request. */
const askedOf = new WeakMap<Actor, Set<Action | 'signed-in'>>()

function note(actor: Actor, question: Action | 'signed-in'): void {
  const asked = askedOf.get(actor) ?? new Set()
  asked.add(question)
  askedOf.set(actor, asked)
}

export const wasAsked = (actor: Actor, question: Action | 'signed-in'): boolean =>
  askedOf.get(actor)?.has(question) ?? false

/** Calls `can` and records that it was asked. The API checks permissions only through this function. */
export function isAllowed(actor: Actor, action: Action, resource: Resource): boolean {
  note(actor, action)
  return can(actor, action, resource)
}

/** Throws 'not-signed-in' for a citizen, 'not-allowed' for a person, unless `can` says yes. */
export function requirePermission(actor: Actor, action: Action, resource: Resource): void {
  if (isAllowed(actor, action, resource)) return
  throw new ApiProblem(actor.kind === 'citizen' ? 'not-signed-in' : 'not-allowed')
}

export type Person = Extract<Actor, { kind: 'person' }>

/** The signed-in person. Throws 'not-signed-in' for a citizen. */
export function requireSignedIn(actor: Actor): Person {
  note(actor, 'signed-in')
  if (actor.kind === 'citizen') throw new ApiProblem('not-signed-in')
  return actor
}

/** The role that allows the actor this action, as written to the access log. */
export function roleIn(actor: Actor, action: Action, resource: Resource): Role {
  if (actor.kind === 'citizen') return 'citizen'
  return grantedBy(actor, action, resource)[0]?.role ?? 'citizen'
}

/** Whether the person may use the scopes of a platform admin, such as `identity` and `onboarding`. */
export const isPlatformAdmin = (actor: Person): boolean =>
  actor.memberships.some(({ role }) => role === 'platform-admin')

/** The tenants that a person or a partner's system belongs to. */
export const tenantsOf = (actor: Person): readonly TenantId[] =>
  actor.memberships.flatMap(membership => ('tenant' in membership ? [membership.tenant] : []))

/**
 * Checks in the table that one of the memberships that allow the action still counts, because what was read of the
 * caller may be some seconds old: somebody whose role was revoked can no longer change anything, nor take anything away
 * (a file, an export, a print, a draft). Only looking lasts these seconds. Throws 'membership-ended'.
 */
export async function requireStillHolds(store: Store, actor: Actor, action: Action, resource: Resource): Promise<void> {
  if (actor.kind === 'citizen') return
  for (const membership of grantedBy(actor, action, resource)) {
    const member = await forMembership(store, membership).of(actor.subject)
    if (member !== undefined && isInForce(member)) return
  }
  throw new ApiProblem('membership-ended')
}
