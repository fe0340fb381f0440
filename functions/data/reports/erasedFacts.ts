import type { FunderId } from '@kring/domain'
import { type Item, query, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { funderKeys } from '../keys.ts'
import { contributionsOf, countedNow, moved } from './contributions.ts'
import { unchanged } from './facts.ts'
import { rollupWrites } from './rollups.ts'
import { factAttributes, parseFacts } from './storedFacts.ts'

/**
 * Counts the facts of erased dossiers in families that were added since: nothing else can count them. What is counted in every
 * family stays as it is, so it may be interrupted and run again. Gives how many it counted.
 */
export async function countErasedFacts(table: Table, funder: FunderId, grant: string): Promise<number> {
  let counted = 0
  let start: Item | undefined
  do {
    const page = await query(table, 'list-erased-facts', {
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'erased = :true',
      ExpressionAttributeValues: { ':pk': funderKeys(funder).facts(grant).pk, ':true': true },
      ConsistentRead: true,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    for (const item of page.items) if (await countErased(table, funder, grant, item)) counted += 1
    start = page.last
  } while (start !== undefined)
  return counted
}

async function countErased(table: Table, funder: FunderId, grant: string, item: Item): Promise<boolean> {
  const before = parseFacts(item)
  if (countedNow.every(family => before.counted.includes(family))) return false
  const after = { ...before, turn: before.turn + 1, counted: [...new Set([...before.counted, ...countedNow])] }
  const changes = moved(contributionsOf(before), contributionsOf(after))
  const { pk, sk } = item
  try {
    await transact(table, 'count-erased-fact', [
      { Put: { TableName: table.name, Item: { pk, sk, ...factAttributes(after) }, ...unchanged(before) } },
      ...[...changes].flatMap(([month, counters]) =>
        rollupWrites(table, funder, { grant, month, tenant: before.tenant }, counters),
      ),
    ])
    return true
  } catch (error) {
    // Another run counted it.
    if (failedConditions(error) === undefined) throw error
    return false
  }
}
