import { mostSubscriptions, Subscription } from '@kring/domain/webhooks'
import * as z from 'zod'
import { get, type Item, put, queryAll, update } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { Vault } from '../sealing/vault.ts'

type Keys = ReturnType<typeof tenantKeys>

const Stored = z.object({ pk: z.string(), sk: z.string(), version: z.int().min(1), private: Bytes })

/** A subscription with the number of times that it was written. */
export type StoredSubscription = { readonly value: Subscription; readonly revision: number }

const contextOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `webhook\n${pk}\n${sk}`

/** All of a partner's, the oldest first. */
export async function listSubscriptions(
  table: Table,
  keys: Keys,
  vault: Vault,
): Promise<readonly StoredSubscription[]> {
  const items = await queryAll(table, 'list-webhooks', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.webhooks().pk },
    ConsistentRead: true,
  })
  const all = await Promise.all(items.map(item => openSubscription(vault, item)))
  return all.toSorted((a, b) => (a.value.since < b.value.since ? -1 : 1))
}

/** One as it is now. */
export async function readSubscription(
  table: Table,
  keys: Keys,
  vault: Vault,
  id: string,
): Promise<StoredSubscription | undefined> {
  const item = await get(table, 'read-webhook', keys.webhook(id), true)
  return item === undefined ? undefined : openSubscription(vault, item)
}

/** Throws CorruptItem, and Undecipherable for an item that was moved. */
export async function openSubscription(vault: Vault, item: Item): Promise<StoredSubscription> {
  const stored = Stored.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable webhook')
  const value = Subscription.safeParse(
    decryptJson(await vault.tenantKey(), stored.data.private, contextOf(stored.data)),
  )
  if (!value.success) throw new CorruptItem('unreadable webhook')
  return { value: value.data, revision: stored.data.version }
}

/** A partner may have so many. */
export class TooManySubscriptions extends Error {
  override readonly name = 'TooManySubscriptions'
}

/** Throws TooManySubscriptions. Two at the same moment may be one more: the number bounds work, no right rests on it. */
export async function putSubscription(table: Table, keys: Keys, vault: Vault, value: Subscription): Promise<void> {
  if ((await listSubscriptions(table, keys, vault)).length >= mostSubscriptions) throw new TooManySubscriptions()
  await write(table, keys, vault, value, 0)
}

/** Writes it over the revision that was read; the address and the secrets are sealed. Throws VersionConflict. */
export const changeSubscription = (
  table: Table,
  keys: Keys,
  vault: Vault,
  value: Subscription,
  revision: number,
): Promise<void> => write(table, keys, vault, value, revision)

async function write(table: Table, keys: Keys, vault: Vault, value: Subscription, revision: number): Promise<void> {
  const key = keys.webhook(value.id)
  const sealed = encryptJson(await vault.tenantKey(), value, contextOf(key))
  const condition =
    revision === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :revision',
          ExpressionAttributeValues: { ':revision': revision },
        }
  try {
    await put(table, 'put-webhook', { ...key, version: revision + 1, private: sealed }, condition)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

/** What waits for it is not sent any more, and goes with its term. */
export async function removeSubscription(table: Table, keys: Keys, id: string): Promise<void> {
  await update(table, 'remove-webhook', { Delete: { Key: { ...keys.webhook(id) } } })
}
