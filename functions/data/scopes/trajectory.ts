import type { AccessEntry, TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { appendAccess } from '../accessLog/accessLog.ts'
import { coordinatorUnchanged } from '../coordinators/repository.ts'
import type { CursorSigner } from '../cursor.ts'
import { earlierAnswer, type Intent } from '../idempotency.ts'
import { tenantKeys } from '../keys.ts'
import type { PageRequest } from '../referrals/lists.ts'
import { vaultOf } from '../sealing/vault.ts'
import { commitTrajectory, type TrajectoryChange } from '../trajectories/commit.ts'
import { historyOf } from '../trajectories/history.ts'
import { type OpenTrajectory, readTrajectory } from '../trajectories/read.ts'

/**
 * Showing and changing one trajectory. `as` names the tenant and dossier that the caller was verified to work on; the keys are
 * those of `tenant` and `id`, so DynamoDB refuses when the two differ.
 */
export function forTrajectory(store: Store, tenant: TenantId, id: string, as: ScopeOf<'trajectory'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    as,
    trajectory: (consistent = false) => readTrajectory(table, keys, vault, id, consistent),
    /** The answer to an earlier request with the same intent. Throws IdempotencyKeyReused. */
    earlier: (intent: Intent) => earlierAnswer(table, keys, intent),
    history: (trajectory: OpenTrajectory, cursors: CursorSigner, page: PageRequest) =>
      historyOf(table, keys, trajectory, cursors, page),
    commit: (change: TrajectoryChange) => commitTrajectory(table, keys, vault, change),
    /** Records a look at the trajectory, in the access log of its dossier. */
    log: (entry: AccessEntry) => appendAccess(table, keys.access(id), vault.mac, entry),
  }
}
export type TrajectoryData = ReturnType<typeof forTrajectory>

/**
 * Changes a trajectory by what the record of a coordinator says: the change is written only while that record is at the
 * version on which it was decided (G8), in one transaction. `as.person` is the coordinator's tag.
 */
export function forAssigning(store: Store, tenant: TenantId, as: ScopeOf<'assigning'>) {
  const table = store.table(as)
  const keys = tenantKeys(tenant)
  const vault = vaultOf(store, as, table, keys)
  return {
    /** Throws VersionConflict when the trajectory or the record changed in between. */
    commit: (change: Omit<TrajectoryChange, 'also'>, record: { readonly version: number }) =>
      commitTrajectory(table, keys, vault, {
        ...change,
        also: [coordinatorUnchanged(table, as.person, record.version)],
      }),
  }
}
export type AssigningData = ReturnType<typeof forAssigning>
