import { setTimeout as pause } from 'node:timers/promises'
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Store } from '../access/store.ts'
import { type Change, get, type Item, put, update } from '../calls.ts'
import { fromWire } from '../client/attributeValues.ts'
import { failedConditions } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import { type CopiedItem, copiedItem } from './copiedItem.ts'

/**
 * How far an import is: of which export, the number of its parts that are in the table, and whether the stream has begun
 * behind it.
 */
const Mark = z.object({ of: z.string(), parts: z.int().min(0), hasStream: z.boolean() })
export type ImportMark = z.infer<typeof Mark>

/** AWS: at most 25 items in one call. docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const inOneCall = 25
const callsAtOnce = 4
/** Milliseconds: the first pause after a throttle, which doubles. */
const firstPause = 50
const mostTries = 10

/**
 * Copying a whole table, out of it or into an empty one, with the caller's own credentials. Only commands of an operator do
 * so: no function may scan.
 */
export function forWholeTable(store: Store) {
  const table = store.table({ role: 'own' })
  const scan = (start: Item | undefined, Limit?: number) =>
    table.client.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
        ...(Limit === undefined ? {} : { Limit }),
      }),
    )
  const isMark = ({ pk }: Item): boolean => pk === operatorKeys.importMark.pk

  async function putSome(items: readonly CopiedItem[]): Promise<void> {
    let left: readonly { readonly PutRequest?: { readonly Item: Item | undefined } | undefined }[] = items.map(
      item => ({
        PutRequest: { Item: fromWire(item) },
      }),
    )
    for (let tries = 1; left.length > 0; tries += 1) {
      const requests = left.map(({ PutRequest }) => ({ PutRequest: { Item: { ...PutRequest?.Item } } }))
      const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: requests } }))
      left = answer.UnprocessedItems?.[table.name] ?? []
      if (left.length > 0 && tries >= mostTries) throw new Error('the table takes no more items for now')
      if (left.length > 0) await pause(firstPause * 2 ** tries * Math.random())
    }
  }

  return {
    /** Every item but the mark of an import, by the page. A Scan is no snapshot. */
    pages: async function* (): AsyncGenerator<readonly CopiedItem[]> {
      let start: Item | undefined
      do {
        const page = await scan(start)
        yield (page.Items ?? []).filter(item => !isMark(item)).map(copiedItem)
        start = page.LastEvaluatedKey
      } while (start !== undefined)
    },
    /** Writes items over those with their keys. */
    put: async (items: readonly CopiedItem[]): Promise<void> => {
      const batches = Array.from({ length: Math.ceil(items.length / inOneCall) }, (_none, index) =>
        items.slice(index * inOneCall, (index + 1) * inOneCall),
      )
      for (let from = 0; from < batches.length; from += callsAtOnce)
        await Promise.all(batches.slice(from, from + callsAtOnce).map(putSome))
    },
    mark: async (): Promise<ImportMark | undefined> => {
      const item = await get(table, 'read-import-mark', operatorKeys.importMark, true)
      return item === undefined ? undefined : Mark.parse(item)
    },
    /** Begins an import in a table without items; false when it holds any. */
    begin: async (mark: ImportMark): Promise<boolean> => {
      if (((await scan(undefined, 1)).Items ?? []).length > 0) return false
      const isNew = { ConditionExpression: 'attribute_not_exists(pk)' }
      try {
        await put(table, 'put-import-mark', { ...operatorKeys.importMark, ...mark }, isNew)
        return true
      } catch (error) {
        if (failedConditions(error) === undefined) throw error
        return false
      }
    },
    advance: (mark: ImportMark) => put(table, 'put-import-mark', { ...operatorKeys.importMark, ...mark }),
    end: async (): Promise<void> => {
      const change: Change = { Delete: { Key: operatorKeys.importMark } }
      await update(table, 'end-import', change)
    },
  }
}
export type WholeTable = ReturnType<typeof forWholeTable>
