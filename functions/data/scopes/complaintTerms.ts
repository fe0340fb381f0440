import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { readComplaint } from '../complaints/read.ts'
import { tenantKeys } from '../keys.ts'
import { vaultOf } from '../sealing/vault.ts'

/** One complaint, for what follows from its events: read, and never changed. Throws ErasedDossier. */
export function forComplaintTerms(store: Store, tenant: TenantId, id: string) {
  const scope = { role: 'complaint-terms', tenant, complaint: id } as const
  const table = store.table(scope)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, scope, table, keys)
  return { read: () => readComplaint(table, keys, vault, id) }
}
