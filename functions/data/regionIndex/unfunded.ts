import { type RegionId, TenantId, VariantId } from '@kring/domain'
import { unfundedReasons } from '@kring/domain/grants'
import * as z from 'zod'
import { count, type Item, put, query, update } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { CorruptItem } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import type { Paged, PageRequest } from '../referrals/lists.ts'

const StoredRow = z.object({
  tenant: TenantId,
  id: z.string(),
  variant: VariantId,
  /** In which it was sent. */
  month: z.string(),
  reason: z.enum(unfundedReasons),
})
/** An accepted referral that no grant pays for, and why. Nobody is named. */
export type UnfundedRow = z.infer<typeof StoredRow>

type Place = { readonly region: RegionId; readonly tenant: TenantId; readonly id: string }

/** Enters or removes the row of a dossier, as it is now. Repeating it changes nothing. */
export async function setUnfunded(
  table: Table,
  { region, tenant, id }: Place,
  row: Omit<UnfundedRow, 'tenant' | 'id'> | undefined,
): Promise<void> {
  const place = operatorKeys.unfunded(region, tenant, id)
  if (row === undefined) await update(table, 'remove-unfunded', { Delete: { Key: { ...place } } })
  else await put(table, 'put-unfunded', { ...place, tenant, id, ...row })
}

const ofRegion = (region: RegionId) => ({
  KeyConditionExpression: 'pk = :pk',
  ExpressionAttributeValues: { ':pk': operatorKeys.unfundedOf(region).pk },
})

/** How many there are in a region. */
export const countUnfunded = (table: Table, region: RegionId): Promise<number> =>
  count(table, 'count-unfunded', ofRegion(region))

/** A page of them, by partner and number: one Query. Throws CorruptItem. */
export async function listUnfunded(
  table: Table,
  cursors: CursorSigner,
  region: RegionId,
  page: PageRequest,
): Promise<Paged<UnfundedRow>> {
  const { pk } = operatorKeys.unfundedOf(region)
  const start = cursors.open(pk, page.cursor)
  const { items, last } = await query(table, 'list-unfunded', {
    ...ofRegion(region),
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  return { items: items.map(item => parsed(region, item)), cursor: cursors.seal(pk, last) }
}

function parsed(region: RegionId, item: Item): UnfundedRow {
  const row = StoredRow.safeParse(item)
  // The key decides whose it is: a role can write rows within its own tenant only by code.
  const isOwn = row.success && operatorKeys.unfunded(region, row.data.tenant, row.data.id).sk === item.sk
  if (!isOwn) throw new CorruptItem('unreadable row of referrals that no grant pays for')
  return row.data
}
