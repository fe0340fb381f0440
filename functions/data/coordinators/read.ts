import { setTimeout as pause } from 'node:timers/promises'
import { type CoordinatorEvent, type CoordinatorRecord, type RegionId, replayCoordinator } from '@kring/domain'
import { count, type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { isSealed } from '../eventStore/headSeal.ts'
import { checkChain, decodeHistory, type Entry } from '../eventStore/history.ts'
import { CorruptItem, ForgedItem } from '../failures.ts'
import { type Intent, isMarkOf } from '../idempotency.ts'
import { HEAD, isEventSk, operatorKeys, personTag, rosterPosition } from '../keys.ts'
import type { DossierFault } from '../referrals/examine.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey, Undecipherable } from '../sealing/symmetricKey.ts'
import { coordinatorAggregate } from './aggregate.ts'
import {
  type CoordinatorHead,
  coordinatorContentOf,
  coordinatorKeyContext,
  parseCoordinatorHead,
  StoredRosterItem,
} from './headItem.ts'

/** The record of a coordinator: the state that results from its events, and the events. */
export type CoordinatorFile = {
  readonly head: CoordinatorHead
  readonly record: CoordinatorRecord
  readonly history: readonly Entry<CoordinatorEvent>[]
  /** The record's key. */
  readonly key: SymmetricKey
  /** The names of those who changed it, by subject. */
  readonly names: Readonly<Record<string, string>>
}

/** A Query is no snapshot: a page may hold an event that its head does not count yet, or a head without its last event. */
const mostReads = 3

/** What the items of a record are: a whole record, none, or what does not fit in them. */
export type ExaminedCoordinator =
  | { readonly kind: 'whole'; readonly file: CoordinatorFile }
  | { readonly kind: 'faulty'; readonly fault: DossierFault }
  | { readonly kind: 'absent' }

/**
 * Reads a record with one Query of its item collection, and checks its seals. Undefined when there is none. Throws
 * ForgedItem when it does not fit after three reads.
 */
export async function readCoordinator(
  table: Table,
  vault: OperatorVault,
  person: string,
  consistent: boolean,
): Promise<CoordinatorFile | undefined> {
  const { pk } = operatorKeys.coordinator(person)
  for (let reads = 1; ; reads += 1) {
    const items = await queryAll(table, 'open-coordinator', {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ConsistentRead: consistent || reads > 1,
    })
    const examined = await examineCoordinator(items, vault, pk)
    if (examined.kind === 'absent') return undefined
    if (examined.kind === 'whole') return examined.file
    if (reads >= mostReads) throw new ForgedItem(`${examined.fault.what}: ${pk}`)
    await pause(Math.random() * 50 * reads)
  }
}

/**
 * Checks a record's items against each other: the head's seal, the chain of events up to the head's last, and that the
 * events give what the head says. Pure but for the operator's key.
 */
export async function examineCoordinator(
  items: readonly Item[],
  vault: OperatorVault,
  pk: string,
): Promise<ExaminedCoordinator> {
  if (items.length === 0) return { kind: 'absent' }
  const headAt = items.find(({ sk }) => sk === HEAD)
  const head = headAt === undefined ? undefined : parseCoordinatorHead(headAt)
  if (headAt === undefined || head === undefined) return faulty({ what: 'head-unreadable' })
  if (!isSealed(headAt, vault.mac) || headAt.pk !== pk) return faulty({ what: 'head-altered' })
  const eventItems = items.filter(({ sk }) => typeof sk === 'string' && isEventSk(sk))
  const { events, broken } = checkChain(vault.mac, pk, eventItems, head.version)
  if (broken !== undefined) return faulty({ what: 'event-altered', entry: broken })
  if (eventItems.length > head.version) return faulty({ what: 'event-not-in-head', entry: head.version + 1 })
  if (events.at(-1)?.hash !== head.hash) return faulty({ what: 'event-altered', entry: head.version })
  try {
    const key = SymmetricKey.unwrap(head.key, await vault.operatorKey(), coordinatorKeyContext(pk))
    const { names } = coordinatorContentOf(pk, head.private, key)
    const history = decodeHistory(coordinatorAggregate, events, key)
    const record = replayCoordinator(history.map(({ event }) => event))
    if (record.state === 'none' || !isPlaceOf(headAt, head, record)) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', file: { head, record, history, key, names } }
  } catch (error) {
    if (error instanceof Undecipherable) return faulty({ what: 'head-altered' })
    throw error
  }
}

const faulty = (fault: DossierFault): ExaminedCoordinator => ({ kind: 'faulty', fault })

/** The head is what these events make of it: its state, its person and its place in the roster. */
function isPlaceOf({ ownPk, ownSk }: Item, head: CoordinatorHead, record: CoordinatorRecord): boolean {
  return (
    head.state === record.state &&
    head.id === personTag(record.person) &&
    ownPk === operatorKeys.roster(record.region).ownPk &&
    ownSk === rosterPosition(record.state, head.id)
  )
}

/** Whether somebody has a record; nothing of it is read. */
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
  const last = history.findLast(({ intent: mark }) => isMarkOf(mark, intent))
  if (last === undefined) return undefined
  const then = replayCoordinator(history.filter(({ seq }) => seq <= last.seq).map(({ event }) => event))
  return then.state === 'none' ? undefined : { person: record.person, state: then.state, version: last.seq }
}
