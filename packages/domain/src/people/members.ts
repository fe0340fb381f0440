import type { Membership, Role } from './actor.ts'
import { isInForce, type PendingStage } from './invitations.ts'

/** Roles of which a place must keep at least one member, or nobody there could grant roles. */
const neverWithout: readonly Role[] = ['tenant-admin', 'platform-admin']

export type RevokeRefused = 'last-admin' | 'member-unknown'

/**
 * Whether a membership may be revoked. `ofPlace` are all memberships of its place, including this one and those that
 * wait for a confirmation or an acceptance. Refuses the last admin in force, as a place without one cannot repair that
 * itself; what only waits may always be revoked.
 */
export function mayEnd(
  ending: { readonly subject: string; readonly membership: Membership },
  ofPlace: readonly {
    readonly subject: string
    readonly membership: Membership
    readonly pending?: PendingStage | undefined
  }[],
): 'yes' | RevokeRefused {
  const { subject, membership } = ending
  const ofRole = ofPlace.filter(one => one.membership.role === membership.role)
  const found = ofRole.find(one => one.subject === subject)
  if (found === undefined) return 'member-unknown'
  const isLast = isInForce(found) && ofRole.filter(isInForce).length === 1
  return neverWithout.includes(membership.role) && isLast ? 'last-admin' : 'yes'
}

/** Roles that read people's stories and must sign in with a second factor (DOMAIN, "Law and standards"). */
const readers: readonly Role[] = [
  'tenant-admin',
  'regional-manager',
  'coordinator',
  'platform-admin',
  'complaints-officer',
]

export const needsSecondFactor = (memberships: readonly Membership[]): boolean =>
  memberships.some(({ role }) => readers.includes(role))
