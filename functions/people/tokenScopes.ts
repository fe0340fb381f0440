import type { Membership } from '@kring/domain'
import { scopeInToken } from './accounts.ts'

/**
 * The memberships as a token with these scopes may carry them: a system's scopes are cut down to those that the token
 * has, and a system that is left with none is not a member. A person's roles are not scopes and stay as they are.
 */
export function withinScopes(
  memberships: readonly Membership[],
  tokenScopes: readonly string[],
): readonly Membership[] {
  return memberships.flatMap((membership): readonly Membership[] => {
    if (membership.role !== 'partner-system') return [membership]
    const scopes = membership.scopes.filter(scope => tokenScopes.includes(scopeInToken(scope)))
    return scopes.length === 0 ? [] : [{ ...membership, scopes }]
  })
}
