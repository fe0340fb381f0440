import type { FunderId } from '@kring/domain'
import { put, queryAll, update } from '../calls.ts'
import type { Table } from '../connection.ts'
import { funderKeys } from '../keys.ts'

/** Milliseconds for which an import that stopped half-way holds up what is published of its grants. */
const longest = 24 * 3600_000

/** Notes, by the machine's clock, that an import moves the counters of a grant: until it is done they say too little. */
export function noteImporting(table: Table, funder: FunderId, grant: string, id: string): Promise<void> {
  const until = Date.now() + longest
  const item = { ...funderKeys(funder).importingOf(grant, id), until, expiresAt: Math.ceil(until / 1000) }
  return put(table, 'note-importing', item)
}

export async function endImporting(table: Table, funder: FunderId, grant: string, id: string): Promise<void> {
  await update(table, 'end-importing', { Delete: { Key: { ...funderKeys(funder).importingOf(grant, id) } } })
}

/** Whether an import of a grant is half-done. DynamoDB may remove what has expired days late. */
export async function isBeingImported(table: Table, funder: FunderId, grant: string): Promise<boolean> {
  const { pk, sk } = funderKeys(funder).importingOf(grant, '')
  const items = await queryAll(table, 'read-importing', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :grant)',
    ExpressionAttributeValues: { ':pk': pk, ':grant': sk },
    ConsistentRead: true,
  })
  return items.some(({ until }) => typeof until === 'number' && until > Date.now())
}
