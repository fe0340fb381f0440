import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { tenantKeys } from '../keys.ts'
import { idsInStage } from '../trajectories/lists.ts'

/** Which trajectories of a partner may wait for an evaluation: their numbers and nothing else of them. */
export function forReminding(store: Store, tenant: TenantId) {
  const table = store.table({ role: 'reminding', tenant })
  return { inEvaluation: () => idsInStage(table, tenantKeys(tenant), 'evaluation') }
}
