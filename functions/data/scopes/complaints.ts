import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { readComplaint } from '../complaints/read.ts'
import { type ComplaintChange, commitComplaint } from '../complaints/repository.ts'
import { listComplaints } from '../complaints/row.ts'
import { operatorKeys, tenantKeys } from '../keys.ts'
import { readNotes } from '../messages/undelivered.ts'
import { vaultOf } from '../sealing/vault.ts'

/**
 * One complaint, for who handles it or for who complains. The keys are those of `tenant` and `id`; the credentials those that
 * `as` names, so DynamoDB refuses when they differ.
 */
export function forComplaint(
  store: Store,
  tenant: TenantId,
  id: string,
  as: ScopeOf<'complaint'> | ScopeOf<'complaint-link'>,
) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    read: () => readComplaint(table, keys, vault, id),
    commit: (change: ComplaintChange) => commitComplaint(table, keys, vault, change),
    /** Mails to the complainant that did not arrive; for who handles it. */
    undelivered: () => readNotes(table, keys.undelivered(id).pk),
    /** Records that an officer looks at it, in the log of what they look at: no log of a dossier. */
    logLook: (subject: string, entry: AccessEntry) =>
      appendAccess(table, operatorKeys.searches(subject), vault.mac, entry),
  }
}
export type ComplaintData = ReturnType<typeof forComplaint>

/** The list of all complaints. */
export function forComplaints(store: Store, as: ScopeOf<'complaints'>) {
  const table = store.table(as)
  return { list: () => listComplaints(table) }
}
