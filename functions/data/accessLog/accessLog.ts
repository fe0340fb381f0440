import { randomBytes } from 'node:crypto'
import { AccessEntry, keptUntil } from '@kring/domain'
import * as z from 'zod'
import { type Item, put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { ForgedItem } from '../failures.ts'
import { accessEntries, accessSk, sealedSk } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { Mac } from '../sealing/mac.ts'
import { type SymmetricKey, Undecipherable } from '../sealing/symmetricKey.ts'

type Log = { readonly pk: string }

/** An entry as stored. `private` is the reason, encrypted with the dossier's key. */
const StoredAccess = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  entry: AccessEntry.omit({ reason: true }),
  private: Bytes.optional(),
  mac: z.string(),
  expiresAt: z.int(),
  /** The maintenance that wrote the item again (an upgrade, a restore); not covered by the keyed hash. */
  maintenance: z.string().optional(),
})
export type StoredAccess = z.infer<typeof StoredAccess>

/** An entry as read. `reasonErased`: it had a reason, which was erased with the dossier's key. */
export type Access = { readonly entry: AccessEntry; readonly reasonErased?: true }

const Reason = z.object({ reason: z.string() })

/** The keyed hash of an entry, over its place: an altered or moved entry is known at once. */
const macOf = (mac: Mac, { pk, sk, entry, private: sealed }: Omit<StoredAccess, 'mac' | 'expiresAt' | 'maintenance'>) =>
  mac('access', { pk, sk, entry, private: sealed === undefined ? undefined : Buffer.from(sealed).toString('base64') })

const reasonContext = (pk: string, sk: string): string => `access\n${pk}\n${sk}`
export const expiryOf = (at: string): number => Math.ceil(Date.parse(keptUntil(at)) / 1000)

/** The item of an entry. `key`: the dossier's, needed for an entry with a reason. */
export function accessItem(
  { pk }: Log,
  mac: Mac,
  { reason, ...entry }: AccessEntry,
  key: SymmetricKey | undefined,
): Item {
  const sk = accessSk(entry.at, randomBytes(9).toString('base64url'))
  if (reason !== undefined && key === undefined) throw new TypeError('a reason is stored encrypted only')
  const sealed =
    reason === undefined || key === undefined
      ? {}
      : { private: encryptJson(key, { reason }, reasonContext(pk, sk)) satisfies Uint8Array }
  const stored = { pk, sk, entry: withoutUndefined(entry), ...sealed }
  return { ...stored, mac: macOf(mac, stored), expiresAt: expiryOf(entry.at) }
}

/** As DynamoDB stores it: the hash must be the same over what is read back. */
const withoutUndefined = (entry: Omit<AccessEntry, 'reason'>): Omit<AccessEntry, 'reason'> =>
  JSON.parse(JSON.stringify(entry))

/** Adds an entry to a log: one put, so that readers never wait for each other. */
export const appendAccess = (table: Table, log: Log, mac: Mac, entry: AccessEntry, key?: SymmetricKey): Promise<void> =>
  put(table, 'log-access', accessItem(log, mac, entry, key), { ConditionExpression: 'attribute_not_exists(pk)' })

/** The entry that an item holds; undefined when it is none, was altered or was moved. */
export function parseAccess(item: Item, mac: Mac): StoredAccess | undefined {
  const stored = StoredAccess.safeParse(item)
  if (!stored.success) return undefined
  const { sk, entry, expiresAt } = stored.data
  const isInPlace = sk.startsWith(accessSk(entry.at, '')) && expiresAt === expiryOf(entry.at)
  return isInPlace && stored.data.mac === macOf(mac, stored.data) ? stored.data : undefined
}

/** All entries that are still kept, the oldest first. Throws ForgedItem for one that was altered or moved. */
export async function readAccess(
  table: Table,
  log: Log,
  mac: Mac,
  key: SymmetricKey | undefined,
): Promise<readonly Access[]> {
  const items = await queryAll(table, 'read-access-log', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entries)',
    ExpressionAttributeValues: { ':pk': log.pk, ':entries': accessEntries },
    ConsistentRead: true,
  })
  return items
    .filter(({ sk }) => sealedSk(String(sk)) === undefined)
    .map(item => {
      const stored = parseAccess(item, mac)
      if (stored === undefined) throw new ForgedItem(`access entry: ${String(item.pk)} ${String(item.sk)}`)
      return withReason(stored, key)
    })
}

function withReason({ pk, sk, entry, private: sealed }: StoredAccess, key: SymmetricKey | undefined): Access {
  if (sealed === undefined) return { entry }
  if (key === undefined) return { entry, reasonErased: true }
  try {
    return { entry: { ...entry, ...Reason.parse(decryptJson(key, sealed, reasonContext(pk, sk))) } }
  } catch (error) {
    if (error instanceof Undecipherable) return { entry, reasonErased: true }
    throw error
  }
}
