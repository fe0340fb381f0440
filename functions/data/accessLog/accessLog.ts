import { randomBytes } from 'node:crypto'
import { AccessEntry, keptUntil } from '@kring/domain'
import * as z from 'zod'
import { type Item, put, query } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { ForgedItem } from '../failures.ts'
import { accessEntries, accessListPosition, accessSk, momentOfAccess, sealedSk } from '../keys.ts'
import type { PageRequest } from '../referrals/lists.ts'
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
  /** Its place on the AccessIndex; absent for the operator's, and for entries of before there was that index. */
  logPk: z.string().optional(),
  logSk: z.string().optional(),
  /** The maintenance that wrote the item again (an upgrade, a restore); not covered by the keyed hash. */
  maintenance: z.string().optional(),
})
export type StoredAccess = z.infer<typeof StoredAccess>

/** An entry as read. `reasonErased`: it had a reason, which was erased with the dossier's key. */
export type Access = { readonly entry: AccessEntry; readonly reasonErased?: true }

const Reason = z.object({ reason: z.string() })

/** The keyed hash of an entry, over its place: an altered or moved entry is known at once. */
const macOf = (
  mac: Mac,
  { pk, sk, entry, private: sealed }: Omit<StoredAccess, 'mac' | 'expiresAt' | 'logPk' | 'logSk' | 'maintenance'>,
) =>
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
  return { ...stored, ...accessListPosition({ pk, sk }), mac: macOf(mac, stored), expiresAt: expiryOf(entry.at) }
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
  const { pk, sk, entry, expiresAt, logPk, logSk } = stored.data
  const isInPlace = sk.startsWith(accessSk(entry.at, '')) && expiresAt === expiryOf(entry.at)
  const listed = logPk === undefined && logSk === undefined ? undefined : accessListPosition({ pk, sk })
  if (listed?.logPk !== logPk || listed?.logSk !== logSk) return undefined
  return isInPlace && stored.data.mac === macOf(mac, stored.data) ? stored.data : undefined
}

export type AccessPage = {
  /** The latest first. */
  readonly entries: readonly Access[]
  /** The moment of the entry after which the page begins; undefined for the first page. */
  readonly after?: string | undefined
  /** Undefined on the last page. */
  readonly cursor?: string | undefined
}

/**
 * A page of a log, the latest entries first: a Query or two for `limit` of them. Throws ForgedItem for one that was
 * altered or moved, BadCursor.
 */
export async function readAccess(
  table: Table,
  log: Log,
  mac: Mac,
  key: SymmetricKey | undefined,
  cursors: CursorSigner,
  { limit, cursor }: PageRequest,
): Promise<AccessPage> {
  const list = `${log.pk}?entries`
  const begin = cursors.open(list, cursor)?.sk
  const entries: StoredAccess[] = []
  let start: Item | undefined = begin === undefined ? undefined : { ...log, sk: begin }
  do {
    // One more than asked for says whether a page follows; beside each entry stands its seal.
    const wanted = 2 * (limit + 1 - entries.length)
    const page = await query(table, 'read-access-log', {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entries)',
      ExpressionAttributeValues: { ':pk': log.pk, ':entries': accessEntries },
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: wanted,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    entries.push(...page.items.filter(isEntry).map(item => parseAccessOrThrow(item, mac)))
    start = page.last
  } while (start !== undefined && entries.length <= limit)
  const shown = entries.slice(0, limit)
  const last = entries.length > limit ? shown.at(-1) : undefined
  return {
    entries: shown.map(stored => withReason(stored, key)),
    after: begin === undefined ? undefined : momentOfAccess(begin),
    cursor: cursors.seal(list, last && { sk: last.sk }),
  }
}

/** Queries of at most 1 MB each in which printed letters are looked for: some thousands of looks at the dossier. */
const mostLetterQueries = 4

export type LetterPrints = {
  /** The latest first. */
  readonly entries: readonly AccessEntry[]
  /** The moment back to which was looked; undefined when that is the beginning of the log. */
  readonly since?: string | undefined
}

/** The entries of printed letters, of the latest looks at a dossier. Throws ForgedItem. */
export async function readLetterPrints(table: Table, log: Log, mac: Mac): Promise<LetterPrints> {
  const entries: AccessEntry[] = []
  let start: Item | undefined
  for (let queries = 0; queries < mostLetterQueries; queries += 1) {
    const page = await query(table, 'read-letter-prints', {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :entries)',
      FilterExpression: 'attribute_exists(#entry.#letter)',
      ExpressionAttributeNames: { '#entry': 'entry', '#letter': 'letter' },
      ExpressionAttributeValues: { ':pk': log.pk, ':entries': accessEntries },
      ConsistentRead: true,
      ScanIndexForward: false,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    })
    entries.push(...page.items.filter(isEntry).map(item => parseAccessOrThrow(item, mac).entry))
    start = page.last
    if (start === undefined) return { entries }
  }
  return { entries, since: momentOfAccess(sealedSk(String(start?.sk)) ?? String(start?.sk)) }
}

const isEntry = ({ sk }: Item): boolean => sealedSk(String(sk)) === undefined

export function parseAccessOrThrow(item: Item, mac: Mac): StoredAccess {
  const stored = parseAccess(item, mac)
  if (stored === undefined) throw new ForgedItem(`access entry: ${String(item.pk)} ${String(item.sk)}`)
  return stored
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
