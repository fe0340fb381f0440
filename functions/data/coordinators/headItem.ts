import type { CoordinatorRecord } from '@kring/domain'
import * as z from 'zod'
import type { Item } from '../calls.ts'
import type { Position } from '../eventStore/append.ts'
import { headPosition, SealedHead } from '../eventStore/checkItems.ts'
import { headSealOf } from '../eventStore/headSeal.ts'
import { CorruptItem } from '../failures.ts'
import { HEAD, operatorKeys, personTag, rosterPosition } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson } from '../sealing/encryptedJson.ts'
import type { Mac } from '../sealing/mac.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import { StoredRecord } from './storedRecord.ts'

/** What is encrypted in a head: the record, and the names of those who changed it, by subject. */
const HeadContent = z.object({ record: StoredRecord, names: z.record(z.string(), z.string()) })
export type CoordinatorHeadContent = {
  readonly record: CoordinatorRecord
  readonly names: Readonly<Record<string, string>>
}

/** A record's stored head. Nothing in it says who it is about but the encrypted part. */
const StoredHead = SealedHead.extend({
  /** The person's tag (`personTag`). */
  id: z.string(),
  state: z.enum(['active', 'ended']),
})
export type CoordinatorHead = z.infer<typeof StoredHead>

/** What the roster's index projects of a head. */
export const StoredRosterItem = StoredHead.pick({ id: true, version: true }).extend({ key: Bytes, private: Bytes })

export function parseCoordinatorHead(item: Item): CoordinatorHead | undefined {
  const head = StoredHead.safeParse(item)
  return head.success ? head.data : undefined
}

export const coordinatorKeyContext = (pk: string): string => `coordinator\n${pk}`
export const coordinatorHeadContext = (pk: string): string => `head\n${pk}`

/** Decrypts what is private in a head, or in a row of the roster. Throws CorruptItem, Undecipherable. */
export function coordinatorContentOf(pk: string, sealed: Uint8Array, key: SymmetricKey): CoordinatorHeadContent {
  const content = HeadContent.safeParse(decryptJson(key, sealed, coordinatorHeadContext(pk)))
  if (!content.success) throw new CorruptItem(`unreadable head: ${pk}`)
  return content.data
}

export const coordinatorHeadOf = (
  record: CoordinatorRecord,
  after: Position,
  updatedAt: string,
  sealed: Required<Pick<CoordinatorHead, 'key' | 'private'>>,
): CoordinatorHead => ({
  id: personTag(record.person),
  state: record.state,
  ...headPosition(after, updatedAt),
  ...sealed,
})

/** The head after the record was erased. */
export const erasedCoordinatorHead = (
  { id, state }: CoordinatorHead,
  after: Position,
  at: string,
): CoordinatorHead => ({
  id,
  state,
  ...headPosition(after, at),
  erasedAt: at,
})

/** The head with its keys on the table and in its region's roster, and its seal. An erased record is on no roster. */
export function coordinatorHeadItem(
  head: CoordinatorHead,
  { region }: Pick<CoordinatorRecord, 'region'>,
  mac: Mac,
): Item {
  const item = {
    ...operatorKeys.coordinator(head.id),
    sk: HEAD,
    ...head,
    ...(head.erasedAt === undefined
      ? { ...operatorKeys.roster(region), ownSk: rosterPosition(head.state, head.id) }
      : {}),
  }
  return { ...item, seal: headSealOf(item, mac) }
}
