import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { type Emergency, putEmergency } from '../accessLog/emergencies.ts'
import { tenantKeys } from '../keys.ts'

/** Recording that a dossier is opened outside one's region. Its role reads no dossier and changes none. */
export function forEmergency(store: Store, tenant: TenantId, as: ScopeOf<'emergency'>) {
  const table = store.table(as)
  return { put: (emergency: Emergency) => putEmergency(table, tenantKeys(tenant), emergency) }
}
