import { setTimeout as pause } from 'node:timers/promises'
import type { QueryCommandInput, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Output } from './client/directAnswer.ts'
import type { Table } from './connection.ts'
import { isConflict } from './failures.ts'
import type { Key } from './keys.ts'

export type Item = Readonly<Record<string, unknown>>
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/**
 * Every DynamoDB call of the product is in this file, its consumed capacity reported under the name of its access
 * pattern. No Scan, no PartiQL; only copies of the whole table are scanned and written in batches (copies/wholeTable.ts).
 */
export async function get(table: Table, pattern: string, key: Key, consistent = false): Promise<Item | undefined> {
  const answer = await table.calls.send('GetItem', {
    TableName: table.name,
    Key: key,
    ConsistentRead: consistent,
    ReturnConsumedCapacity: 'TOTAL',
  })
  report(table, pattern, 'read', answer.ConsumedCapacity)
  return answer.Item
}

export type Page = { readonly items: readonly Item[]; readonly last: Item | undefined }

/** One page of a Query. */
export async function query(
  table: Table,
  pattern: string,
  input: Omit<QueryCommandInput, 'TableName' | 'ReturnConsumedCapacity'>,
): Promise<Page> {
  const answer = await table.calls.send('Query', { ...input, TableName: table.name, ReturnConsumedCapacity: 'TOTAL' })
  report(table, pattern, 'read', answer.ConsumedCapacity)
  return { items: answer.Items ?? [], last: answer.LastEvaluatedKey }
}

/** The number of items that a Query finds, over all pages, without returning them. */
export async function count(
  table: Table,
  pattern: string,
  input: Omit<QueryCommandInput, 'TableName' | 'ReturnConsumedCapacity' | 'ExclusiveStartKey' | 'Select'>,
): Promise<number> {
  let found = 0
  let start: Item | undefined
  do {
    const answer = await table.calls.send('Query', {
      ...input,
      TableName: table.name,
      Select: 'COUNT',
      ReturnConsumedCapacity: 'TOTAL',
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    report(table, pattern, 'read', answer.ConsumedCapacity)
    found += answer.Count ?? 0
    start = answer.LastEvaluatedKey
  } while (start !== undefined)
  return found
}

/** All pages of a Query, for collections that are small by design. AWS: a page holds at most 1 MB. */
export async function queryAll(
  table: Table,
  pattern: string,
  input: Omit<QueryCommandInput, 'TableName' | 'ReturnConsumedCapacity' | 'ExclusiveStartKey'>,
): Promise<readonly Item[]> {
  const items: Item[] = []
  let start: Item | undefined
  do {
    const page = await query(table, pattern, start === undefined ? input : { ...input, ExclusiveStartKey: start })
    items.push(...page.items)
    start = page.last
  } while (start !== undefined)
  return items
}

export async function put(table: Table, pattern: string, item: Item, condition?: Condition): Promise<void> {
  const answer = await table.calls.send('PutItem', {
    TableName: table.name,
    Item: { ...item },
    ...condition,
    ReturnConsumedCapacity: 'TOTAL',
  })
  report(table, pattern, 'write', answer.ConsumedCapacity)
}

export type Condition = Pick<
  NonNullable<Write['Put']>,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>

type Single<Kind extends 'Update' | 'Delete'> = Omit<NonNullable<Write[Kind]>, 'TableName'>
export type Change = { readonly Update: Single<'Update'> } | { readonly Delete: Single<'Delete'> }

/** Updates or deletes one item. Returns the item as it is afterwards; of a deleted one, as it was. */
export async function update(table: Table, pattern: string, change: Change): Promise<Item | undefined> {
  const place = { TableName: table.name, ReturnConsumedCapacity: 'TOTAL' } as const
  const answer =
    'Update' in change
      ? await table.calls.send('UpdateItem', { ...change.Update, ...place, ReturnValues: 'ALL_NEW' })
      : await table.calls.send('DeleteItem', { ...change.Delete, ...place, ReturnValues: 'ALL_OLD' })
  report(table, pattern, 'write', answer.ConsumedCapacity)
  return answer.Attributes
}

const mostTries = 4
/** In milliseconds; the pause is random, so that two conflicting callers do not collide again. */
const longestPause = 60

/** Writes all items or none, retrying a TransactionConflict. AWS: at most 100 items and 4 MB. */
export async function transact(table: Table, pattern: string, writes: readonly Write[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const answer = await table.calls.send('TransactWriteItems', {
        TransactItems: [...writes],
        ReturnConsumedCapacity: 'TOTAL',
      })
      return report(table, pattern, 'write', answer.ConsumedCapacity)
    } catch (error) {
      if (!isConflict(error) || tries >= mostTries) throw error
      await pause(Math.random() * longestPause)
    }
  }
}

/** Reports what one call consumed. */
export function report(
  table: Table,
  pattern: string,
  kind: 'read' | 'write',
  consumed: Output['ConsumedCapacity'],
): void {
  const units = [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
  table.onConsumed({ pattern, calls: 1, read: kind === 'read' ? units : 0, write: kind === 'write' ? units : 0 })
}
