import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { tenantKeys } from '../keys.ts'
import { changeLink, type LinkChange } from '../links.ts'
import { type Change, commit } from '../referrals/commit.ts'
import { readDossier } from '../referrals/read.ts'
import { vaultOf } from '../sealing/vault.ts'

/**
 * Changing one dossier and its personal link. `as` names the dossier that was found, after the caller was found to be
 * allowed to change it; its role writes under no other.
 */
export function forDossier(store: Store, tenant: TenantId, id: string, as: ScopeOf<'dossier' | 'link'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    /** To decide again after somebody else changed it in between. */
    dossier: () => readDossier(table, keys, vault, id, true),
    commit: (change: Change) => commit(table, keys, vault, change),
    changeLink: (change: Omit<LinkChange, 'dossier'>) => changeLink(table, keys, { ...change, dossier: id }),
  }
}
export type DossierWriter = ReturnType<typeof forDossier>
