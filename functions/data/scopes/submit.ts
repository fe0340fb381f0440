import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { tenantKeys } from '../keys.ts'
import { type Change, commit } from '../referrals/commit.ts'
import { vaultOf } from '../sealing/vault.ts'

/**
 * Creating a dossier: with its personal link, the files it claims and the draft it came from. `as` names the tenant and
 * the number just drawn; its role puts under that number and under no other, and reads no dossier.
 */
export function forSubmission(store: Store, tenant: TenantId, as: ScopeOf<'submit'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return { commit: (change: Change & { readonly before?: undefined }) => commit(table, keys, vault, change) }
}
export type SubmissionData = ReturnType<typeof forSubmission>
