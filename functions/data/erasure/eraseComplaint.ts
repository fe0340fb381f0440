import type { ComplaintEvent } from '@kring/domain'
import { complaintAggregate } from '../complaints/aggregate.ts'
import type { ComplaintFile } from '../complaints/examine.ts'
import { complaintHeadItem, complaintHeadOf } from '../complaints/headItem.ts'
import { rowItem, rowOf } from '../complaints/row.ts'
import type { Table } from '../connection.ts'
import { onVersion } from '../coordinators/repository.ts'
import { appendEvents } from '../eventStore/append.ts'
import type { tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { type ErasedBy, inOne } from './eraseDossier.ts'

/**
 * Erases a complaint: its key, and with it what every event says. The chain stays whole, and so does its line in the list,
 * which names nobody and is counted. One transaction. Throws VersionConflict when it changed since it was read.
 */
export async function eraseComplaint(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  mac: Mac,
  { complaint, head, key }: ComplaintFile,
  { at, by }: ErasedBy,
): Promise<void> {
  const { pk } = keys.complaint(complaint.id)
  const events: readonly ComplaintEvent[] = [{ type: 'erased', at, by }]
  const before = { seq: head.version, hash: head.hash, parts: head.parts }
  const { writes, after } = appendEvents(table, complaintAggregate, { mac, key }, { pk, before, events })
  const item = complaintHeadItem(complaintHeadOf(after, at, { erasedAt: at }), pk, mac)
  await inOne(table, 'erase-complaint', [
    { Put: { TableName: table.name, Item: { ...item }, ...onVersion(head.version) } },
    ...writes,
    { Put: { TableName: table.name, Item: { ...rowItem({ ...rowOf({ ...complaint, untold: [] }), erased: true }) } } },
  ])
}
