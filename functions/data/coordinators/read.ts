import { type CoordinatorRecord, type RegionId, replayCoordinator } from '@kring/domain'
import { count, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { historyUpTo, readWhole } from '../eventStore/readWhole.ts'
import { CorruptItem } from '../failures.ts'
import type { Intent } from '../idempotency.ts'
import { HEAD, operatorKeys } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import { type CoordinatorFile, examineCoordinator } from './examine.ts'
import { coordinatorContentOf, coordinatorKeyContext, StoredRosterItem } from './headItem.ts'

/**
 * Reads a record with one Query of its item collection, and checks its seals. Undefined when there is none. Throws
 * ErasedDossier, and ForgedItem when it does not fit after three reads.
 */
export async function readCoordinator(
  table: Table,
  vault: OperatorVault,
  person: string,
  consistent: boolean,
): Promise<CoordinatorFile | undefined> {
  const { pk } = operatorKeys.coordinator(person)
  const whole = await readWhole(pk, async isRepeated => {
    const items = await queryAll(table, 'open-coordinator', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: consistent || isRepeated,
    })
    return examineCoordinator(items, vault, person)
  })
  return whole?.file
}

/** Whether somebody has a record, an erased one too; nothing of it is read. */
export const hasRecord = async (table: Table, person: string): Promise<boolean> =>
  (await count(table, 'has-coordinator', {
    KeyConditionExpression: 'pk = :pk AND sk = :head',
    ExpressionAttributeValues: { ':pk': operatorKeys.coordinator(person).pk, ':head': HEAD },
  })) > 0

/** One coordinator of a region's roster. */
export type RosterEntry = { readonly record: CoordinatorRecord; readonly version: number }

/** The coordinators of a region, who ended last: one Query on the OwnerIndex, a page for each MB. Throws CorruptItem. */
export async function rosterOf(table: Table, vault: OperatorVault, region: RegionId): Promise<readonly RosterEntry[]> {
  const items = await queryAll(table, 'list-coordinators', {
    IndexName: 'OwnerIndex',
    KeyConditionExpression: 'ownPk = :region',
    ExpressionAttributeValues: { ':region': operatorKeys.roster(region).ownPk },
  })
  if (items.length === 0) return []
  const operatorKey = await vault.operatorKey()
  return items.map(item => {
    const row = StoredRosterItem.safeParse(item)
    if (!row.success) throw new CorruptItem('unreadable row of the roster')
    const { pk } = operatorKeys.coordinator(row.data.id)
    const key = SymmetricKey.unwrap(row.data.key, operatorKey, coordinatorKeyContext(pk))
    return { record: coordinatorContentOf(pk, row.data.private, key).record, version: row.data.version }
  })
}

/** The answer to an earlier request with the same intent; undefined when it was not carried out. Throws IdempotencyKeyReused. */
export function earlierCoordinatorChange(
  { history, record }: CoordinatorFile,
  intent: Intent,
): { readonly person: string; readonly state: CoordinatorRecord['state']; readonly version: number } | undefined {
  const upTo = historyUpTo(history, intent)
  const then = upTo && replayCoordinator(upTo.events)
  if (upTo === undefined || then === undefined || then.state === 'none') return undefined
  return { person: record.person, state: then.state, version: upTo.version }
}
