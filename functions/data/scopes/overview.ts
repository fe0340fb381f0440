import type { AccessEntry, RegionId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import type { CursorSigner } from '../cursor.ts'
import { readFidelityRows } from '../fidelity/rows.ts'
import { operatorKeys } from '../keys.ts'
import { type PageRequest, waitingOfRegion } from '../referrals/lists.ts'
import { countUnfunded, listUnfunded } from '../regionIndex/unfunded.ts'
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
    countUnfunded: () => countUnfunded(table, region),
    /** The accepted referrals that no grant pays for. */
    unfunded: (cursors: CursorSigner, page: PageRequest) => listUnfunded(table, cursors, region, page),
    /** Records which dossiers a list showed. */
    logSearch: (subject: string, entry: AccessEntry) =>
      appendAccess(table, operatorKeys.searches(subject), store.sealing().mac, entry),
  }
}
