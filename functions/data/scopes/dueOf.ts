import type { Table } from '../connection.ts'
import type { DueEntry, NewEntry } from '../due/entries.ts'
import { enterDue, finishDue, leaseDue, postponeDue } from '../due/queue.ts'
import type { Key } from '../keys.ts'

/** The entries of one tenant, or of the operator, with the credentials of what is done about them. */
export const dueOf = <Of>(table: Table, keyOf: (of: Of, entry: string) => Key) => ({
  enter: (of: Of, name: string, entry: Omit<NewEntry, 'key'>) => enterDue(table, { key: keyOf(of, name), ...entry }),
  keyOf,
  lease: (entry: DueEntry, until: string) => leaseDue(table, entry, until),
  postpone: (entry: DueEntry, due: string, attempts: number) => postponeDue(table, entry, due, attempts),
  finish: (entry: DueEntry) => finishDue(table, entry),
})
