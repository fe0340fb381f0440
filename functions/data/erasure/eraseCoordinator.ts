import type { CoordinatorEvent } from '@kring/domain'
import type { Table } from '../connection.ts'
import { coordinatorAggregate } from '../coordinators/aggregate.ts'
import type { CoordinatorFile } from '../coordinators/examine.ts'
import { coordinatorHeadItem, erasedCoordinatorHead } from '../coordinators/headItem.ts'
import { onVersion } from '../coordinators/repository.ts'
import { appendEvents } from '../eventStore/append.ts'
import { operatorKeys } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { type ErasedBy, inOne } from './eraseDossier.ts'

/**
 * Erases the record of a coordinator who left: its key, and with it what every event says of them; its place in the roster.
 * The chain stays whole. One transaction. Throws VersionConflict when it changed since it was read.
 */
export async function eraseCoordinator(
  table: Table,
  vault: OperatorVault,
  { head, record, key }: CoordinatorFile,
  { at, by }: ErasedBy,
): Promise<void> {
  const events: readonly CoordinatorEvent[] = [{ type: 'erased', at, by }]
  const before = { seq: head.version, hash: head.hash, parts: head.parts }
  const place = { pk: operatorKeys.coordinator(head.id).pk, before, events }
  const { writes, after } = appendEvents(table, coordinatorAggregate, { mac: vault.mac, key }, place)
  const item = coordinatorHeadItem(erasedCoordinatorHead(head, after, at), record, vault.mac)
  await inOne(table, 'erase-coordinator', [
    { Put: { TableName: table.name, Item: { ...item }, ...onVersion(head.version) } },
    ...writes,
  ])
}
