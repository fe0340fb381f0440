import {
  partsOfTrajectory,
  replayTrajectory,
  type Tenant,
  type TrajectoryEvent,
  type TrajectoryRecord,
  trajectoryDecider,
} from '@kring/domain'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { appendEvents, beginning } from '../eventStore/append.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { type Intent, intentWrite } from '../idempotency.ts'
import { partSk, type tenantKeys } from '../keys.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { trajectoryAggregate } from './aggregate.ts'
import {
  type HeadContent,
  type TrajectoryHead,
  trajectoryHeadContext,
  trajectoryHeadItem,
  trajectoryHeadOf,
  trajectoryKeyContext,
} from './headItem.ts'
import { partItem } from './partItems.ts'
import { partitionOfPart } from './partitionOfPart.ts'
import { type ContentKeys, keyForEvent, personOfEvent, withKeysFor } from './personKeys.ts'
import type { OpenTrajectory } from './read.ts'

/** What one transaction writes. */
export type TrajectoryChange = {
  readonly tenant: Tenant
  /** As the change was decided on; absent when the events start it. */
  readonly before?: OpenTrajectory | undefined
  readonly events: readonly TrajectoryEvent[]
  /** Repeating the request gives the same answer. */
  readonly intent?: Intent | undefined
  /** What is written, or must hold, in the same transaction: the referral's acceptance, the coordinator's record. */
  readonly also?: readonly Write[] | undefined
}

/** Writes one change in one transaction. Throws VersionConflict when anything that it rests on changed in between. */
export async function commitTrajectory(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  change: TrajectoryChange,
): Promise<TrajectoryHead> {
  const { head, writes } = await trajectoryWrites(table, keys, vault, change)
  try {
    await transact(table, 'change-trajectory', [...writes, ...(change.also ?? [])])
    return head
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

/**
 * The writes of a change: the head on the version that was decided on, the events, and the parts that they changed. AWS: a
 * transaction has at most 100 items; no command writes over 25.
 */
export async function trajectoryWrites(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  { tenant, before, events, intent }: TrajectoryChange,
): Promise<{ readonly head: TrajectoryHead; readonly writes: readonly Write[] }> {
  const record = after(before?.record, events)
  const { pk } = keys.trajectory(record.id)
  const tenantKey = await vault.tenantKey()
  const { contentKeys, wrapped } = keysOf(pk, before, tenantKey, events)
  const start = before === undefined ? beginning : positionOf(before.head)
  const sealing = { mac: vault.mac, keyFor: (event: TrajectoryEvent) => keyForEvent(contentKeys, event) }
  const appended = appendEvents(table, trajectoryAggregate, sealing, {
    pk,
    before: start,
    events,
  })
  const parts = partsOfTrajectory(record)
  const revisions = Object.fromEntries(Object.entries(appended.after.parts).filter(([name]) => name in parts))
  const position = { ...appended.after, parts: revisions }
  const content: HeadContent = { names: { ...before?.names, ...namesIn(events) } }
  const sealed = {
    key: wrapped,
    private: encryptJson(contentKeys.own, content, trajectoryHeadContext(pk)),
    copied: before?.head.copied,
  }
  const head = trajectoryHeadOf(record, tenant, position, sealed)
  const writes = [
    headPut(table, trajectoryHeadItem(head, keys, vault.mac), before?.head),
    ...appended.writes,
    ...(intent === undefined ? [] : [intentWrite(table, keys, intent, answerOf(head), head.updatedAt)]),
    ...partWrites(table, keys, { record, parts, revisions, before, contentKeys, tenantKey }),
  ]
  return { head, writes }
}

const answerOf = ({ id, state, version }: TrajectoryHead) => ({ id, state, version })
export const positionOf = ({ version, hash, parts }: TrajectoryHead) => ({ seq: version, hash, parts })

function after(before: TrajectoryRecord | undefined, events: readonly TrajectoryEvent[]): TrajectoryRecord {
  const record = before === undefined ? replayTrajectory(events) : events.reduce(trajectoryDecider.evolve, before)
  if (record.state === 'none') throw new TypeError('a change of a trajectory needs an event that starts it')
  return record
}

function keysOf(
  pk: string,
  before: OpenTrajectory | undefined,
  tenantKey: SymmetricKey,
  events: readonly TrajectoryEvent[],
): { readonly contentKeys: ContentKeys; readonly wrapped: Uint8Array } {
  const people = events.flatMap(event => personOfEvent(event) ?? [])
  if (before?.head.key !== undefined) return { contentKeys: withKeysFor(before.keys, people), wrapped: before.head.key }
  const own = SymmetricKey.fresh()
  const contentKeys = withKeysFor({ own, persons: new Map() }, people)
  return { contentKeys, wrapped: own.wrappedBy(tenantKey, trajectoryKeyContext(pk)) }
}

/** The head, on condition that its version is still the one that the change was decided on. */
export function headPut(table: Table, item: Item, before: TrajectoryHead | undefined): Write {
  const put = { TableName: table.name, Item: { ...item } }
  if (before === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } }
  return {
    Put: {
      ...put,
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': before.version },
    },
  }
}

type Parts = {
  readonly record: TrajectoryRecord
  readonly parts: Readonly<Record<string, unknown>>
  readonly revisions: Readonly<Record<string, number>>
  readonly before: OpenTrajectory | undefined
  readonly contentKeys: ContentKeys
  readonly tenantKey: SymmetricKey
}

/** Puts the parts with a new revision; deletes those that are gone, and the former place of one that moved. */
function partWrites(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  { record, parts, revisions, before, contentKeys, tenantKey }: Parts,
): readonly Write[] {
  const changed = Object.entries(revisions).filter(([name, revision]) => before?.head.parts[name] !== revision)
  const puts = changed.map(([name, revision]): Write => {
    const pk = partitionOfPart(keys, record, name)
    const content = parts[name]
    return {
      Put: { TableName: table.name, Item: { ...partItem(pk, { name, revision, content }, contentKeys, tenantKey) } },
    }
  })
  const leaving = [...(before?.places ?? [])].filter(
    ([name, pk]) => !(name in revisions) || partitionOfPart(keys, record, name) !== pk,
  )
  const deletes = leaving.map(
    ([name, pk]): Write => ({ Delete: { TableName: table.name, Key: { pk, sk: partSk(name) } } }),
  )
  return [...puts, ...deletes]
}

/** The names of those who caused the events. */
function namesIn(events: readonly TrajectoryEvent[]): HeadContent['names'] {
  const named = events.flatMap(({ by }) =>
    by.subject === undefined || by.name === undefined ? [] : [[by.subject, by.name]],
  )
  return Object.fromEntries(named)
}
