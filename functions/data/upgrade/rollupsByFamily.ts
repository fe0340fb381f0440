import { queryAll, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { readFunders, readGrants } from '../grants/grants.ts'
import { funderKeys } from '../keys.ts'
import { recountRollups, rollupItems } from '../reports/rollups.ts'

/** AWS: a transaction has at most 100 items. */
const mostWrites = 100

/**
 * Makes the counters of every grant anew from its facts, each family in items of its own, and deletes the items that held
 * all families together. Run while nothing counts; repeating it after a crash gives the same.
 */
export async function rollupsByFamily(table: Table): Promise<void> {
  for (const { id: funder } of await readFunders(table))
    for (const { grant } of await readGrants(table, funder)) {
      const counted = await recountRollups(table, funder, grant.id)
      await write(
        table,
        counted
          .flatMap(month => rollupItems(funder, grant.id, month))
          .map(Item => ({ Put: { TableName: table.name, Item } })),
      )
      const former = await queryAll(table, 'read-former-usage', {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': funderKeys(funder).formerRollups(grant.id).pk },
        ConsistentRead: true,
      })
      await write(
        table,
        former.map(({ pk, sk }) => ({ Delete: { TableName: table.name, Key: { pk, sk } } })),
      )
    }
}

async function write(table: Table, writes: readonly Write[]): Promise<void> {
  for (let start = 0; start < writes.length; start += mostWrites)
    await transact(table, 'upgrade-usage', writes.slice(start, start + mostWrites))
}
