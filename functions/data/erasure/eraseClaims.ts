import type { ClaimEvent } from '@kring/domain'
import { claimAggregate } from '../claims/aggregate.ts'
import type { ClaimFile } from '../claims/examine.ts'
import { claimHeadItem, claimHeadOf } from '../claims/headItem.ts'
import { claimsPk } from '../claims/place.ts'
import type { Table } from '../connection.ts'
import { onVersion } from '../coordinators/repository.ts'
import { appendEvents } from '../eventStore/append.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { type ErasedBy, inOne } from './eraseDossier.ts'

/**
 * Erases what a coordinator who left claimed: the sheet's key, and with it what every event says; its place in the list. The
 * chain stays whole. One transaction. Throws VersionConflict when it changed since it was read.
 */
export async function eraseClaims(
  table: Table,
  vault: OperatorVault,
  { place, head, key }: ClaimFile,
  { at, by }: ErasedBy,
): Promise<void> {
  const events: readonly ClaimEvent[] = [{ type: 'erased', at, by }]
  const before = { seq: head.version, hash: head.hash, parts: head.parts }
  const { writes, after } = appendEvents(
    table,
    claimAggregate,
    { mac: vault.mac, key },
    { pk: claimsPk(place), before, events },
  )
  const item = claimHeadItem(claimHeadOf(after, at, { erasedAt: at }), place, vault.mac)
  await inOne(table, 'erase-claims', [
    { Put: { TableName: table.name, Item: { ...item }, ...onVersion(head.version) } },
    ...writes,
  ])
}
