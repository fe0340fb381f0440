import { partsOfTrajectory, personOfPart, replayTrajectory, type Side, sides } from '@kring/domain'
import { type Item, queryAll, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { inOne } from '../erasure/eraseDossier.ts'
import type { Position } from '../eventStore/append.ts'
import { checkChain } from '../eventStore/history.ts'
import { HEAD, isEventSk, partSk, type tenantKeys } from '../keys.ts'
import { decryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { readTenant } from '../tenants/tenants.ts'
import { trajectoryAggregate } from '../trajectories/aggregate.ts'
import { headPut } from '../trajectories/commit.ts'
import {
  HeadContent,
  parseTrajectoryHead,
  trajectoryHeadContext,
  trajectoryHeadItem,
  trajectoryHeadOf,
  trajectoryKeyContext,
} from '../trajectories/headItem.ts'
import { parsePart, partItem, personKeyOf } from '../trajectories/partItems.ts'
import { partitionOfPart } from '../trajectories/partitionOfPart.ts'
import type { ContentKeys } from '../trajectories/personKeys.ts'
import { examineTrajectory } from '../trajectories/read.ts'
import { openHistory } from '../trajectories/wholeHistory.ts'
import { type Repaired, whole } from './strayEvents.ts'

/**
 * Makes the head and the parts of a trajectory again from the events that are there, when they do not fit: of its last
 * transaction the head, some parts or the events may be missing. Events behind the head were dropped before. An erased
 * trajectory is left as it is, and so is one with an event missing in between.
 */
export async function takeBackTrajectory(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  id: string,
  items: readonly Item[],
): Promise<Repaired> {
  const { pk } = keys.trajectory(id)
  const headAt = items.find(({ sk }) => sk === HEAD)
  if (headAt === undefined) return whole
  const head = parseTrajectoryHead(headAt)
  const tenant = await readTenant(table, keys)
  if (head.key === undefined || head.private === undefined || tenant === undefined) return whole
  const stored = items.filter(({ sk }) => isEventSk(String(sk)))
  const { events, broken } = checkChain(vault.mac, pk, stored, Math.min(head.version, stored.length))
  const isWhole = (await examineTrajectory(table, keys, vault, id, true)).kind === 'whole'
  if (broken !== undefined || events.length === 0 || (isWhole && events.length === head.version)) return whole

  const tenantKey = await vault.tenantKey()
  const own = SymmetricKey.unwrap(head.key, tenantKey, trajectoryKeyContext(pk))
  const parts = [...items, ...(await besides(table, keys, id))].flatMap(item => parsePart(item) ?? [])
  const persons = parts.flatMap(part => {
    const [person, key] = [personOfPart(part.name), personKeyOf(part, tenantKey)]
    return person === undefined || key === undefined ? [] : [[person, key] as const]
  })
  const contentKeys: ContentKeys = { own, persons: new Map(persons) }
  const { names } = HeadContent.parse(decryptJson(own, head.private, trajectoryHeadContext(pk)))
  const history = openHistory({ head, keys: contentKeys, names }, events, items)
  const record = history && replayTrajectory(history.entries.map(({ event }) => event))
  if (history === undefined || record === undefined || record.state === 'none') return whole

  const contents = partsOfTrajectory(record)
  const changed = history.entries.flatMap(({ seq, event }) =>
    trajectoryAggregate.partsChangedBy(event).map(part => [part, seq] as const),
  )
  const revisions = Object.fromEntries(changed.filter(([name]) => name in contents))
  const after: Position = { seq: events.length, hash: events.at(-1)?.hash ?? '', parts: revisions }
  const sealed = { key: head.key, private: head.private, copied: head.copied }
  const next = trajectoryHeadOf(record, tenant, after, sealed)
  const places = Object.entries(revisions).map(([name, revision]) => ({
    place: partitionOfPart(keys, record, name),
    part: { name, revision, content: contents[name] },
  }))
  const puts = places.map(
    ({ place, part }): Write => ({
      Put: { TableName: table.name, Item: { ...partItem(place, part, contentKeys, tenantKey) } },
    }),
  )
  const kept = new Set(places.map(({ place, part }) => `${place}\n${partSk(part.name)}`))
  const leaving = parts.filter(part => !kept.has(`${part.pk}\n${part.sk}`))
  const deletes = leaving.map(
    (part): Write => ({ Delete: { TableName: table.name, Key: { pk: part.pk, sk: part.sk } } }),
  )
  await inOne(table, 'take-back-trajectory', [
    headPut(table, trajectoryHeadItem(next, keys, vault.mac), head),
    ...puts,
    ...deletes,
  ])
  return { kind: 'taken-back', dropped: [] }
}

/** The parts that lie in the partitions of the sides. */
async function besides(table: Table, keys: ReturnType<typeof tenantKeys>, id: string): Promise<readonly Item[]> {
  const inSide = (side: Side): Promise<readonly Item[]> =>
    queryAll(table, 'open-trajectory', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.trajectorySide(id, side).pk },
      ConsistentRead: true,
    })
  return (await Promise.all(sides.map(inSide))).flat()
}
