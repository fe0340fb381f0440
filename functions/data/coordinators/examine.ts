import { type CoordinatorEvent, type CoordinatorRecord, replayCoordinator } from '@kring/domain'
import type { Item } from '../calls.ts'
import { checkItems, type Examined, faulty, openedOrFaulty } from '../eventStore/checkItems.ts'
import { decodeHistory, type Entry } from '../eventStore/history.ts'
import { operatorKeys, rosterPosition } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
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

/** `shown`: the record as the roster shows it, from the head. */
export type ExaminedCoordinator = Examined<
  CoordinatorHead,
  { readonly file: CoordinatorFile; readonly shown: CoordinatorRecord }
>

/** Checks a record's items against each other: the seal, the chain, and what the events give. `person`: the tag. */
export async function examineCoordinator(
  items: readonly Item[],
  vault: OperatorVault,
  person: string,
): Promise<ExaminedCoordinator> {
  const { pk } = operatorKeys.coordinator(person)
  const checked = checkItems(items, vault.mac, pk, parseCoordinatorHead)
  if (checked.kind !== 'sound') return checked
  const { head, headAt, wrappedKey, sealed, events } = checked
  return openedOrFaulty<ExaminedCoordinator>(async () => {
    const key = SymmetricKey.unwrap(wrappedKey, await vault.operatorKey(), coordinatorKeyContext(pk))
    const { names, record: shown } = coordinatorContentOf(pk, sealed, key)
    const history = decodeHistory(coordinatorAggregate, events, key)
    const record = replayCoordinator(history.map(({ event }) => event))
    if (record.state === 'none' || !isPlaceOf(headAt, head, record)) return faulty({ what: 'head-not-its-events' })
    return { kind: 'whole', file: { head, record, history, key, names }, shown }
  })
}

/** The head is what these events make of it: its state, its person and its place in the roster. */
function isPlaceOf({ ownPk, ownSk, pk }: Item, head: CoordinatorHead, record: CoordinatorRecord): boolean {
  return (
    head.state === record.state &&
    pk === operatorKeys.coordinator(head.id).pk &&
    ownPk === operatorKeys.roster(record.region).ownPk &&
    ownSk === rosterPosition(record.state, head.id)
  )
}
