import type { Store } from '../access/store.ts'
import { confirmGrant } from '../invitations.ts'
import { grantMember, listMembersOfOperator, type Member, removeMember } from '../members.ts'
import { readFunders } from '../reports/grants.ts'
import type { MembershipOfOperator } from './members.ts'

/** The memberships of the operator and the funders, granted by a platform admin. */
export function forIdentity(store: Store) {
  const table = store.table({ role: 'identity' })
  return {
    list: () => listMembersOfOperator(table),
    grant: (member: Member & { readonly membership: MembershipOfOperator }) => grantMember(table, member),
    confirm: (granted: Member, confirmed: NonNullable<Member['confirmed']>) => confirmGrant(table, granted, confirmed),
    remove: (subject: string, membership: MembershipOfOperator) => removeMember(table, subject, membership),
    funders: () => readFunders(table),
  }
}
