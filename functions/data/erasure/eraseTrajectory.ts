import { sides, type TrajectoryEvent } from '@kring/domain'
import { queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { appendEvents } from '../eventStore/append.ts'
import { isCopySk, partOfSk, type tenantKeys } from '../keys.ts'
import type { Vault } from '../sealing/vault.ts'
import { trajectoryAggregate } from '../trajectories/aggregate.ts'
import { headPut, positionOf } from '../trajectories/commit.ts'
import { erasedTrajectoryHead, trajectoryHeadItem } from '../trajectories/headItem.ts'
import type { OpenTrajectory } from '../trajectories/read.ts'
import { deleteBeside, type ErasedBy, inOne, sortKeysIn } from './eraseDossier.ts'

type Keys = ReturnType<typeof tenantKeys>

/**
 * Erases a trajectory: its key and, with their parts, those of its people. What stays is the chain of events, without their
 * content. The parts follow the transaction, for there may be more of them than one can hold: see `deletePartsOf`. Throws
 * VersionConflict when it changed since it was read.
 */
export async function eraseTrajectory(
  table: Table,
  keys: Keys,
  vault: Vault,
  { head, record, keys: { own } }: OpenTrajectory,
  { at, by }: ErasedBy,
): Promise<void> {
  const events: readonly TrajectoryEvent[] = [{ type: 'erased', at, by }]
  const place = { pk: keys.trajectory(head.id).pk, before: positionOf(head), events }
  const { writes, after } = appendEvents(table, trajectoryAggregate, { mac: vault.mac, key: own }, place)
  // First: afterwards nothing names them, and one that is interrupted is done again.
  for (const { id } of record.circle.people) await deleteInvitee(table, keys, head.id, id)
  for (const { id } of record.plan.releases) await deleteInvitee(table, keys, head.id, id)
  const item = trajectoryHeadItem(erasedTrajectoryHead(head, after, at), keys, vault.mac)
  await inOne(table, 'erase-trajectory', [headPut(table, item, head), ...writes])
  await deletePartsOf(table, keys, head.id)
}

/** Deletes what somebody who is invited sees and said, with the copy of their key that lies there. May be repeated. */
export async function deleteInvitee(table: Table, keys: Keys, id: string, person: string): Promise<void> {
  const { pk } = keys.invitee(id, person)
  await deleteBeside(table, pk, await sortKeysIn(table, pk))
}

/** Deletes what an erased trajectory leaves: the parts, with the keys of its people, copies of events, its stage. May be repeated. */
export async function deletePartsOf(table: Table, keys: Keys, id: string): Promise<void> {
  for (const { pk } of [keys.trajectory(id), ...sides.map(side => keys.trajectorySide(id, side))]) {
    const items = await queryAll(table, 'list-beside', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: true,
    })
    const sks = items.map(({ sk }) => String(sk))
    await deleteBeside(
      table,
      pk,
      sks.filter(sk => isCopySk(sk) || partOfSk(sk) !== undefined),
    )
  }
  const stage = keys.stage(id)
  await deleteBeside(table, stage.pk, [stage.sk])
}
