import { SecondFactorReset, type TenantId } from '@kring/domain'
import { type Condition, type Item, put, queryAll } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions } from './failures.ts'
import { type Key, operatorKeys, resetPlace, resetPrefix, tenantKeys } from './keys.ts'

/** A reset where it is stored: under the sort key of the membership through which it was asked, numbered from 1. */
export type PlacedReset = {
  readonly membership: string
  readonly number: number
  readonly reset: SecondFactorReset
}

export type ResetKeys = {
  readonly all: { readonly pk: string }
  readonly one: (membership: string, number: number) => Key
}

/** Parses a stored reset. Throws CorruptItem. */
export function parseReset(item: Item): PlacedReset {
  const place = typeof item.sk === 'string' ? resetPlace(item.sk) : undefined
  const stored = SecondFactorReset.safeParse(item)
  if (place === undefined || !stored.success) throw new CorruptItem('unreadable reset of a second factor')
  return { ...place, reset: stored.data }
}

/**
 * The resets at one place, which stay as its log: an item for each request, which is changed as it is confirmed and
 * carried out and never deleted. Few by nature, so they are read together.
 */
export const resetsIn = (table: Table, keys: ResetKeys) => ({
  list: async (): Promise<readonly PlacedReset[]> =>
    (
      await queryAll(table, 'list-second-factor-resets', {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.all.pk },
        ConsistentRead: true,
      })
    ).map(parseReset),
  /** The last reset that was asked through this membership. */
  latest: async (membership: string): Promise<PlacedReset | undefined> =>
    (
      await queryAll(table, 'latest-second-factor-reset', {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :membership)',
        ExpressionAttributeValues: { ':pk': keys.all.pk, ':membership': resetPrefix(membership) },
        ConsistentRead: true,
      })
    )
      .map(parseReset)
      .at(-1),
  /** Writes a new request. Returns false when one of this number was made meanwhile. */
  ask: (asked: PlacedReset): Promise<boolean> =>
    written(table, keys, 'ask-second-factor-reset', asked, { ConditionExpression: 'attribute_not_exists(pk)' }),
  /** Writes a request anew, on condition that it still is as it was read. Returns false when it is not. */
  change: (read: PlacedReset, reset: SecondFactorReset): Promise<boolean> =>
    written(table, keys, 'change-second-factor-reset', { ...read, reset }, asRead(read.reset)),
})

async function written(
  table: Table,
  keys: ResetKeys,
  pattern: string,
  { membership, number, reset }: PlacedReset,
  condition: Condition,
): Promise<boolean> {
  try {
    await put(table, pattern, { ...keys.one(membership, number), ...reset }, condition)
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

const asRead = ({ confirmed }: SecondFactorReset): Condition =>
  confirmed === undefined
    ? { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(confirmed)' }
    : {
        ConditionExpression: 'confirmed.subject = :subject AND confirmed.#at = :at AND attribute_not_exists(doneAt)',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':subject': confirmed.subject, ':at': confirmed.at },
      }

export type SecondFactorResets = ReturnType<typeof resetsIn>

/** Where a reset is stored: at a tenant, or at the operator. */
export const resetKeyOf = (tenant: TenantId | undefined, membership: string, number: number): Key =>
  (tenant === undefined ? operatorKeys : tenantKeys(tenant)).secondFactorReset(membership, number)
