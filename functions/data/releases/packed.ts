import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type * as z from 'zod'
import { type Item, queryAll, type Write } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { contentPrefix, contentSk } from '../keys.ts'

/** Bytes. AWS: an item holds 400 KB, its keys included; a transaction 4 MB. */
const mostOfItem = 350_000

/** SHA-256 over the canonical JSON, as hexadecimal digits: what it is known by. */
export const checksumOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** The items of a value that may be larger than an item: its canonical JSON, compressed, in parts under `edition`. */
export function packedItems(pk: string, edition: string, value: unknown): readonly Item[] {
  const bytes = gzipSync(canonical(value))
  const parts = Math.max(1, Math.ceil(bytes.length / mostOfItem))
  return Array.from({ length: parts }, (_, index) => ({
    pk,
    sk: contentSk(edition, index),
    parts,
    content: new Uint8Array(bytes.subarray(index * mostOfItem, (index + 1) * mostOfItem)),
  }))
}

/** Writes them for the first time: what is there already is refused. */
export const packedWrites = (table: Table, items: readonly Item[]): readonly Write[] =>
  items.map(item => ({
    Put: { TableName: table.name, Item: { ...item }, ConditionExpression: 'attribute_not_exists(pk)' },
  }))

/** Writes them over what was there: in one transaction with what decides that they may be. */
export const packedOver = (table: Table, items: readonly Item[]): readonly Write[] =>
  items.map(item => ({ Put: { TableName: table.name, Item: { ...item } } }))

/** Undefined when there is none. Throws CorruptItem when a part is missing, or it is no such value. */
export async function readPacked<Value>(
  table: Table,
  pattern: string,
  pk: string,
  edition: string,
  schema: z.ZodType<Value>,
): Promise<Value | undefined> {
  const items = await queryAll(table, pattern, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': contentPrefix(edition) },
    ConsistentRead: true,
  })
  const [first] = items
  if (first === undefined) return undefined
  // One that was written over by a smaller one has parts left behind it.
  const parts = items.slice(0, Number(first.parts)).map(({ content }) => content)
  const isWhole = parts.length === first.parts && parts.every(one => one instanceof Uint8Array)
  const value = isWhole ? schema.safeParse(jsonOf(parts.filter(one => one instanceof Uint8Array))) : undefined
  if (value?.success !== true) throw new CorruptItem(`unreadable content: ${pk}`)
  return value.data
}

function jsonOf(parts: readonly Uint8Array[]): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.concat(parts)).toString('utf8'))
  } catch {
    return undefined
  }
}
