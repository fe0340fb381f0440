import type { FunderId, Membership } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readListedFunder } from '../grants/grants.ts'
import { acceptInvitation, declineInvitation, listInvitations } from '../invitations.ts'
import { personTag } from '../keys.ts'

/** The open invitations of one person, who is the subject of the request's token. */
export function forInvited(store: Store, subject: string) {
  const table = store.table({ role: 'invitation', person: personTag(subject) })
  return {
    list: () => listInvitations(table, subject),
    accept: (membership: Membership, at: string) => acceptInvitation(table, subject, membership, at),
    decline: (membership: Membership) => declineInvitation(table, subject, membership),
    funderName: (funder: FunderId) => readListedFunder(table, funder),
  }
}
