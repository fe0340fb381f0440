import { count } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { tenantKeys } from '../keys.ts'

/** Whether a complaint about a dossier is open: whatever lies in its partition of holds forbids to erase it. */
export const isComplainedOf = async (
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  dossier: string,
): Promise<boolean> =>
  (await count(table, 'count-holds', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.holds(dossier).pk },
    ConsistentRead: true,
  })) > 0
