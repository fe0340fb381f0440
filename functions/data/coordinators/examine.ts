import { type CoordinatorEvent, type CoordinatorRecord, replayCoordinator } from '@kring/domain'
import type { Item } from '../calls.ts'
import { isSealed } from '../eventStore/headSeal.ts'
import { checkChain, decodeHistory, type Entry } from '../eventStore/history.ts'
import { CorruptItem } from '../failures.ts'
import { HEAD, isEventSk, operatorKeys, rosterPosition } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey, Undecipherable } from '../sealing/symmetricKey.ts'
import { coordinatorAggregate } from './aggregate.ts'
import {
  type CoordinatorHead,
  type CoordinatorHeadContent,
  coordinatorContentOf,
  coordinatorKeyContext,
  parseCoordinatorHead,
} from './headItem.ts'

/** The record of a coordinator: the state that results from its events, and the events. */
export type CoordinatorFile = {
  readonly head: CoordinatorHead
  readonly record: CoordinatorRecord
  readonly history: readonly Entry<CoordinatorEvent>[]
  /** The record's key. */
  readonly key: SymmetricKey
  /** The names of those who changed it, by subject. */
  readonly names: CoordinatorHeadContent['names']
}

/** What does not fit in a record's items. `entry`: the sequence number of the event, where it is one. */
export type CoordinatorFault = {
  readonly what: 'head-unreadable' | 'head-altered' | 'event-altered' | 'event-not-in-head' | 'head-not-its-events'
  readonly entry?: number
}

export type ExaminedCoordinator =
  /** `shown`: the record as the roster shows it, from the head. */
  | { readonly kind: 'whole'; readonly file: CoordinatorFile; readonly shown: CoordinatorRecord }
  /** Erased: the head is sealed and the chain is whole; there is nothing left to read. */
  | { readonly kind: 'erased'; readonly head: CoordinatorHead }
  | { readonly kind: 'faulty'; readonly fault: CoordinatorFault }
  | { readonly kind: 'absent' }

/** Checks a record's items against each other: the seal, the chain, and what the events give. `person`: the tag. */
export async function examineCoordinator(
  items: readonly Item[],
  vault: OperatorVault,
  person: string,
): Promise<ExaminedCoordinator> {
  const { pk } = operatorKeys.coordinator(person)
  const headAt = items.find(({ sk }) => sk === HEAD)
  const eventItems = items.filter(({ sk }) => typeof sk === 'string' && isEventSk(sk))
  if (headAt === undefined) return eventItems.length === 0 ? { kind: 'absent' } : faulty({ what: 'head-unreadable' })
  const head = parseCoordinatorHead(headAt)
  if (head === undefined) return faulty({ what: 'head-unreadable' })
  if (!isSealed(headAt, vault.mac) || headAt.pk !== pk) return faulty({ what: 'head-altered' })
  const { events, broken } = checkChain(vault.mac, pk, eventItems, head.version)
  if (broken !== undefined) return faulty({ what: 'event-altered', entry: broken })
  if (eventItems.length > head.version) return faulty({ what: 'event-not-in-head', entry: head.version + 1 })
  if (events.at(-1)?.hash !== head.hash) return faulty({ what: 'event-altered', entry: head.version })
  if (head.key === undefined || head.private === undefined)
    return head.erasedAt === undefined ? faulty({ what: 'head-altered' }) : { kind: 'erased', head }
  try {
    const key = SymmetricKey.unwrap(head.key, await vault.operatorKey(), coordinatorKeyContext(pk))
    const { names, record: shown } = coordinatorContentOf(pk, head.private, key)
    const history = decodeHistory(coordinatorAggregate, events, key)
    const record = replayCoordinator(history.map(({ event }) => event))
    if (record.state === 'none' || !isPlaceOf(headAt, head, record)) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', file: { head, record, history, key, names }, shown }
  } catch (error) {
    if (error instanceof Undecipherable || error instanceof CorruptItem) return faulty({ what: 'event-altered' })
    throw error
  }
}

const faulty = (fault: CoordinatorFault): ExaminedCoordinator => ({ kind: 'faulty', fault })

/** The head is what these events make of it: its state, its person and its place in the roster. */
function isPlaceOf({ ownPk, ownSk, pk }: Item, head: CoordinatorHead, record: CoordinatorRecord): boolean {
  return (
    head.state === record.state &&
    pk === operatorKeys.coordinator(head.id).pk &&
    ownPk === operatorKeys.roster(record.region).ownPk &&
    ownSk === rosterPosition(record.state, head.id)
  )
}
