import { type Day, type RegionId, TenantId } from '@kring/domain'
import * as z from 'zod'
import { put, queryAll, update } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys } from '../keys.ts'

const StoredRow = z.object({ tenant: TenantId, id: z.string(), answerBy: z.iso.date() })
/** A dossier in which somebody waits for an answer about what is held of them, and the last day for it. Nobody is named. */
export type RightsRow = z.infer<typeof StoredRow>

type Place = { readonly region: RegionId; readonly tenant: TenantId; readonly id: string }

/** Enters or removes the row of a dossier, as it is now. Repeating it changes nothing. */
export async function setRightsDue(
  table: Table,
  { region, tenant, id }: Place,
  answerBy: Day | undefined,
): Promise<void> {
  const place = operatorKeys.rights(region, tenant, id)
  if (answerBy === undefined) await update(table, 'remove-rights-due', { Delete: { Key: { ...place } } })
  else await put(table, 'put-rights-due', { ...place, tenant, id, answerBy })
}

/** The rows of a region, the first due first: requests are few. Throws CorruptItem. */
export async function readRightsDue(table: Table, region: RegionId): Promise<readonly RightsRow[]> {
  const items = await queryAll(table, 'list-rights-due', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `OPS#RIGHTS#${region}` },
  })
  const rows = items.map(item => {
    const row = StoredRow.safeParse(item)
    // The key decides whose it is: a role can write rows within its own tenant only by code.
    const isOwn = row.success && operatorKeys.rights(region, row.data.tenant, row.data.id).sk === item.sk
    if (!isOwn) throw new CorruptItem('unreadable row of requests about what is held')
    return row.data
  })
  return rows.toSorted((one, other) => (one.answerBy < other.answerBy ? -1 : 1))
}
