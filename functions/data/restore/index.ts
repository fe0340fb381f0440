import type { TenantId } from '@kring/domain'
import type { Store } from '../access/store.ts'
import { queryAll } from '../calls.ts'
import { parsePartition, tenantKeys } from '../keys.ts'
import { vaultOf } from '../sealing/vault.ts'
import { dropStrayEvents, type Repaired, whole } from './strayEvents.ts'
import { takeBackDossier } from './takeBackDossier.ts'
import { takeBackTrajectory } from './takeBackTrajectory.ts'

export type { Dropped } from './strayEvents.ts'

/**
 * Repairs a table that was put back, with the caller's own credentials. AWS: of transactions under way at the moment of a
 * point-in-time restore the new table may hold a part.
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery_Howitworks.html
 */
export function forRestore(store: Store) {
  const table = store.table({ role: 'own' })
  const itemsOf = (pk: string) =>
    queryAll(table, 'repair-partition', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    })
  const vaultFor = (tenant: TenantId) => vaultOf(store, { role: 'own' }, table, tenantKeys(tenant))
  return {
    /**
     * Takes back what the last transaction of an aggregate left half done, by its partition key: of a dossier and a trajectory
     * in either direction, of a complaint, a coordinator's record and claims the events that their head does not count.
     */
    takeBack: async (pk: string): Promise<Repaired> => {
      const partition = parsePartition(pk)
      if (partition === undefined || partition.kind === 'access' || partition.kind === 'searches') return whole
      const dropped = await dropStrayEvents(table, await itemsOf(pk))
      const { tenant, kind, of } = partition
      if (tenant === undefined) return dropped
      const keys = tenantKeys(tenant)
      const items = await itemsOf(pk)
      const again = await rebuilt(items)
      return dropped.kind === 'whole' ? again : dropped

      async function rebuilt(now: typeof items): Promise<Repaired> {
        if (kind === 'dossier') return takeBackDossier(table, keys, vaultFor(keys.tenant), now)
        return kind === 'trajectory' ? takeBackTrajectory(table, keys, vaultFor(keys.tenant), of, now) : whole
      }
    },
    /** The sort keys of a partition with what the ledger knows of each item. */
    hashesOf: async (pk: string): Promise<ReadonlyMap<string, string>> =>
      new Map((await itemsOf(pk)).map(({ sk, hash, mac }) => [String(sk), String(hash ?? mac ?? '')])),
  }
}
export type RestoreData = ReturnType<typeof forRestore>
