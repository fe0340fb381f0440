import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { report } from './calls.ts'
import type { Table } from './connection.ts'
import type { Key } from './keys.ts'

/** `burst`: requests that a full bucket holds. `perSecond`: requests it regains per second. */
export type Allowance = { readonly burst: number; readonly perSecond: number }

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number }

/**
 * Takes `count` requests from a bucket with one write. The item stores the moment at which the bucket is full again
 * (generic cell rate algorithm), so one conditional addition takes from it and no refill job is needed.
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
    // Not full: add the cost to the time at which it will be full.
    await update(table, key, 'SET fullAt = fullAt + :cost, expiresAt = :gone', 'fullAt > :now AND fullAt <= :latest', {
      ':cost': cost,
      ':now': ms,
      ':latest': latest,
      ':gone': goneAt(ms, burst / perSecond),
    })
    return { ok: true }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    const fullAt = Number(error.Item?.fullAt?.N ?? 0)
    if (fullAt > ms) return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((fullAt - latest) / 1000)) }
  }
  try {
    const values = { ':full': ms + cost, ':now': ms, ':gone': goneAt(ms, burst / perSecond) }
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
    // Another caller took from the full bucket at the same moment: try again.
    return takeQuota(table, key, { burst, perSecond }, now, count)
  }
}

/** Expiry in epoch seconds, an hour after the bucket is full again whatever is taken now: it then says nothing any more. */
const goneAt = (ms: number, secondsToFill: number): number => Math.ceil(ms / 1000 + secondsToFill) + 3600

async function update(
  table: Table,
  key: Key,
  UpdateExpression: string,
  ConditionExpression: string,
  ExpressionAttributeValues: Readonly<Record<string, number>>,
): Promise<void> {
  const answer = await table.calls.send('UpdateItem', {
    TableName: table.name,
    Key: { ...key },
    UpdateExpression,
    ConditionExpression,
    ExpressionAttributeValues: { ...ExpressionAttributeValues },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    ReturnConsumedCapacity: 'TOTAL',
  })
  report(table, 'take-quota', 'write', answer.ConsumedCapacity)
}
