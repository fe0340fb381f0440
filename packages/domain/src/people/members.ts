import type { Membership, Role } from './actor.ts'

/** Roles of which a place must keep at least one member, or nobody there could grant roles. */
const neverWithout: readonly Role[] = ['tenant-admin', 'platform-admin']

export type RevokeRefused = 'last-admin' | 'member-unknown'

/**
 * Whether a membership may be revoked. `others` are all memberships of its place, including this one. False for the
 * last admin, as a place without one cannot repair that itself.
 */
export function mayEnd(
  ending: { readonly subject: string; readonly membership: Membership },
  ofPlace: readonly { readonly subject: string; readonly membership: Membership }[],
): 'yes' | RevokeRefused {
  const { subject, membership } = ending
  const ofRole = ofPlace.filter(one => one.membership.role === membership.role)
  if (!ofRole.some(one => one.subject === subject)) return 'member-unknown'
  return neverWithout.includes(membership.role) && ofRole.length === 1 ? 'last-admin' : 'yes'
}

/** Roles that read people's stories and must sign in with a second factor (DOMAIN, "Law and standards"). */
const readers: readonly Role[] = ['tenant-admin', 'regional-manager', 'coordinator', 'platform-admin']

export const needsSecondFactor = (memberships: readonly Membership[]): boolean =>
  memberships.some(({ role }) => readers.includes(role))
