import type { Store } from '../access/store.ts'
import { readFunders } from '../grants/grants.ts'
import { confirmGrant, inviteAgain } from '../invitations.ts'
import { operatorKeys } from '../keys.ts'
import { grantMember, listMembersOfOperator, type Member, type MembershipOfOperator, removeMember } from '../members.ts'
import { readMemberNotes } from '../messages/undelivered.ts'
import { resetsIn } from '../secondFactorResets.ts'

/** The memberships of the operator and the funders, granted by a platform admin. */
export function forIdentity(store: Store) {
  const table = store.table({ role: 'identity' })
  return {
    list: () => listMembersOfOperator(table),
    /** Those whom a mail did not reach, by the sort key of their membership. */
    unreached: () => readMemberNotes(table, operatorKeys.unreached.pk),
    grant: (member: Member & { readonly membership: MembershipOfOperator }) => grantMember(table, member),
    confirm: (granted: Member, confirmed: NonNullable<Member['confirmed']>) => confirmGrant(table, granted, confirmed),
    /** Sends an open invitation again. */
    inviteAgain: (invited: Member, at: string) => inviteAgain(table, invited, at),
    remove: (subject: string, membership: MembershipOfOperator) => removeMember(table, subject, membership),
    funders: () => readFunders(table),
    resets: resetsIn(table, { all: operatorKeys.secondFactorResets, one: operatorKeys.secondFactorReset }),
  }
}
