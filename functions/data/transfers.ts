import * as z from 'zod'
import { put, update } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions } from './failures.ts'
import type { tenantKeys } from './keys.ts'
import { Bytes } from './sealing/bytes.ts'
import { decryptJson, encryptJson } from './sealing/encryptedJson.ts'
import type { SymmetricKey } from './sealing/symmetricKey.ts'

type Keys = ReturnType<typeof tenantKeys>
/** `id`: a keyed hash of the code. `key`: made from the code too, and stored nowhere. */
type Place = { readonly id: string; readonly key: SymmetricKey }
const StoredTransfer = z.object({ sealed: Bytes })
const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000)

/** Stores what is being filled in, sealed, for whoever has the code, until `expiresAt` (ISO 8601). */
export async function putTransfer(
  table: Table,
  keys: Keys,
  { id, key }: Place,
  content: unknown,
  expiresAt: string,
): Promise<void> {
  const place = keys.transfer(id)
  const item = { ...place, sealed: encryptJson(key, content, place.pk), expiresAt: seconds(expiresAt) }
  await put(table, 'put-transfer', item, { ConditionExpression: 'attribute_not_exists(pk)' })
}

/** Takes it out, once; undefined when there is none, when it was taken before, or when its hour has passed. */
export async function takeTransfer(table: Table, keys: Keys, { id, key }: Place, now: string): Promise<unknown> {
  const place = keys.transfer(id)
  try {
    const item = await update(table, 'take-transfer', {
      Delete: {
        Key: place,
        ConditionExpression: 'expiresAt > :now',
        ExpressionAttributeValues: { ':now': seconds(now) },
      },
    })
    const stored = StoredTransfer.safeParse(item)
    if (!stored.success) throw new CorruptItem('unreadable transfer')
    return decryptJson(key, stored.data.sealed, place.pk)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return undefined
  }
}
