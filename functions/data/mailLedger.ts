import * as z from 'zod'
import { get, type Item, transact, update } from './calls.ts'
import type { Table } from './connection.ts'
import type { NewEntry, Reference } from './due/entries.ts'
import { dueWrite } from './due/queue.ts'
import { CorruptItem, failedConditions } from './failures.ts'
import type { Key } from './keys.ts'

/** Seconds that a worker has to send a mail it claimed, before another may claim it. */
const claimSeconds = 20
const keptSeconds = 400 * 24 * 3600

/** An entry of an earlier version has no reference and no number of attempts. */
const Stored = z.object({
  status: z.enum(['claimed', 'waiting', 'sent', 'failed']),
  ref: z.record(z.string(), z.unknown()).optional(),
  attempts: z.int().optional(),
  claimedUntil: z.number().optional(),
})

/** What the caller must do about a mail. */
export type Claim =
  /** Send it: it is claimed. `attempts`: how often a passing fault stopped it before. */
  | { readonly kind: 'send'; readonly attempts: number }
  /** Nothing: it was sent, or will never be; or it waits on what falls due. */
  | { readonly kind: 'sent' | 'failed' | 'waiting' }
  /** Another worker sends it. When that one has not come back at this moment (ISO 8601), it may be claimed. */
  | { readonly kind: 'busy'; readonly until: string }

/**
 * Claims a mail, so that it is sent once: claim, send, mark as sent. `ref` says what the mail is about. A mail that waits
 * is claimed by what falls due only (`isDue`).
 */
export async function claimMail(
  table: Table,
  key: Key,
  { ref, now, isDue }: { readonly ref: Reference; readonly now: string; readonly isDue: boolean },
): Promise<Claim> {
  const seconds = secondsOf(now)
  try {
    const item = await update(table, 'claim-mail', {
      Update: {
        Key: { ...key },
        UpdateExpression: 'SET #status = :claimed, #ref = :ref, claimedUntil = :until, expiresAt = :gone',
        ConditionExpression: `attribute_not_exists(pk) OR (#status = :claimed AND claimedUntil < :now)${isDue ? ' OR #status = :waiting' : ''}`,
        ExpressionAttributeNames: { '#status': 'status', '#ref': 'ref' },
        ExpressionAttributeValues: {
          ':claimed': 'claimed',
          ':ref': ref,
          ':until': seconds + claimSeconds,
          ':gone': seconds + keptSeconds,
          ':now': seconds,
          ...(isDue ? { ':waiting': 'waiting' } : {}),
        },
      },
    })
    return { kind: 'send', attempts: parsed(item).attempts ?? 0 }
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
  const item = await get(table, 'read-mail', key, true)
  const { status, claimedUntil } = parsed(item)
  if (status !== 'claimed') return { kind: status }
  return { kind: 'busy', until: new Date((claimedUntil ?? seconds) * 1000 + 1000).toISOString() }
}

export const markMailSent = (table: Table, key: Key, now: string): Promise<unknown> =>
  update(table, 'mark-mail-sent', {
    Update: {
      Key: { ...key },
      UpdateExpression: 'SET #status = :sent, sentAt = :at REMOVE claimedUntil',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':sent': 'sent', ':at': now },
    },
  })

/** The mail will never reach its reader, or came back. `reason` is a code. */
export const markMailFailed = (table: Table, key: Key, reason: string, now: string): Promise<unknown> =>
  update(table, 'mark-mail-failed', {
    Update: {
      Key: { ...key },
      UpdateExpression: 'SET #status = :failed, reason = :reason, failedAt = :at REMOVE claimedUntil',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':failed': 'failed', ':reason': reason, ':at': now },
    },
  })

/** Releases the claim of a mail that could not be sent now, and enters it as falling due: in one transaction. */
export const releaseMail = (table: Table, key: Key, attempts: number, entry: NewEntry): Promise<void> =>
  transact(table, 'release-mail', [
    {
      Update: {
        TableName: table.name,
        Key: { ...key },
        UpdateExpression: 'SET #status = :waiting, attempts = :attempts REMOVE claimedUntil',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':waiting': 'waiting', ':attempts': attempts },
      },
    },
    dueWrite(table, entry, attempts),
  ])

/** What a mail was about; undefined for a mail that is unknown, or of an earlier version. */
export async function mailReference(table: Table, key: Key): Promise<Reference | undefined> {
  const item = await get(table, 'read-mail', key, true)
  return item === undefined ? undefined : parsed(item).ref
}

function parsed(item: Item | undefined): z.infer<typeof Stored> {
  const stored = Stored.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable entry of the mail ledger')
  return stored.data
}

const secondsOf = (now: string): number => Math.floor(Date.parse(now) / 1000)
