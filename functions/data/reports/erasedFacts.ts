import { type Item, query, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { contributionsOf, moved } from './contributions.ts'
import { type CountOwner, countedFor, countKeys } from './countKeys.ts'
import { unchanged } from './facts.ts'
import { rollupWrites } from './rollups.ts'
import { factAttributes, parseFacts } from './storedFacts.ts'

/**
 * Counts the facts of erased dossiers, and those of spreadsheets of before, in families that were added since: nothing else can count them. What is counted in every
 * family stays as it is, so it may be interrupted and run again. Gives how many it counted.
 */
export async function countErasedFacts(table: Table, owner: CountOwner, grant: string): Promise<number> {
  let counted = 0
  let start: Item | undefined
  do {
    const page = await query(table, 'list-erased-facts', {
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'erased = :true OR attribute_exists(legacy)',
      ExpressionAttributeValues: { ':pk': countKeys(owner).facts(grant).pk, ':true': true },
      ConsistentRead: true,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    for (const item of page.items) if (await countErased(table, owner, grant, item)) counted += 1
    start = page.last
  } while (start !== undefined)
  return counted
}

async function countErased(table: Table, owner: CountOwner, grant: string, item: Item): Promise<boolean> {
  const before = parseFacts(item)
  const countedNow = countedFor(owner)
  if (countedNow.every(family => before.counted.includes(family))) return false
  const after = { ...before, turn: before.turn + 1, counted: [...new Set([...before.counted, ...countedNow])] }
  const changes = moved(contributionsOf(before), contributionsOf(after))
  const { pk, sk } = item
  try {
    await transact(table, 'count-erased-fact', [
      { Put: { TableName: table.name, Item: { pk, sk, ...factAttributes(after) }, ...unchanged(before) } },
      ...[...changes].flatMap(([month, counters]) =>
        rollupWrites(table, owner, { grant, month, tenant: before.tenant }, counters),
      ),
    ])
    return true
  } catch (error) {
    // Another run counted it.
    if (failedConditions(error) === undefined) throw error
    return false
  }
}
