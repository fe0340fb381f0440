import { type ClaimSheet, type RegionId, replayClaims } from '@kring/domain'
import { type Item, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { historyUpTo, readWhole } from '../eventStore/readWhole.ts'
import { CorruptItem } from '../failures.ts'
import type { Intent } from '../idempotency.ts'
import { operatorKeys, personTag } from '../keys.ts'
import type { OperatorVault } from '../sealing/operatorVault.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import { type ClaimFile, examineClaims } from './examine.ts'
import { claimKeyContext, StoredClaimRow, sheetIn } from './headItem.ts'
import { type ClaimPlace, claimsPk } from './place.ts'

/** Every item of a sheet. */
export const claimItems = (table: Table, place: ClaimPlace, consistent: boolean): Promise<readonly Item[]> =>
  queryAll(table, 'open-claims', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': claimsPk(place) },
    ConsistentRead: consistent,
  })

/**
 * Reads a sheet with one Query of its item collection, and checks its seals. Undefined when there is none. Throws
 * ErasedDossier, and ForgedItem when it does not fit after three reads.
 */
export async function readClaims(
  table: Table,
  vault: OperatorVault,
  place: ClaimPlace,
  consistent: boolean,
): Promise<ClaimFile | undefined> {
  const whole = await readWhole(claimsPk(place), async isRepeated =>
    examineClaims(await claimItems(table, place, consistent || isRepeated), vault, place),
  )
  return whole?.file
}

/** What the coordinators of a region claim in a year: one Query on the OwnerIndex, a page for each MB. Throws CorruptItem. */
export async function claimsOfRegion(
  table: Table,
  vault: OperatorVault,
  region: RegionId,
  year: string,
): Promise<readonly ClaimSheet[]> {
  const items = await queryAll(table, 'list-claims', {
    IndexName: 'OwnerIndex',
    KeyConditionExpression: 'ownPk = :list',
    ExpressionAttributeValues: { ':list': operatorKeys.claimsOf(region, year).ownPk },
  })
  if (items.length === 0) return []
  const operatorKey = await vault.operatorKey()
  return items.map(item => {
    const row = StoredClaimRow.safeParse(item)
    if (!row.success) throw new CorruptItem('unreadable row of the claims')
    const { pk, key, private: sealed } = row.data
    const sheet = sheetIn(pk, sealed, SymmetricKey.unwrap(key, operatorKey, claimKeyContext(pk)))
    // An index attribute alone proves nothing: the key of the table says whose it is.
    if (pk !== claimsPk({ region, year, person: personTag(sheet.person) }))
      throw new CorruptItem('a row of another list')
    return sheet
  })
}

/** The answer to an earlier request with the same intent; undefined when it was not carried out. Throws IdempotencyKeyReused. */
export function earlierClaimChange(
  { history }: ClaimFile,
  intent: Intent,
): { readonly sheet: ClaimSheet; readonly version: number } | undefined {
  const then = historyUpTo(history, intent)
  const sheet = then && replayClaims(then.events)
  return then === undefined || sheet?.state !== 'open' ? undefined : { sheet, version: then.version }
}
