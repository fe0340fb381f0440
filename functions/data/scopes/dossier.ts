import type { TenantId } from '@kring/domain'
import type { ScopeOf } from '../access/scope.ts'
import type { Store } from '../access/store.ts'
import { isComplainedOf } from '../erasure/complaints.ts'
import { tenantKeys } from '../keys.ts'
import { changeLink, type LinkChange } from '../links.ts'
import { type Change, commit, dossierUnchanged } from '../referrals/commit.ts'
import { type Dossier, readDossier } from '../referrals/read.ts'
import { vaultOf } from '../sealing/vault.ts'
import { commitTrajectory, type TrajectoryChange, trajectoryWrites } from '../trajectories/commit.ts'
import { readTrajectory } from '../trajectories/read.ts'

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
    /** Whether a complaint about it is open. */
    isComplainedOf: () => isComplainedOf(table, keys, id),
    /** The trajectory of the dossier, to stop it together with a withdrawal; undefined when it has none. */
    trajectory: () => readTrajectory(table, keys, vault, id, true),
    /** The writes of a change of the trajectory, to be made in one transaction with one of the dossier. */
    trajectoryWrites: async (change: Omit<TrajectoryChange, 'also'>) =>
      (await trajectoryWrites(table, keys, vault, change)).writes,
    /** Starts the trajectory while the dossier is as it was read. Throws VersionConflict when it changed, or has one. */
    startTrajectory: (change: Pick<TrajectoryChange, 'tenant' | 'events'>, { head }: Pick<Dossier, 'head'>) =>
      commitTrajectory(table, keys, vault, { ...change, also: [dossierUnchanged(table, keys, head)] }),
    changeLink: (change: Omit<LinkChange, 'dossier'>) => changeLink(table, keys, { ...change, dossier: id }),
  }
}
export type DossierWriter = ReturnType<typeof forDossier>
