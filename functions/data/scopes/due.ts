import type { Store } from '../access/store.ts'
import type { Table } from '../connection.ts'
import type { DueEntry, NewEntry } from '../due/entries.ts'
import { dueNow, enterDue, finishDue, leaseDue, postponeDue } from '../due/queue.ts'
import type { Key } from '../keys.ts'

/** Finding what falls due, of all tenants. Its role reads kinds and references; it can open and change nothing. */
export function forDue(store: Store) {
  const table = store.table({ role: 'due' })
  return { ready: (shard: number, now: string, limit: number) => dueNow(table, shard, now, limit) }
}

/** The entries of one tenant, or of the operator, with the credentials of what is done about them. */
export const dueOf = <Of>(table: Table, keyOf: (of: Of, entry: string) => Key) => ({
  enter: (of: Of, name: string, entry: Omit<NewEntry, 'key'>) => enterDue(table, { key: keyOf(of, name), ...entry }),
  keyOf,
  lease: (entry: DueEntry, until: string) => leaseDue(table, entry, until),
  postpone: (entry: DueEntry, due: string, attempts: number) => postponeDue(table, entry, due, attempts),
  finish: (entry: DueEntry) => finishDue(table, entry),
})
