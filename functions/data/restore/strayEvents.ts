import * as z from 'zod'
import { type Item, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { parseStoredEvent } from '../eventStore/codec.ts'
import { eventSk, HEAD, isEventSk } from '../keys.ts'

/** An item that the ledger may have witnessed and that is no longer there. */
export type Dropped = { readonly pk: string; readonly sk: string; readonly hash: string }

/** What was done with one partition: nothing, or what its last transaction left half done was taken back. */
export type Repaired =
  | { readonly kind: 'whole' }
  | { readonly kind: 'taken-back'; readonly dropped: readonly Dropped[] }
export const whole: Repaired = { kind: 'whole' }

const Version = z.object({ version: z.int().min(1) })

/**
 * Deletes the events behind the last that the head of an aggregate counts: the half of a transaction whose other half is not
 * there. Without a head nothing of the aggregate can be read, and all of its events go. Events that lie before the head's
 * last are never touched.
 */
export async function dropStrayEvents(table: Table, items: readonly Item[]): Promise<Repaired> {
  const head = items.find(({ sk }) => sk === HEAD)
  const counted = head === undefined ? { success: true, data: { version: 0 } } : Version.safeParse(head)
  if (!counted.success || counted.data === undefined) return whole
  const last = counted.data.version === 0 ? '' : eventSk(counted.data.version)
  const stray = items.filter(({ sk }) => isEventSk(String(sk)) && String(sk) > last)
  if (stray.length === 0) return whole
  const keys = stray.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
  for (let from = 0; from < keys.length; from += mostWrites)
    await transact(
      table,
      'drop-stray-events',
      keys.slice(from, from + mostWrites).map(Key => ({ Delete: { TableName: table.name, Key } })),
    )
  return { kind: 'taken-back', dropped: stray.flatMap(droppedOf) }
}

/** AWS: a transaction has at most 100 items. docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html */
const mostWrites = 100

function droppedOf(item: Item): readonly Dropped[] {
  const hash = typeof item.hash === 'string' ? item.hash : parseStoredEvent(item).hash
  return hash === undefined ? [] : [{ pk: String(item.pk), sk: String(item.sk), hash }]
}

/**
 * How many events of an aggregate are there when its head counts more and all behind them are missing; undefined when the
 * head counts what is there, or when an event in between is: that is no half transaction.
 */
export function eventsBehindHead(items: readonly Item[], version: number): number | undefined {
  const sks = items.flatMap(({ sk }) => (isEventSk(String(sk)) ? [String(sk)] : []))
  const isRow = sks.every((sk, index) => sk === eventSk(index + 1))
  return isRow && sks.length > 0 && sks.length < version ? sks.length : undefined
}
