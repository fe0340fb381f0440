import type { Membership, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import type { Table } from '../connection.ts'
import { inviteAgain } from '../invitations.ts'
import { tenantKeys } from '../keys.ts'
import {
  grantMember,
  listMembersOfTenant,
  listMembersWithRole,
  type Member,
  putMember,
  type RoleAtTenant,
  readMember,
  removeMember,
} from '../members.ts'
import { readMemberNotes } from '../messages/undelivered.ts'

export type MembershipOfTenant = Extract<Membership, { readonly tenant: TenantId }>
export type MembershipOfOperator = Exclude<Membership, MembershipOfTenant>

/**
 * The memberships at one tenant: its people and its own systems. `as` is the tenant that the caller was verified to
 * manage members of: their own, or any for a platform admin.
 */
export const forMembers = (store: Store, tenant: TenantId, as: ScopeOf<'members'>) =>
  membersData(store.table(as), tenant)

export const membersData = (table: Table, tenant: TenantId) => ({
  list: () => listMembersOfTenant(table, tenant),
  withRole: (role: RoleAtTenant) => listMembersWithRole(table, tenant, role),
  /** Those whom a mail did not reach, by the sort key of their membership. */
  unreached: () => readMemberNotes(table, tenantKeys(tenant).unreached().pk),
  put: (member: Member & { readonly membership: MembershipOfTenant }) => putMember(table, member),
  grant: (member: Member & { readonly membership: MembershipOfTenant }) => grantMember(table, member),
  /** Sends an open invitation again. */
  inviteAgain: (invited: Member, at: string) => inviteAgain(table, invited, at),
  remove: (subject: string, membership: MembershipOfTenant) => removeMember(table, subject, membership),
})

/** Reads one membership now, at the tenant or at the operator that it names: what is known of a caller may be seconds old. */
export function forMembership(store: Store, membership: Membership) {
  const table =
    'tenant' in membership
      ? store.table({ role: 'membership', tenant: membership.tenant })
      : store.table({ role: 'mandate' })
  return { of: (subject: string) => readMember(table, subject, membership) }
}
