import { parseAccess } from '../accessLog/accessLog.ts'
import { put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { accessEntries, accessListPosition, sealedSk } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

/**
 * Puts the entries of one access log that are not on the AccessIndex yet on it. What they say, and their keyed hash, stay.
 * `begin` is called before the first is written again and gives the maintenance that does so. Repeating it changes nothing.
 */
export async function listAccess(table: Table, pk: string, mac: Mac, begin: () => Promise<string>): Promise<void> {
  const items = await queryAll(table, 'upgrade-access-list', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entries)',
    ExpressionAttributeValues: { ':pk': pk, ':entries': accessEntries },
    ConsistentRead: true,
  })
  for (const item of items) {
    const sk = String(item.sk)
    // One that was altered is left for `verify`, which names it.
    if ('logPk' in item || sealedSk(sk) !== undefined || parseAccess(item, mac) === undefined) continue
    const listed = { ...item, ...accessListPosition({ pk, sk }), maintenance: await begin() }
    try {
      await put(table, 'upgrade-access-list', listed, { ConditionExpression: 'attribute_exists(pk)' })
    } catch (error) {
      // It was erased meanwhile.
      if (failedConditions(error) === undefined) throw error
    }
  }
}
