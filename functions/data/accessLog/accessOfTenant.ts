import type { AccessEntry } from '@kring/domain'
import { query } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { parsePartition, type tenantKeys } from '../keys.ts'
import type { PageRequest } from '../referrals/lists.ts'
import type { Mac } from '../sealing/mac.ts'
import { parseAccessOrThrow } from './accessLog.ts'

/** An entry of any of a tenant's logs. The reason is not there: it is encrypted with the key of its dossier. */
export type TenantAccess = {
  readonly entry: AccessEntry
  /** The dossier that was looked at; absent for a search in the lists. */
  readonly dossier?: string
  readonly hasReason: boolean
}

export type TenantAccessPage = { readonly items: readonly TenantAccess[]; readonly cursor?: string | undefined }

/**
 * A page of a tenant's access logs together, of one month (YYYY-MM, UTC), the latest first: one Query on the AccessIndex.
 * An entry is on it a moment after it was written. Throws ForgedItem for one that was altered or moved, BadCursor.
 */
export async function readAccessOfTenant(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  mac: Mac,
  cursors: CursorSigner,
  { month, limit, cursor }: PageRequest & { readonly month: string },
): Promise<TenantAccessPage> {
  const { logPk } = keys.accessOf(month)
  const begin = cursors.open(logPk, cursor)
  const { items, last } = await query(table, 'read-tenant-access', {
    IndexName: 'AccessIndex',
    KeyConditionExpression: 'logPk = :month',
    ExpressionAttributeValues: { ':month': logPk },
    ScanIndexForward: false,
    Limit: limit,
    ...(begin === undefined ? {} : { ExclusiveStartKey: begin }),
  })
  const shown = items.map((item): TenantAccess => {
    const { pk, entry, private: sealed } = parseAccessOrThrow(item, mac)
    const of = parsePartition(pk)
    return { entry, hasReason: sealed !== undefined, ...(of?.kind === 'access' && { dossier: of.of }) }
  })
  return { items: shown, cursor: cursors.seal(logPk, last) }
}
