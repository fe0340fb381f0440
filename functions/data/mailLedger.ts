import { get, put } from './calls.ts'
import type { Table } from './connection.ts'
import { failedConditions } from './failures.ts'
import type { Key } from './keys.ts'

/** How long one worker has to send what it claimed, before another may take it over. Shorter than a record's retries. */
const claimSeconds = 20
const keptSeconds = 400 * 24 * 3600

/**
 * The ledger that lets a mail go out once: claim, send, mark as sent. A repeated event finds 'sent'; a claim whose
 * worker died is taken over after twenty seconds. `by` names the attempt. Says what the caller is to do.
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
