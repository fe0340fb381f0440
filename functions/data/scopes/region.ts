import type { AccessEntry, RegionId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import type { CursorSigner } from '../cursor.ts'
import { operatorKeys } from '../keys.ts'
import { type PageRequest, queueOfRegion } from '../referrals/lists.ts'

/** A region's queue across tenants: no names, no free text. `region` is one of those that the caller manages. */
export function forRegion(store: Store, region: RegionId) {
  const table = store.table({ role: 'region', region })
  return {
    queue: (cursors: CursorSigner, page: PageRequest) => queueOfRegion(table, cursors, region, page),
    /** Records a search in the queue. */
    logSearch: (subject: string, entry: AccessEntry) =>
      appendAccess(table, operatorKeys.searches(subject), store.sealing().mac, entry),
  }
}
