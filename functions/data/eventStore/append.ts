import type { Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { IntentMark } from '../idempotency.ts'
import { eventSk } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Aggregate, AnyEvent } from './aggregate.ts'
import { chainStart, encodeEvent } from './codec.ts'

/** Where a history ends: the sequence number and hash of the last event, and the revision of each part. */
export type Position = {
  readonly seq: number
  readonly hash: string
  readonly parts: Readonly<Record<string, number>>
}

export const beginning: Position = { seq: 0, hash: chainStart, parts: {} }

/** `keyFor`: the key of whom the event's content is about; `key`: one for all. */
export type Sealing<Event> = { readonly mac: Mac } & (
  | { readonly key: SymmetricKey }
  | { readonly keyFor: (event: Event) => SymmetricKey }
)

export type Appended = { readonly writes: readonly Write[]; readonly after: Position }

/**
 * The writes that append events to a history, to be made in one transaction with the head on condition of its version.
 * AWS: a transaction has at most 100 items; no command writes over 25.
 */
export function appendEvents<Event extends AnyEvent>(
  table: Table,
  aggregate: Aggregate<Event>,
  sealing: Sealing<Event>,
  {
    pk,
    before,
    events,
    intent,
  }: {
    readonly pk: string
    readonly before: Position
    readonly events: readonly Event[]
    readonly intent?: IntentMark | undefined
  },
): Appended {
  let after = before
  const writes: Write[] = []
  for (const event of events) {
    const seq = after.seq + 1
    const key = 'key' in sealing ? sealing.key : sealing.keyFor(event)
    const place = { pk, sk: eventSk(seq), seq, previous: after.hash }
    const stored = encodeEvent(aggregate, event, place, { mac: sealing.mac, key }, intent)
    writes.push({
      Put: { TableName: table.name, Item: { ...stored }, ConditionExpression: 'attribute_not_exists(pk)' },
    })
    const revised = Object.fromEntries(aggregate.partsChangedBy(event).map(part => [part, seq]))
    after = { seq, hash: stored.hash, parts: { ...after.parts, ...revised } }
  }
  return { writes, after }
}
