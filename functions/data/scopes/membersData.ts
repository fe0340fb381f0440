import type { TenantId } from '@kring/domain'
import type { Table } from '../connection.ts'
import { inviteAgain } from '../invitations.ts'
import { tenantKeys } from '../keys.ts'
import {
  grantMember,
  listMembersOfTenant,
  listMembersWithRole,
  type Member,
  type MembershipOfTenant,
  putMember,
  type RoleAtTenant,
  removeMember,
} from '../members.ts'
import { readMemberNotes } from '../messages/undelivered.ts'
import { resetsIn } from '../secondFactorResets.ts'

/** The memberships at one tenant: its people and its own systems. */
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
  resets: resetsIn(table, { all: tenantKeys(tenant).secondFactorResets(), one: tenantKeys(tenant).secondFactorReset }),
})
