import type { ClaimSheet } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import type { Position } from '../eventStore/append.ts'
import { headPosition, SealedHead } from '../eventStore/checkItems.ts'
import { headSealOf } from '../eventStore/headSeal.ts'
import { CorruptItem } from '../failures.ts'
import { HEAD, operatorKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson } from '../sealing/encryptedJson.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { type ClaimPlace, claimsPk } from './place.ts'
import { StoredSheet } from './storedSheet.ts'

/** A sheet's stored head. Whose it is stands in its key as a tag; what is claimed is encrypted. */
export type ClaimHead = z.infer<typeof SealedHead>

/** What the region's list projects of a head. */
export const StoredClaimRow = SealedHead.pick({ version: true }).extend({ pk: z.string(), key: Bytes, private: Bytes })

export function parseClaimHead(item: Item): ClaimHead | undefined {
  const head = SealedHead.safeParse(item)
  return head.success ? head.data : undefined
}

export const claimKeyContext = (pk: string): string => `claims\n${pk}`
export const claimHeadContext = (pk: string): string => `head\n${pk}`

/** Decrypts the sheet in a head, or in a row of the list. Throws CorruptItem, Undecipherable. */
export function sheetIn(pk: string, sealed: Uint8Array, key: SymmetricKey): ClaimSheet {
  const sheet = StoredSheet.safeParse(decryptJson(key, sealed, claimHeadContext(pk)))
  if (!sheet.success) throw new CorruptItem(`unreadable head: ${pk}`)
  return sheet.data
}

export const claimHeadOf = (
  after: Position,
  updatedAt: string,
  content: Pick<ClaimHead, 'key' | 'private' | 'erasedAt'>,
): ClaimHead => ({ ...headPosition(after, updatedAt), ...content })

/** The head with its keys on the table and in its region's list, and its seal. An erased sheet is on no list. */
export function claimHeadItem(head: ClaimHead, place: ClaimPlace, mac: Mac): Item {
  const item = {
    pk: claimsPk(place),
    sk: HEAD,
    ...head,
    ...(head.erasedAt === undefined ? { ...operatorKeys.claimsOf(place.region, place.year), ownSk: place.person } : {}),
  }
  return { ...item, seal: headSealOf(item, mac) }
}
