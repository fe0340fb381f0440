import type { Item } from '../calls.ts'
import type { IntentMark } from '../idempotency.ts'
import { eventSk } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Aggregate, AnyEvent } from './aggregate.ts'
import { chainStart, decodeEvent, hashOf, parseStoredEvent, type StoredEvent } from './codec.ts'

/** One entry of a history. */
export type Entry<Event> = {
  readonly seq: number
  readonly hash: string
  readonly event: Event
  /** The request that produced it. */
  readonly intent?: IntentMark | undefined
}

/** The content of an event, encrypted again after a person was erased. */
export type Copy = { readonly sk: string; readonly seq: number; readonly v: number; readonly private: Uint8Array }

/**
 * The stored events of a history in order, up to and including `last`, and the sequence number of the first that is
 * altered, moved or missing; undefined when the chain is whole.
 */
export function checkChain(
  mac: Mac,
  pk: string,
  items: readonly Item[],
  last: number,
): { readonly events: readonly StoredEvent[]; readonly broken: number | undefined } {
  const events: StoredEvent[] = []
  let previous = chainStart
  for (const [index, item] of items.entries()) {
    const seq = index + 1
    if (seq > last) break
    const stored = parsedOrUndefined(item)
    const fits = stored?.seq === seq && stored.pk === pk && stored.sk === eventSk(seq) && stored.previous === previous
    if (stored === undefined || !fits || stored.hash !== hashOf(mac, stored)) return { events, broken: seq }
    events.push(stored)
    previous = stored.hash
  }
  return { events, broken: events.length < last ? events.length + 1 : undefined }
}

function parsedOrUndefined(item: Item): StoredEvent | undefined {
  try {
    return parseStoredEvent(item)
  } catch {
    return undefined
  }
}

/** Decrypts a history. Of events with a copy, the copy is read. Throws CorruptItem, Undecipherable. */
export function decodeHistory<Event extends AnyEvent>(
  aggregate: Aggregate<Event>,
  stored: readonly StoredEvent[],
  key: SymmetricKey,
  copies: readonly Copy[] = [],
): readonly Entry<Event>[] {
  const bySeq = new Map(copies.map(copy => [copy.seq, copy]))
  return stored.map(one => ({
    seq: one.seq,
    hash: one.hash,
    event: decodeEvent(aggregate, one, key, bySeq.get(one.seq)),
    ...(one.intent === undefined ? {} : { intent: one.intent }),
  }))
}
