import type { FunderId, TenantId } from '@kring/domain'

/**
 * The part of the table that a request uses, and so the IAM role that signs its calls. Each scope has its own role in
 * the cloud (infra/constructs/scopeRoles.ts); no other principal can read the table.
 *
 * - `register`: the public list of partners.
 * - `public`: what a partner's public pages need: its settings, forms and quota, a personal link found by its hash,
 *   submitting a referral.
 * - `tenant`: a partner's data, for its members.
 * - `seal`: a partner's seals of its access logs, made by the stream's second reader.
 * - `operator`: the work lists across tenants, and the operator's own members.
 * - `funder`: reading a funder's counts. `counting`: updating them.
 * - `identity`: granting and revoking memberships across tenants.
 */
export type Scope =
  | { readonly role: 'public' | 'tenant'; readonly tenant: TenantId }
  | { readonly role: 'seal'; readonly tenant: TenantId }
  | { readonly role: 'funder' | 'counting'; readonly funder: FunderId }
  | { readonly role: 'register' | 'operator' | 'identity' }
export type ScopeRole = Scope['role']

/** The session tags of a scope, which its role's policy reads as `aws:PrincipalTag`. */
export function tagsOf(scope: Scope): Readonly<Record<string, string>> {
  if ('tenant' in scope) return { tenant: scope.tenant }
  return 'funder' in scope ? { funder: scope.funder } : {}
}

export const scopeName = (scope: Scope): string => [scope.role, ...Object.values(tagsOf(scope))].join(' ')
