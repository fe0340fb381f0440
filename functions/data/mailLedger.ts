import * as z from 'zod'
import { get, type Item, transact, update } from './calls.ts'
import type { Table } from './connection.ts'
import { correlationId } from './correlation.ts'
import type { NewEntry, Reference } from './due/entries.ts'
import { dueWrite } from './due/queue.ts'
import { CorruptItem, failedConditions } from './failures.ts'
import type { Key } from './keys.ts'

/** Seconds that a worker has to send a mail it claimed, before another may claim it. */
export const claimSeconds = 20
export const keptSeconds = 400 * 24 * 3600

/** An entry of an earlier version has no reference and no number of attempts. */
const Stored = z.object({
  status: z.enum(['claimed', 'waiting', 'sent', 'failed']),
  ref: z.record(z.string(), z.unknown()).optional(),
  attempts: z.int().optional(),
  claimedUntil: z.number().optional(),
})

/**
 * When a claim ends, in seconds since 1970. It names the claim: another worker claims the mail only after this moment, and
 * so until another one.
 */
export type ClaimEnd = number

/** What the caller must do about a mail. */
export type Claim =
  /** Send it: it is claimed. `attempts`: how often a passing fault stopped it before. */
  | { readonly kind: 'send'; readonly attempts: number; readonly until: ClaimEnd }
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
  const until = seconds + claimSeconds
  const id = correlationId()
  try {
    const item = await update(table, 'claim-mail', {
      Update: {
        Key: { ...key },
        UpdateExpression: `SET #status = :claimed, #ref = :ref, claimedUntil = :until, expiresAt = :gone${id === undefined ? '' : ', correlationId = :id'}`,
        ConditionExpression: `attribute_not_exists(pk) OR (#status = :claimed AND claimedUntil < :now)${isDue ? ' OR #status = :waiting' : ''}`,
        ExpressionAttributeNames: { '#status': 'status', '#ref': 'ref' },
        ExpressionAttributeValues: {
          ':claimed': 'claimed',
          ':ref': ref,
          ':until': until,
          ':gone': seconds + keptSeconds,
          ':now': seconds,
          ...(isDue ? { ':waiting': 'waiting' } : {}),
          ...(id === undefined ? {} : { ':id': id }),
        },
      },
    })
    return { kind: 'send', attempts: parsed(item).attempts ?? 0, until }
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
  const item = await get(table, 'read-mail', key, true)
  const { status, claimedUntil } = parsed(item)
  if (status !== 'claimed') return { kind: status }
  return { kind: 'busy', until: new Date((claimedUntil ?? seconds) * 1000 + 1000).toISOString() }
}

/** False when the claim was lost: another worker says what became of the mail. */
export const markMailSent = (table: Table, key: Key, until: ClaimEnd, now: string): Promise<boolean> =>
  whileClaimed(
    update(table, 'mark-mail-sent', {
      Update: {
        Key: { ...key },
        UpdateExpression: 'SET #status = :sent, sentAt = :at REMOVE claimedUntil',
        ConditionExpression: isClaimed,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':sent': 'sent', ':at': now, ...claimValues(until) },
      },
    }),
  )

/**
 * The mail will never reach its reader, or came back. `reason` is a code. `until`: the claim of who could not send it, false
 * when it was lost; absent for a mail that came back, whoever has it.
 */
export const markMailFailed = (
  table: Table,
  key: Key,
  { reason, now, until }: { readonly reason: string; readonly now: string; readonly until?: ClaimEnd | undefined },
): Promise<boolean> =>
  whileClaimed(
    update(table, 'mark-mail-failed', {
      Update: {
        Key: { ...key },
        UpdateExpression: 'SET #status = :failed, reason = :reason, failedAt = :at REMOVE claimedUntil',
        ...(until === undefined ? {} : { ConditionExpression: isClaimed }),
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':failed': 'failed',
          ':reason': reason,
          ':at': now,
          ...(until === undefined ? {} : claimValues(until)),
        },
      },
    }),
  )

/**
 * Releases the claim of a mail that could not be sent now, and enters it as falling due: in one transaction. False when the
 * claim was lost; then nothing is entered.
 */
export const releaseMail = (
  table: Table,
  key: Key,
  { until, attempts, entry }: { readonly until: ClaimEnd; readonly attempts: number; readonly entry: NewEntry },
): Promise<boolean> =>
  whileClaimed(
    transact(table, 'release-mail', [
      {
        Update: {
          TableName: table.name,
          Key: { ...key },
          UpdateExpression: 'SET #status = :waiting, attempts = :attempts REMOVE claimedUntil',
          ConditionExpression: isClaimed,
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':waiting': 'waiting', ':attempts': attempts, ...claimValues(until) },
        },
      },
      dueWrite(table, entry, attempts),
    ]),
  )

const isClaimed = '#status = :claimed AND claimedUntil = :until'
const claimValues = (until: ClaimEnd) => ({ ':claimed': 'claimed', ':until': until })

async function whileClaimed(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

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
