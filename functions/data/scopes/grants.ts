import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { readGrantsOfTenant } from '../grants/grants.ts'

/**
 * The grants of a partner, for a caller who was found to work on one of its trajectories. A kind of work of its own, so that the
 * role of a trajectory cannot read them; whoever asks is told the names alone.
 */
export const forGrants = (store: Store, tenant: TenantId, as: ScopeOf<'grants'>) => {
  const table = store.table(as)
  return { all: () => readGrantsOfTenant(table, tenant) }
}
