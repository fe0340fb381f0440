import type { Membership, Role } from './actor.ts'

/** Roles of which a place keeps at least one, or nobody could grant any more. */
const neverWithout: readonly Role[] = ['tenant-admin', 'platform-admin']

export type RevokeRefused = 'last-admin' | 'member-unknown'

/**
 * May this membership end, among those of its place? `others` are the memberships of everyone there, this one
 * included. Refuses the last admin: a place without one can't be mended by its own people.
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

/** Roles whose work shows them people's stories: they sign in with a second factor (DOMAIN, "Law and standards"). */
const readers: readonly Role[] = ['tenant-admin', 'regional-manager', 'coordinator', 'platform-admin']

export const needsSecondFactor = (memberships: readonly Membership[]): boolean =>
  memberships.some(({ role }) => readers.includes(role))
