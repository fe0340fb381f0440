import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from './connection.ts'
import type { Key } from './keys.ts'

/** How many requests a bucket holds when full, and how many it gains in a second. */
export type Allowance = { readonly burst: number; readonly perSecond: number }

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }

/**
 * Takes `count` requests from a bucket: one write. The bucket is kept as the moment at which it will be full again
 * (the generic cell rate algorithm), so that one conditional addition takes from it, and nobody has to fill it.
 */
export async function takeQuota(
  table: Table,
  key: Key,
  { burst, perSecond }: Allowance,
  now: string,
  count: number,
): Promise<Taken> {
  const ms = Date.parse(now)
  const cost = (count * 1000) / perSecond
  const latest = ms + (burst * 1000) / perSecond - cost
  try {
    // Being filled still: what is taken now is added to what was taken before.
    await update(table, key, 'SET fullAt = fullAt + :cost, expiresAt = :gone', 'fullAt > :now AND fullAt <= :latest', {
      ':cost': cost,
      ':now': ms,
      ':latest': latest,
      ':gone': goneAt(ms),
    })
    return { ok: true }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const fullAt = Number(error.Item?.fullAt?.N ?? 0)
    if (fullAt > ms) return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((fullAt - latest) / 1000)) }
  }
  try {
    const values = { ':full': ms + cost, ':now': ms, ':gone': goneAt(ms) }
    await update(
      table,
      key,
      'SET fullAt = :full, expiresAt = :gone',
      'attribute_not_exists(fullAt) OR fullAt <= :now',
      values,
    )
    return { ok: true }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    // Someone else took the first of a full bucket at the same moment.
    return takeQuota(table, key, { burst, perSecond }, now, count)
  }
}

/** A day after it was last used a bucket is full anyway. */
const goneAt = (ms: number): number => Math.floor(ms / 1000) + 24 * 3600

async function update(
  table: Table,
  key: Key,
  UpdateExpression: string,
  ConditionExpression: string,
  ExpressionAttributeValues: Readonly<Record<string, number>>,
): Promise<void> {
  const answer = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { ...key },
      UpdateExpression,
      ConditionExpression,
      ExpressionAttributeValues: { ...ExpressionAttributeValues },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      ReturnConsumedCapacity: 'TOTAL',
    }),
  )
  table.onConsumed({ pattern: 'take-quota', calls: 1, read: 0, write: answer.ConsumedCapacity?.CapacityUnits ?? 0 })
}
