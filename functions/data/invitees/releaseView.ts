import type { ReleaseGone, ReleaseSeen } from '@kring/domain'
import * as z from 'zod'
import { query, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { Key, tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { StoredPlanSeen } from '../trajectories/storedPlanSeen.ts'
import { linkPut } from './links.ts'

type Keys = ReturnType<typeof tenantKeys>
const text = z.string().optional()

/** `ReleaseSeen` as it is stored, in format 1. Frozen: what is added is optional, or a new format. */
const StoredReleaseSeen = z.object({
  to: z.object({
    name: z.string(),
    organisation: text,
    capacity: z.enum(['mandate-holder', 'guardian', 'service', 'other']),
    locale: z.enum(['nl', 'fr', 'en']),
  }),
  since: z.string(),
  coordinator: z.object({ name: z.string(), phone: text }).optional(),
  plan: StoredPlanSeen,
}) satisfies z.ZodType<ReleaseSeen>

/**
 * What the link of a release opens, in a partition of its own, encrypted with a key of its own that lies beside it, wrapped by
 * the tenant's. Of what was taken back only the number and the reason are left: the page says so.
 */
const StoredView = z.object({
  pk: z.string(),
  sk: z.string(),
  format: z.literal(1),
  number: z.int().min(1),
  /** The version of the trajectory that it was made from. */
  version: z.int(),
  gone: z.enum(['revoked', 'reopened']).optional(),
  key: Bytes.optional(),
  private: Bytes.optional(),
})

export type ReleaseView = {
  readonly number: number
  readonly version: number
  readonly gone?: ReleaseGone | undefined
  readonly open?: { readonly seen: ReleaseSeen; readonly key: SymmetricKey } | undefined
}

/** Which release of which dossier. */
export type ReleasePlace = { readonly dossier: string; readonly release: string }

const contextOf = ({ pk, sk }: Key, number: number): string => `release\n${pk}\n${sk}\n${number}`
const keyContext = (pk: string): string => `release\n${pk}`

/** Undefined for what was never sent with a link. Throws CorruptItem, Undecipherable. */
export async function readReleaseView(
  table: Table,
  keys: Keys,
  vault: Vault,
  { dossier, release }: ReleasePlace,
): Promise<ReleaseView | undefined> {
  const place = keys.releaseView(dossier, release)
  const { items } = await query(table, 'read-release', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': place.pk, ':sk': place.sk },
    ConsistentRead: true,
  })
  const [item] = items
  if (item === undefined) return undefined
  const view = StoredView.safeParse(item)
  if (!view.success) throw new CorruptItem(`unreadable release: ${place.pk}`)
  const { number, version, gone, key: wrapped, private: sealed } = view.data
  if (wrapped === undefined || sealed === undefined) return { number, version, gone }
  const key = SymmetricKey.unwrap(wrapped, await vault.tenantKey(), keyContext(place.pk))
  const seen = StoredReleaseSeen.safeParse(decryptJson(key, sealed, contextOf(place, number)))
  if (!seen.success) throw new CorruptItem(`unreadable release: ${place.pk}`)
  return { number, version, open: { seen: seen.data, key } }
}

/** What a release is to show. `secret`: that of its link. */
export type ReleaseChange = ReleasePlace & {
  readonly number: number
  readonly version: number
  readonly secret: string
  readonly seen?: ReleaseSeen | undefined
  readonly gone?: ReleaseGone | undefined
}

/**
 * Writes what a release shows, with its link, unless one of a newer trajectory is there: repeating it changes nothing. The key
 * stays while it is open, so that what its page noted can be read; the link stays, so that its page can say what became of it.
 */
export async function putReleaseView(table: Table, keys: Keys, vault: Vault, change: ReleaseChange): Promise<void> {
  const { dossier, release, number, version, secret, seen, gone } = change
  const place = keys.releaseView(dossier, release)
  const before = seen && (await readReleaseView(table, keys, vault, change))
  const key = seen && (before?.open?.key ?? SymmetricKey.fresh())
  const content = key && {
    key: key.wrappedBy(await vault.tenantKey(), keyContext(place.pk)),
    private: encryptJson(key, seen, contextOf(place, number)),
  }
  const view = { ...place, format: 1, number, version, ...(gone === undefined ? {} : { gone }), ...content }
  try {
    await transact(table, 'put-release', [
      {
        Put: {
          TableName: table.name,
          Item: view,
          ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':version': version },
        },
      },
      linkPut(table, keys, secret, { dossier, person: release, number, of: 'plan' }),
    ])
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}
