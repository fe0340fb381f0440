import type { RegionId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { readFidelityRows } from '../fidelity/rows.ts'
import { waitingOfRegion } from '../referrals/lists.ts'
import { openOfRegion } from '../trajectories/lists.ts'

/**
 * What is open in a region, to be counted: no names, no free text. `as` is one of the regions that the caller manages, or any for a
 * platform admin.
 */
export function forOverview(store: Store, region: RegionId, as: ScopeOf<'overview'>) {
  const table = store.table(as)
  return {
    waiting: () => waitingOfRegion(table, region),
    open: () => openOfRegion(table, region),
    /** Of the region's evaluated trajectories, whether the method was kept to; nobody is named. */
    fidelity: () => readFidelityRows(table, region),
  }
}
