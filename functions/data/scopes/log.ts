import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { readAccessOfTenant } from '../accessLog/accessOfTenant.ts'
import type { CursorSigner } from '../cursor.ts'
import { tenantKeys } from '../keys.ts'
import type { PageRequest } from '../referrals/lists.ts'

/**
 * All access logs of a tenant together, for its admin. `as` is the tenant that the caller was verified to be an admin of,
 * as in `forLists`. It reaches no dossier, and no reason in a log.
 */
export function forLog(store: Store, tenant: TenantId, as: ScopeOf<'log'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const { mac } = store.sealing()
  return {
    page: (cursors: CursorSigner, page: PageRequest & { readonly month: string }) =>
      readAccessOfTenant(table, keys, mac, cursors, page),
    /** Records that somebody looked at these logs, among what they searched. */
    logLook: (subject: string, entry: AccessEntry) => appendAccess(table, keys.searches(subject), mac, entry),
  }
}
export type LogData = ReturnType<typeof forLog>
