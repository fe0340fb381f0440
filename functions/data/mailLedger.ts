import { get, put } from './calls.ts'
import type { Table } from './connection.ts'
import { failedConditions } from './failures.ts'
import type { Key } from './keys.ts'

/**
 * Seconds that a worker has to send a mail it claimed, before another may claim it. Shorter than a record's retries.
 */
const claimSeconds = 20
const keptSeconds = 400 * 24 * 3600

/**
 * Makes sure that a mail is sent once: claim, send, mark as sent. Returns what the caller must do: 'send' when claimed
 * now (also when the previous claim is over 20 seconds old), 'sent' when it has gone out, 'busy' when another holds the
 * claim.
 */
export async function claimMail(table: Table, key: Key, now: string): Promise<'send' | 'sent' | 'busy'> {
  const seconds = Math.floor(Date.parse(now) / 1000)
  try {
    await put(
      table,
      'claim-mail',
      { ...key, status: 'claimed', claimedUntil: seconds + claimSeconds, expiresAt: seconds + keptSeconds },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR (#status = :claimed AND claimedUntil < :now)',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':claimed': 'claimed', ':now': seconds },
      },
    )
    return 'send'
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    const item = await get(table, 'read-mail', key, true)
    return item?.status === 'sent' ? 'sent' : 'busy'
  }
}

export async function markMailSent(table: Table, key: Key, now: string): Promise<void> {
  const seconds = Math.floor(Date.parse(now) / 1000)
  await put(table, 'mark-mail-sent', {
    ...key,
    status: 'sent',
    sentAt: now,
    expiresAt: seconds + keptSeconds,
  })
}
