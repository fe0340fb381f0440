import * as z from 'zod'
import { type Condition, type Item, put, query, update, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { dueKeys } from '../keys.ts'
import { type DueEntry, dueItem, duePosition, type NewEntry, parseEntry } from './entries.ts'

/**
 * What one shard has due at `now`, the longest overdue first; and the moments (ISO 8601, as they are stored) at which entries
 * that could not be read fell due.
 */
export async function dueNow(
  table: Table,
  shard: number,
  now: string,
  limit: number,
): Promise<{ readonly entries: readonly DueEntry[]; readonly unreadable: readonly string[] }> {
  const unreadable: string[] = []
  let start: Item | undefined
  do {
    const page = await query(table, 'list-due', {
      IndexName: 'DueIndex',
      KeyConditionExpression: 'duePk = :shard AND dueSk <= :until',
      ExpressionAttributeValues: { ':shard': dueKeys.shard(shard).duePk, ':until': `${now}~` },
      Limit: limit,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    const entries: DueEntry[] = []
    for (const item of page.items) {
      const entry = entryOf(item)
      if (entry === undefined) unreadable.push(String(item.dueSk).split('#')[0] ?? '')
      else entries.push(entry)
    }
    // Entries that cannot be read do not hide those behind them.
    if (entries.length > 0) return { entries, unreadable }
    start = page.last
  } while (start !== undefined)
  return { entries: [], unreadable }
}

function entryOf(item: Item): DueEntry | undefined {
  try {
    return parseEntry(item)
  } catch (error) {
    if (error instanceof CorruptItem) return undefined
    throw error
  }
}

/** Enters something that falls due, unless it is entered: the first stands. Returns whether it is new. */
export async function enterDue(table: Table, entry: NewEntry): Promise<boolean> {
  const entered = put(table, 'enter-due', dueItem(entry), { ConditionExpression: 'attribute_not_exists(pk)' })
  return (await ifHeld(entered.then(() => ({})))) !== undefined
}

/** The same as part of a transaction, over one that is there. */
export const dueWrite = (table: Table, entry: NewEntry, attempts = 0): Write => ({
  Put: { TableName: table.name, Item: { ...dueItem(entry, attempts) } },
})

/**
 * Leases an entry: until then no other worker finds it, as it moves to that moment on the index. When its holder dies, it
 * falls due again then. Undefined when another has it, or it is done. AWS: the index may be behind the table.
 */
export async function leaseDue(table: Table, entry: DueEntry, until: string): Promise<DueEntry | undefined> {
  const position = duePosition(entry.key, until)
  const taken = await moved(table, 'lease-due', entry, { position, attempts: entry.attempts })
  if (taken === undefined) return undefined
  // The index does not hold it.
  const { correlationId } = CorrelatedItem.parse(taken)
  return { ...entry, position, correlationId }
}

const CorrelatedItem = z.object({ correlationId: z.string().optional().catch(undefined) })

/** Puts a leased entry to a later moment. False when the lease was lost. */
export const postponeDue = async (table: Table, entry: DueEntry, due: string, attempts: number): Promise<boolean> =>
  (await moved(table, 'postpone-due', entry, { position: duePosition(entry.key, due), attempts })) !== undefined

/** Removes a leased entry: it is done. False when the lease was lost, or somebody entered more to do. */
export const finishDue = async (table: Table, entry: DueEntry): Promise<boolean> => {
  const finished = ifHeld(update(table, 'finish-due', { Delete: { Key: { ...entry.key }, ...atPosition(entry) } }))
  return (await finished) !== undefined
}

const moved = (
  table: Table,
  pattern: string,
  entry: DueEntry,
  { position, attempts }: { readonly position: string; readonly attempts: number },
): Promise<Item | undefined> =>
  ifHeld(
    update(table, pattern, {
      Update: {
        Key: { ...entry.key },
        UpdateExpression: 'SET dueSk = :next, attempts = :attempts',
        ConditionExpression: 'dueSk = :position',
        ExpressionAttributeValues: { ':position': entry.position, ':next': position, ':attempts': attempts },
      },
    }),
  )

const atPosition = ({ position }: DueEntry): Condition => ({
  ConditionExpression: 'dueSk = :position',
  ExpressionAttributeValues: { ':position': position },
})

/** What was written; undefined when its condition did not hold. */
async function ifHeld(write: Promise<Item | undefined>): Promise<Item | undefined> {
  try {
    return (await write) ?? {}
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return undefined
  }
}
