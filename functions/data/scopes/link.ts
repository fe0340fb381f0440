import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { tenantKeys } from '../keys.ts'
import { readDossier } from '../referrals/read.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { vaultOf } from '../sealing/vault.ts'
import { readStage } from '../trajectories/stage.ts'
import type { DossierReader } from './reading.ts'

/**
 * Following one dossier by its personal link. `as` names the tenant and the dossier that the link's own item names, and who holds it; the
 * keys are those of `tenant` and `id`, as in `forReading`. `forDossier` takes the same scope to withdraw the referral
 * and to close the link.
 */
export function forLink(store: Store, tenant: TenantId, id: string, as: ScopeOf<'link'>): DossierReader {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    dossier: (consistent = false) => readDossier(table, keys, vault, id, consistent),
    stage: () => readStage(table, keys, vault, id),
    log: (entry: AccessEntry, key?: SymmetricKey) => appendAccess(table, keys.access(id), vault.mac, entry, key),
  }
}
