import { replayComplaint } from '@kring/domain'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { historyUpTo, readWhole } from '../eventStore/readWhole.ts'
import type { Intent } from '../idempotency.ts'
import type { tenantKeys } from '../keys.ts'
import type { Vault } from '../sealing/vault.ts'
import { type ComplaintFile, examineComplaint } from './examine.ts'

type Keys = ReturnType<typeof tenantKeys>

/** Every item of a complaint. */
export const complaintItems = (table: Table, keys: Keys, id: string, consistent: boolean): Promise<readonly Item[]> =>
  queryAll(table, 'open-complaint', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.complaint(id).pk },
    ConsistentRead: consistent,
  })

/**
 * Reads a complaint with one Query, and checks its seals. Undefined when there is none. Throws ErasedDossier, and ForgedItem
 * when it does not fit after three reads.
 */
export async function readComplaint(
  table: Table,
  keys: Keys,
  vault: Vault,
  id: string,
): Promise<ComplaintFile | undefined> {
  const whole = await readWhole(keys.complaint(id).pk, async () =>
    examineComplaint(await complaintItems(table, keys, id, true), vault, keys, id),
  )
  return whole?.file
}

/** The version that an earlier request with the same intent led to; undefined when it was not carried out. Throws IdempotencyKeyReused. */
export function earlierComplaintChange({ history }: ComplaintFile, intent: Intent): number | undefined {
  const then = historyUpTo(history, intent)
  return then !== undefined && replayComplaint(then.events).state !== 'none' ? then.version : undefined
}
