import { gunzipSync, gzipSync } from 'node:zlib'
import { Cell, ImportMapping, ImportValues, isImportField, type KeptRow } from '@kring/domain/imports'
import * as z from 'zod'
import { type Item, query, queryAll, update } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import type { Key } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'

/** Characters of the rows of one chunk. AWS: an item holds 400 KB; text of other alphabets takes up to three bytes each, compressed less. */
const mostOfChunk = 120_000
/** Rows that one step handles together. */
const mostRowsOfChunk = 200

const StoredRow = z.tuple([z.int(), z.string(), z.record(z.string(), Cell), z.boolean()])

/** How many rows have a word, and what it means; '' for nothing to take over; undefined while nobody said. */
export type Words = Readonly<Record<string, { readonly rows: number; readonly means?: string | undefined }>>
const StoredWords = z.record(z.string(), z.object({ rows: z.int(), means: z.string().optional() }))

/** A row that an import counts: its partner, the id of its facts, and the grant that pays for it, `<funder>#<grant>`. */
export type CountedRow = { readonly tenant: string; readonly id: string; readonly grant?: string | undefined }
const StoredCounted = z.array(z.tuple([z.string(), z.string(), z.string()]))

/** What is remembered of files with the same columns: where they go, and what words mean that are about nobody. */
export type Remembered = { readonly mapping: ImportMapping; readonly values: ImportValues }
const StoredRemembered = z.object({ mapping: ImportMapping, values: ImportValues })

const sealedItem = (key: SymmetricKey, place: Key, value: unknown): Item => ({
  ...place,
  sealed: key.encrypt(gzipSync(JSON.stringify(value)), `import\n${place.pk}\n${place.sk}`),
})

function opened<Value>(key: SymmetricKey, item: Item, schema: z.ZodType<Value>): Value {
  const sealed = Bytes.safeParse(item.sealed)
  if (!sealed.success) throw new CorruptItem(`unreadable import: ${String(item.pk)}`)
  const plain = gunzipSync(key.decrypt(sealed.data, `import\n${String(item.pk)}\n${String(item.sk)}`)).toString('utf8')
  const value = schema.safeParse(JSON.parse(plain))
  if (!value.success) throw new CorruptItem(`unreadable import: ${String(item.pk)}`)
  return value.data
}

const chunkSk = (kind: 'ROWS' | 'COUNTED', chunk: number): string => `${kind}#${String(chunk).padStart(4, '0')}`
const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000)

/** Rows in the chunks in which they are kept and counted. */
export function chunksOf(rows: readonly KeptRow[]): readonly (readonly KeptRow[])[] {
  const chunks: KeptRow[][] = []
  let [current, size]: [KeptRow[], number] = [[], 0]
  for (const row of rows) {
    const own = JSON.stringify(row).length
    if (current.length > 0 && (current.length >= mostRowsOfChunk || size + own > mostOfChunk)) {
      chunks.push(current)
      ;[current, size] = [[], 0]
    }
    current.push(row)
    size += own
  }
  return current.length > 0 ? [...chunks, current] : chunks
}

/** The items of rows, sealed, that DynamoDB removes after `keptUntil`. */
export const rowItems = (
  key: SymmetricKey,
  pk: string,
  chunks: readonly (readonly KeptRow[])[],
  keptUntil: string,
): readonly Item[] =>
  chunks.map((rows, chunk) => ({
    ...sealedItem(
      key,
      { pk, sk: chunkSk('ROWS', chunk) },
      rows.map(row => [row.row, row.key, row.cells, row.isRepeated === true]),
    ),
    expiresAt: seconds(keptUntil),
  }))

/** The rows of chunks `from` on, as many chunks as are asked for. */
export async function readRows(
  table: Table,
  key: SymmetricKey,
  pk: string,
  from: number,
  chunks: number,
): Promise<readonly (readonly KeptRow[])[]> {
  const items = await queryAll(table, 'read-import-rows', {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': pk,
      ':from': chunkSk('ROWS', from),
      ':to': chunkSk('ROWS', from + chunks - 1),
    },
    ConsistentRead: true,
  })
  return items.map(item => opened(key, item, z.array(StoredRow)).map(keptRow))
}

const keptRow = ([row, key, cells, isRepeated]: z.infer<typeof StoredRow>): KeptRow => ({
  row,
  key,
  isRepeated,
  cells: Object.fromEntries(Object.entries(cells).filter(([field]) => isImportField(field))),
})

const wordsPrefix = 'WORDS#'
export const wordItems = (
  key: SymmetricKey,
  pk: string,
  words: Readonly<Record<string, Words>>,
  keptUntil: string,
): readonly Item[] =>
  Object.entries(words).map(([field, own]) => ({
    ...sealedItem(key, { pk, sk: `${wordsPrefix}${field}` }, own),
    expiresAt: seconds(keptUntil),
  }))

export async function readWords(table: Table, key: SymmetricKey, pk: string): Promise<Readonly<Record<string, Words>>> {
  const items = await queryAll(table, 'read-import-words', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': wordsPrefix },
    ConsistentRead: true,
  })
  return Object.fromEntries(
    items.map(item => [String(item.sk).slice(wordsPrefix.length), opened(key, item, StoredWords)]),
  )
}

const namesSk = 'NAMES'
const StoredNames = z.record(z.string(), z.string())

/** What the file calls the column of each field, sealed: of a file without names it is a row of its data. */
export const namesItem = (
  key: SymmetricKey,
  pk: string,
  names: Readonly<Record<string, string>>,
  keptUntil: string,
): Item => ({ ...sealedItem(key, { pk, sk: namesSk }, names), expiresAt: seconds(keptUntil) })

export async function readNames(
  table: Table,
  key: SymmetricKey,
  pk: string,
): Promise<Readonly<Record<string, string>>> {
  const { items } = await query(table, 'read-import-names', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': namesSk },
    ConsistentRead: true,
  })
  const [item] = items
  return item === undefined ? {} : opened(key, item, StoredNames)
}

/** Which rows of a chunk the import is to count: kept for as long as it can be taken back. */
export const countedItem = (key: SymmetricKey, pk: string, chunk: number, rows: readonly CountedRow[]): Item =>
  sealedItem(
    key,
    { pk, sk: chunkSk('COUNTED', chunk) },
    rows.map(({ tenant, id, grant }) => [tenant, id, grant ?? '']),
  )

export async function readCounted(
  table: Table,
  key: SymmetricKey,
  pk: string,
  chunk: number,
): Promise<readonly CountedRow[]> {
  const { items } = await query(table, 'read-import-counted', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': chunkSk('COUNTED', chunk) },
    ConsistentRead: true,
  })
  const [item] = items
  if (item === undefined) return []
  return opened(key, item, StoredCounted).map(([tenant, id, grant]) => ({
    tenant,
    id,
    grant: grant === '' ? undefined : grant,
  }))
}

/** Removes what was read: rows and words; which rows are counted stays. */
export async function removeContent(table: Table, pk: string, kept: 'COUNTED' | undefined): Promise<void> {
  const items = await queryAll(table, 'list-import-content', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ProjectionExpression: 'pk, sk',
    ConsistentRead: true,
  })
  for (const { sk } of items)
    if (kept === undefined || !String(sk).startsWith(kept))
      await update(table, 'remove-import-content', { Delete: { Key: { pk, sk } } })
}

const layoutKey = (pk: string, layout: string): Key => ({ pk, sk: `LAYOUT#${layout}` })
/** Days for which the columns of a file are remembered: people import once a year. */
const rememberedDays = 366

/** Remembered from `at` on, the moment of the last import of such a file. */
export const rememberedItem = (
  key: SymmetricKey,
  pk: string,
  layout: string,
  remembered: Remembered,
  at: string,
): Item => ({
  ...sealedItem(key, layoutKey(pk, layout), remembered),
  expiresAt: seconds(at) + rememberedDays * 86_400,
})

/** DynamoDB may remove what has expired days late. */
export async function readRemembered(
  table: Table,
  key: SymmetricKey,
  pk: string,
  layout: string,
  now: string,
): Promise<Remembered | undefined> {
  const { items } = await query(table, 'read-import-layout', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': pk, ':sk': layoutKey(pk, layout).sk },
  })
  const [item] = items
  const isThere = typeof item?.expiresAt === 'number' && item.expiresAt > seconds(now)
  return item === undefined || !isThere ? undefined : opened(key, item, StoredRemembered)
}
