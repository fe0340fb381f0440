import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import type { StoredAccess } from '../accessLog/accessLog.ts'
import { sealEntries } from '../accessLog/seals.ts'
import type { Key } from '../keys.ts'

/** The seals of a partner's access logs, or of the operator's when no tenant is given; used by the stream's second reader. */
export function forSeal(store: Store, tenant: TenantId | undefined) {
  const table = store.table(tenant === undefined ? { role: 'operator' } : { role: 'seal', tenant })
  return {
    /** Seals entries that have no seal yet; `chain` is that of each of them. */
    seal: (chain: Key, entries: readonly StoredAccess[]) => sealEntries(table, store.sealing().mac, chain, entries),
  }
}
