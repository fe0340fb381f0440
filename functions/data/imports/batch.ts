import { FunderId, TenantId } from '@kring/domain'
import { ImportMapping, importFaultCodes, importStates } from '@kring/domain/imports'
import * as z from 'zod'
import { get, type Item, put, queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import { type Key, operatorKeys, tenantKeys } from '../keys.ts'

/** Whose imports: one partner's, or the operator's of several. */
export type ImportPlace = { readonly tenant: TenantId } | 'operator'

type Places = { readonly pk: string; readonly contentPk: (id: string) => string }
export function placesOf(place: ImportPlace): Places {
  const keys = place === 'operator' ? operatorKeys : tenantKeys(place.tenant)
  const { imports } = keys
  return { pk: typeof imports === 'function' ? imports().pk : imports.pk, contentPk: id => keys.importContent(id).pk }
}

/** Frozen with its number: what is stored is read by it. */
const format = 1
const count = z.int().min(0)
const StoredImport = z.object({
  format: z.literal(format),
  id: z.string(),
  /** Which import of its place it is: of two, the later one replaces what the earlier one counted of the same row. */
  number: z.int().min(1),
  /** Changed at each step, so that of two that take one at once one finds that the other was first. */
  version: z.int().min(1),
  state: z.enum(importStates),
  mapping: ImportMapping,
  /** The columns of its file, as a hash: under which its mapping is remembered. */
  layout: z.string(),
  /** The letter of the column of each field: what the file calls it is sealed with its rows. */
  columns: z.record(z.string(), z.string()),
  startedAt: z.string(),
  startedBy: z.object({ subject: z.string(), name: z.string() }),
  keptUntil: z.string(),
  rows: count,
  chunks: count,
  faulty: count,
  faults: z.array(z.object({ code: z.enum(importFaultCodes), field: z.string().optional(), rows: count })),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Of the operator's: the months of each partner. */
  ofPartners: z.array(z.object({ tenant: TenantId, from: z.string(), to: z.string() })).optional(),
  /** The grants that pay for its rows, with the months of those; absent before it is checked. */
  ofGrants: z
    .array(z.object({ funder: FunderId, id: z.string(), name: z.string(), from: z.string(), to: z.string() }))
    .optional(),
  /** Of the step that runs: chunks and rows that it has behind it. */
  doneChunks: count,
  done: count,
  imported: count,
  unchanged: count,
  takenBack: count,
  /** Chunks that were counted, and saved as counted, when taking back began: the next one may have been under way. */
  countedChunks: count.optional(),
  /** The grants whose counters it moved, `<funder>#<grant>`: noted as half-done until the step that runs has ended. */
  touched: z.array(z.string()).optional(),
  importedAt: z.string().optional(),
  takenBackAt: z.string().optional(),
})
export type ImportBatch = Omit<z.infer<typeof StoredImport>, 'format'>

const batchPrefix = 'BATCH#'
const batchKey = (place: ImportPlace, id: string): Key => ({ pk: placesOf(place).pk, sk: `${batchPrefix}${id}` })
const numberKey = (place: ImportPlace): Key => ({ pk: placesOf(place).pk, sk: 'NUMBER' })

/** The latest first. */
export async function listImports(table: Table, place: ImportPlace): Promise<readonly ImportBatch[]> {
  const items = await queryAll(table, 'list-imports', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': placesOf(place).pk, ':prefix': batchPrefix },
    ConsistentRead: true,
  })
  return items.map(parse).toSorted((one, other) => other.number - one.number)
}

export async function readImport(table: Table, place: ImportPlace, id: string): Promise<ImportBatch | undefined> {
  const item = await get(table, 'read-import', batchKey(place, id), true)
  return item === undefined ? undefined : parse(item)
}

/** The number that the next import gets. */
export async function nextNumber(table: Table, place: ImportPlace): Promise<number> {
  const item = await get(table, 'read-import-number', numberKey(place), true)
  return (typeof item?.number === 'number' ? item.number : 0) + 1
}

/** Writes a new one under its number. Throws VersionConflict when another took the number meanwhile. */
export async function beginImport(table: Table, place: ImportPlace, batch: ImportBatch): Promise<void> {
  const { number } = batch
  await conditionally(table, 'begin-import', [
    {
      Put: {
        TableName: table.name,
        Item: { ...numberKey(place), number },
        ConditionExpression: 'attribute_not_exists(pk) OR #number = :before',
        ExpressionAttributeNames: { '#number': 'number' },
        ExpressionAttributeValues: { ':before': number - 1 },
      },
    },
    {
      Put: {
        TableName: table.name,
        Item: { ...batchKey(place, batch.id), format, ...batch },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ])
}

/** Writes the next version of one, with what changes or must hold beside it, all or nothing. Throws VersionConflict. */
export async function saveImport(
  table: Table,
  place: ImportPlace,
  batch: ImportBatch,
  beside: readonly Write[] = [],
): Promise<ImportBatch> {
  const next = { ...batch, version: batch.version + 1 }
  await conditionally(table, 'save-import', [
    {
      Put: {
        TableName: table.name,
        Item: { ...batchKey(place, batch.id), format, ...next },
        ...at(batch.version),
      },
    },
    ...beside,
  ])
  return next
}

/** Removes one that was never imported. Throws VersionConflict. */
export const removeImport = (table: Table, place: ImportPlace, { id, version }: ImportBatch): Promise<void> =>
  conditionally(table, 'remove-import', [
    { Delete: { TableName: table.name, Key: { ...batchKey(place, id) }, ...at(version) } },
  ])

const at = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
})

async function conditionally(table: Table, pattern: string, writes: readonly Write[]): Promise<void> {
  try {
    await transact(table, pattern, writes)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

function parse(item: Item): ImportBatch {
  const stored = StoredImport.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable import: ${String(item.pk)}`)
  const { format: _, ...batch } = stored.data
  return batch
}

export const putItems = async (table: Table, pattern: string, items: readonly Item[]): Promise<void> => {
  for (const item of items) await put(table, pattern, item)
}
