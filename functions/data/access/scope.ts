import type { FunderId, TenantId } from '@kring/domain'

/**
 * What part of the table a request works on, and so which role it signs as. Each is a role of its own in the cloud
 * (infra/constructs/scopeRoles.ts); what is in the table is open to no one else.
 *
 * - `register`: the public list of partners.
 * - `front`: a partner's public desk: its settings, forms and quota, a personal link by its hash, taking a referral in.
 * - `tenant`: a partner's data, for who belongs there.
 * - `operator`: the work lists across tenants, and who works for the operator.
 * - `funder`: a funder's counts. `counting`: keeping them up to date.
 * - `identity`: granting and revoking memberships across tenants.
 */
export type Scope =
  | { readonly role: 'front' | 'tenant'; readonly tenant: TenantId }
  | { readonly role: 'funder' | 'counting'; readonly funder: FunderId }
  | { readonly role: 'register' | 'operator' | 'identity' }
export type ScopeRole = Scope['role']

/** The session tags of a scope: what `aws:PrincipalTag` in its role's policy is. */
export function tagsOf(scope: Scope): Readonly<Record<string, string>> {
  if ('tenant' in scope) return { tenant: scope.tenant }
  return 'funder' in scope ? { funder: scope.funder } : {}
}

export const scopeName = (scope: Scope): string => [scope.role, ...Object.values(tagsOf(scope))].join(' ')
