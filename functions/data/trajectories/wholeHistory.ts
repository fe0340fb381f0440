import type { TrajectoryEvent } from '@kring/domain'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { StoredEvent } from '../eventStore/codec.ts'
import { decodeEvent } from '../eventStore/codec.ts'
import { copiesOf } from '../eventStore/copies.ts'
import { type Copy, checkChain, type Entry } from '../eventStore/history.ts'
import { CorruptItem, ForgedItem } from '../failures.ts'
import { HEAD, isEventSk, type tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { Undecipherable } from '../sealing/symmetricKey.ts'
import { trajectoryAggregate } from './aggregate.ts'
import type { TrajectoryHead } from './headItem.ts'
import { keyForStored } from './personKeys.ts'
import type { OpenTrajectory } from './read.ts'

/** What does not fit in a trajectory's history. `entry`: the sequence number of the event. */
export type HistoryFault = { readonly what: 'event-altered' | 'event-not-in-head'; readonly entry: number }

/** A history with the copies from which events are read since somebody was erased. */
export type TrajectoryHistory = {
  /** In order; without the events about people who were erased. */
  readonly entries: readonly Entry<TrajectoryEvent>[]
  readonly copies: readonly Copy[]
}

/** The stored events up to the head's last, and what is wrong with the chain, if anything. Also of an erased trajectory. */
export function checkEvents(
  mac: Mac,
  pk: string,
  items: readonly Item[],
  { version, hash }: Pick<TrajectoryHead, 'version' | 'hash'>,
): { readonly events: readonly StoredEvent[]; readonly fault?: HistoryFault } {
  const eventItems = items.filter(({ sk }) => typeof sk === 'string' && isEventSk(sk))
  const { events, broken } = checkChain(mac, pk, eventItems, version)
  const altered = broken ?? (events.at(-1)?.hash === hash ? undefined : version)
  if (altered !== undefined) return { events, fault: { what: 'event-altered', entry: altered } }
  if (eventItems.length > version) return { events, fault: { what: 'event-not-in-head', entry: version + 1 } }
  return { events }
}

/** Decrypts a history that was checked, each event with the key of whom it is about; undefined when it cannot be read. */
export function openHistory(
  { head, keys, names }: Pick<OpenTrajectory, 'head' | 'keys' | 'names'>,
  events: readonly StoredEvent[],
  items: readonly Item[],
): TrajectoryHistory | undefined {
  const copies = copiesOf(items, head.copied)
  if (copies === undefined) return undefined
  const bySeq = new Map(copies.map(copy => [copy.seq, copy]))
  try {
    const entries = events.flatMap((stored): readonly Entry<TrajectoryEvent>[] => {
      const key = keyForStored(keys, stored)
      if (key === undefined) return []
      const { seq, hash, intent } = stored
      const event = withName(decodeEvent(trajectoryAggregate, stored, key, bySeq.get(seq)), names)
      return [{ seq, hash, event, ...(intent === undefined ? {} : { intent }) }]
    })
    return { entries, copies }
  } catch (error) {
    if (error instanceof Undecipherable || error instanceof CorruptItem) return undefined
    throw error
  }
}

/** The event with the name of who caused it, as far as it is known. */
function withName(event: TrajectoryEvent, names: OpenTrajectory['names']): TrajectoryEvent {
  const name = event.by.subject === undefined ? undefined : names[event.by.subject]
  return name === undefined ? event : { ...event, by: { ...event.by, name } }
}

/** Reads the history of a trajectory that was opened, up to what it was then: one Query. Throws ForgedItem. */
export async function readTrajectoryHistory(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  mac: Mac,
  trajectory: OpenTrajectory,
): Promise<TrajectoryHistory> {
  const { pk } = keys.trajectory(trajectory.head.id)
  const items = await queryAll(table, 'read-trajectory-history', {
    KeyConditionExpression: 'pk = :pk AND sk < :head',
    ExpressionAttributeValues: { ':pk': pk, ':head': HEAD },
    ConsistentRead: true,
  })
  const { events, fault } = checkEvents(mac, pk, items, trajectory.head)
  const history = fault?.what === 'event-altered' ? undefined : openHistory(trajectory, events, items)
  if (history === undefined) throw new ForgedItem(`event-altered: ${pk}`)
  return history
}
