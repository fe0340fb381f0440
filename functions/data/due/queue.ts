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
  return whether(put(table, 'enter-due', dueItem(entry), { ConditionExpression: 'attribute_not_exists(pk)' }))
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
  return taken ? { ...entry, position } : undefined
}

/** Puts a leased entry to a later moment. False when the lease was lost. */
export const postponeDue = (table: Table, entry: DueEntry, due: string, attempts: number): Promise<boolean> =>
  moved(table, 'postpone-due', entry, { position: duePosition(entry.key, due), attempts })

/** Removes a leased entry: it is done. False when the lease was lost, or somebody entered more to do. */
export const finishDue = (table: Table, entry: DueEntry): Promise<boolean> =>
  whether(
    update(table, 'finish-due', {
      Delete: { Key: { ...entry.key }, ...atPosition(entry) },
    }),
  )

const moved = (
  table: Table,
  pattern: string,
  entry: DueEntry,
  { position, attempts }: { readonly position: string; readonly attempts: number },
): Promise<boolean> =>
  whether(
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

async function whether(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}
