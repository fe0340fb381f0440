import { type RegionId, referralStates, type SearchKey, TenantId, VariantId } from '@kring/domain'
import * as z from 'zod'
import { type Item, query } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { CorruptItem } from '../failures.ts'
import { datedPositionOf, operatorKeys } from '../keys.ts'
import type { Paged, PageRequest } from '../referrals/lists.ts'
import type { Mac } from '../sealing/mac.ts'
import { regionMac } from './regionMac.ts'
import { exactMark, findHash } from './rows.ts'

const StoredRow = z.object({
  sk: z.string(),
  state: z.enum(referralStates.filter(state => state !== 'draft')),
  variant: VariantId,
  exact: z.array(z.string()).optional(),
})

/** A dossier of a region, as an index names it. */
export type RegionDossier = Pick<z.infer<typeof StoredRow>, 'state' | 'variant'> & {
  readonly tenant: TenantId
  readonly id: string
  readonly submittedAt: string
}
/** `matched`: the number; the words as they are written; or words that sound the same. */
export type FoundDossier = RegionDossier & { readonly matched: 'number' | 'name' | 'sound' }

/** A page of the dossiers of a region in which something is found: one Query, the last submitted first. */
export async function searchInRegion(
  table: Table,
  cursors: CursorSigner,
  mac: Mac,
  { region, sought }: { readonly region: RegionId; readonly sought: SearchKey },
  page: PageRequest,
): Promise<Paged<FoundDossier>> {
  const hash = regionMac(mac, region)
  const { pk } = operatorKeys.find(region, findHash(hash, sought), '')
  const start = cursors.open(pk, page.cursor)
  const { items, last } = await query(table, 'search-region', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ScanIndexForward: false,
    Limit: page.limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  const exact = sought.kind === 'name' ? exactMark(hash, sought.exact) : undefined
  const rows = items.map((item): FoundDossier => {
    const row = StoredRow.safeParse(item)
    if (!row.success) throw new CorruptItem(`unreadable row: ${String(item.pk)}`)
    const matched = exact === undefined ? 'number' : row.data.exact?.includes(exact) ? 'name' : 'sound'
    return { ...dossierAt(item, row.data), matched }
  })
  return { items: rows, cursor: cursors.seal(pk, last) }
}

/** Whose row it is, is read from its key. */
export function dossierAt({ sk }: Item, { state, variant }: Pick<RegionDossier, 'state' | 'variant'>): RegionDossier {
  const { at, tenant, id } = datedPositionOf(String(sk))
  return { tenant: TenantId.parse(tenant), id, submittedAt: at, state, variant }
}
