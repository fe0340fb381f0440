import { queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { parseStoredEvent } from '../eventStore/codec.ts'
import { eventSk } from '../keys.ts'

/** What an event says without any key: its kind and what is open of it. */
export type OpenEvent = {
  readonly type: string
  readonly at: string
  readonly open: Readonly<Record<string, unknown>>
}

/** One event of a history; undefined when there is none. Throws CorruptItem. */
export async function readOpenEvent(table: Table, pk: string, seq: number): Promise<OpenEvent | undefined> {
  const [item] = await queryAll(table, 'read-event', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': eventSk(seq) },
    ConsistentRead: true,
  })
  if (item === undefined) return undefined
  const { type, at, open = {} } = parseStoredEvent(item)
  return { type, at, open }
}
