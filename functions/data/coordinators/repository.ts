import { type CoordinatorEvent, type CoordinatorRecord, evolveCoordinator, initialCoordinator } from '@kring/domain'
import { transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { appendEvents, beginning } from '../eventStore/append.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { type Intent, intentMark } from '../idempotency.ts'
import { HEAD, operatorKeys, personTag } from '../keys.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import { coordinatorAggregate } from './aggregate.ts'
import type { CoordinatorFile } from './examine.ts'
import {
  type CoordinatorHead,
  type CoordinatorHeadContent,
  coordinatorHeadContext,
  coordinatorHeadItem,
  coordinatorHeadOf,
  coordinatorKeyContext,
} from './headItem.ts'

/** What one transaction writes of a record. */
export type CoordinatorChange = {
  /** The record as the caller read it; absent for a new one. */
  readonly before?: CoordinatorFile | undefined
  readonly events: readonly CoordinatorEvent[]
  readonly intent?: Intent | undefined
}

/**
 * Writes one change in one transaction: the head, on condition of its version, and the events with their hashes. Throws
 * VersionConflict when the record was changed, or made, in between.
 */
export async function commitCoordinator(
  table: Table,
  vault: OperatorVault,
  { before, events, intent }: CoordinatorChange,
): Promise<{ readonly head: CoordinatorHead; readonly record: CoordinatorRecord }> {
  const record = afterEvents(before?.record, events)
  const { pk } = operatorKeys.coordinator(personTag(record.person))
  const { key, wrapped } = await keyOf(vault, pk, before)
  const position =
    before === undefined ? beginning : { seq: before.head.version, hash: before.head.hash, parts: before.head.parts }
  const appended = appendEvents(
    table,
    coordinatorAggregate,
    { mac: vault.mac, key },
    {
      pk,
      before: position,
      events,
      intent: intent === undefined ? undefined : intentMark(intent),
    },
  )
  const content: CoordinatorHeadContent = { record, names: { ...before?.names, ...namesIn(events) } }
  const sealed = { key: wrapped, private: encryptJson(key, content, coordinatorHeadContext(pk)) }
  const head = coordinatorHeadOf(record, appended.after, events.at(-1)?.at ?? '', sealed)
  const item = coordinatorHeadItem(head, record, vault.mac)
  try {
    await transact(table, 'change-coordinator', [
      { Put: { TableName: table.name, Item: { ...item }, ...onVersion(before?.head.version) } },
      ...appended.writes,
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
  return { head, record }
}

/**
 * Makes a transaction fail when the record of this coordinator (`personTag`) is not at this version any more: what was
 * decided on its papers and affiliations, such as an assignment, is decided again.
 */
export const coordinatorUnchanged = (table: Table, person: string, version: number): Write => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...operatorKeys.coordinator(person), sk: HEAD },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
})

export const onVersion = (version: number | undefined) =>
  version === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      }

async function keyOf(
  vault: OperatorVault,
  pk: string,
  before: CoordinatorFile | undefined,
): Promise<{ readonly key: SymmetricKey; readonly wrapped: Uint8Array }> {
  if (before?.head.key !== undefined) return { key: before.key, wrapped: before.head.key }
  const key = SymmetricKey.fresh()
  return { key, wrapped: key.wrappedBy(await vault.firstOperatorKey(), coordinatorKeyContext(pk)) }
}

function namesIn(events: readonly CoordinatorEvent[]): CoordinatorHeadContent['names'] {
  const named = events.flatMap(({ by }) =>
    by.subject === undefined || by.name === undefined ? [] : [[by.subject, by.name]],
  )
  return Object.fromEntries(named)
}

function afterEvents(before: CoordinatorRecord | undefined, events: readonly CoordinatorEvent[]): CoordinatorRecord {
  const after = events.reduce(evolveCoordinator, before ?? initialCoordinator)
  if (after.state === 'none') throw new TypeError('a change of a record needs an event that makes one')
  return after
}
