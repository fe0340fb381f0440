import { RegionId } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { type Key, operatorKeys } from '../keys.ts'

/**
 * Where a dossier lies in its region's indexes, kept beside the dossier: by it the rows are found again when a name is
 * corrected or erased, also when nobody knows the name any more. Every write of rows is one transaction with this entry.
 */
const StoredEntry = z.object({
  region: RegionId,
  /** The sort key of the rows. */
  position: z.string(),
  /** The version of the dossier from which the rows were made. */
  version: z.int(),
  /** Changes with each write. */
  revision: z.int(),
  find: z.array(z.string()),
  alike: z.array(z.string()),
  /** Whether it names rows that are still to be written or removed. */
  isPartial: z.boolean().optional(),
  /** The dossier was erased: it gets no row any more. */
  isErased: z.boolean().optional(),
})
export type Entry = Omit<z.infer<typeof StoredEntry>, 'revision'>
export type ReadEntry = z.infer<typeof StoredEntry>

/** AWS: a transaction has at most 100 items. */
const mostWrites = 90

export async function readEntry(table: Table, key: Key): Promise<ReadEntry | undefined> {
  const item = await get(table, 'read-region-entry', key, true)
  if (item === undefined) return undefined
  const entry = StoredEntry.safeParse(item)
  if (!entry.success) throw new CorruptItem(`unreadable entry: ${key.pk}`)
  return entry.data
}

export type Rows = { readonly find: ReadonlyMap<string, Item>; readonly alike: ReadonlyMap<string, Item> }

/**
 * Replaces a dossier's rows. The entry always names every row there is: when they don't fit in one transaction, it first
 * names the old and the new ones. False when the entry changed since it was read.
 */
export async function replaceRows(
  table: Table,
  key: Key,
  before: ReadEntry | undefined,
  after: Entry,
  rows: Rows,
): Promise<boolean> {
  const puts = [...rowItems(after, rows)].map((item): Write => ({ Put: { TableName: table.name, Item: { ...item } } }))
  const kept = new Set(puts.map(({ Put }) => placeOf(Put?.Item ?? {})))
  const gone = before === undefined ? [] : keysOf(before).filter(row => !kept.has(placeOf(row)))
  const writes = [...puts, ...gone.map((row): Write => ({ Delete: { TableName: table.name, Key: row } }))]
  let revision = before?.revision
  const write = async (entry: Entry, more: readonly Write[]): Promise<void> => {
    await transact(table, 'index-in-region', [entryWrite(table, key, entry, revision), ...more])
    revision = (revision ?? 0) + 1
  }
  try {
    if (writes.length <= mostWrites) {
      await write(after, writes)
      return true
    }
    const both = { ...after, find: union(before?.find, after.find), alike: union(before?.alike, after.alike) }
    await write({ ...both, isPartial: true }, [])
    for (let start = 0; start < writes.length; start += mostWrites)
      await write({ ...both, isPartial: true }, writes.slice(start, start + mostWrites))
    await write(after, [])
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

const union = (one: readonly string[] = [], other: readonly string[]): string[] => [...new Set([...one, ...other])]

const placeOf = ({ pk, sk }: Item): string => `${String(pk)} ${String(sk)}`

function* rowItems({ region, position }: Entry, { find, alike }: Rows): Generator<Item> {
  for (const [hash, row] of find) yield { ...operatorKeys.find(region, hash, position), ...row }
  for (const [hash, row] of alike) yield { ...operatorKeys.alike(region, hash, position), ...row }
}

const keysOf = ({ region, position, find, alike }: Entry): readonly Key[] => [
  ...find.map(hash => operatorKeys.find(region, hash, position)),
  ...alike.map(hash => operatorKeys.alike(region, hash, position)),
]

function entryWrite(table: Table, key: Key, entry: Entry, revision: number | undefined): Write {
  const put = { TableName: table.name, Item: { ...key, ...entry, revision: (revision ?? 0) + 1 } }
  if (revision === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } }
  return {
    Put: {
      ...put,
      ConditionExpression: '#revision = :revision',
      ExpressionAttributeNames: { '#revision': 'revision' },
      ExpressionAttributeValues: { ':revision': revision },
    },
  }
}
