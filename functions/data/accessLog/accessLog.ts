import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AccessEntry, keptUntil } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, isConflict } from '../failures.ts'
import { canonical, chainStart } from '../hashChain.ts'
import { accessSk, HEAD } from '../keys.ts'

type Log = { readonly pk: string }

/** An entry with its position in the chain. `previousAt` is the time of the entry before it, absent for the first. */
const StoredAccess = z.object({
  seq: z.int().min(1),
  previous: z.string(),
  previousAt: z.string().optional(),
  hash: z.string(),
  entry: AccessEntry,
})
export type Access = z.infer<typeof StoredAccess>

/** The last position of the chain. Without it, removing the last entries could not be detected. */
const LogHead = z.object({ seq: z.int().min(1), hash: z.string(), at: z.string(), seal: z.string() })
type LogHead = z.infer<typeof LogHead>

const mostTries = 8

/**
 * Appends an entry to a log: the entry and the log's head in one transaction, retried when another writer appended
 * first. The hashes are keyed (HMAC), so somebody who can only write to the table cannot forge the log.
 */
export async function appendAccess(table: Table, log: Log, secret: string, entry: AccessEntry): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const head = parseHead(await get(table, 'read-access-head', { ...log, sk: HEAD }, true))
    const link = linkAfter(log, head, secret, entry)
    const { seq, hash } = link
    const next: LogHead = { seq, hash, at: entry.at, seal: sealOf(log, secret, seq, hash, entry.at) }
    try {
      return await transact(table, 'log-access', [
        {
          Put: {
            TableName: table.name,
            Item: { ...log, sk: accessSk(seq), ...link, expiresAt: Math.ceil(Date.parse(keptUntil(entry.at)) / 1000) },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        {
          Put: {
            TableName: table.name,
            Item: { ...log, sk: HEAD, ...next },
            ...(head === undefined
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: 'seq = :seq',
                  ExpressionAttributeValues: { ':seq': head.seq },
                }),
          },
        },
      ])
    } catch (error) {
      const overtaken = failedConditions(error) !== undefined || isConflict(error)
      if (!overtaken || tries >= mostTries) throw error
      await pause(Math.random() * 20 * tries)
    }
  }
}

/** All entries that are still kept, the oldest first. */
export async function readAccess(table: Table, log: Log): Promise<readonly Access[]> {
  const { entries } = await readLog(table, log)
  return entries
}

/**
 * The sequence number of the first entry that was altered or is missing; undefined when the log is intact. Entries may
 * be missing at the start once their retention period is over. Entries without a head, or a head without entries that
 * should still be kept, count as broken.
 */
export async function firstBrokenAccess(
  table: Table,
  log: Log,
  secret: string,
  now: string,
): Promise<{ readonly entries: number; readonly broken: number | undefined }> {
  const { entries, head } = await readLog(table, log)
  return { entries: entries.length, broken: brokenAt(log, entries, head, secret, now) }
}

function brokenAt(
  log: Log,
  entries: readonly Access[],
  head: LogHead | undefined,
  secret: string,
  now: string,
): number | undefined {
  const [first] = entries
  if (first === undefined) {
    if (head === undefined) return undefined
    // No entries: fine only when the last one's retention period is over.
    return isSealed(log, head, secret) && keptUntil(head.at) <= now ? undefined : head.seq
  }
  const isOutdated = first.seq > 1 && first.previousAt !== undefined && keptUntil(first.previousAt) <= now
  if (first.seq > 1 && !isOutdated) return first.seq - 1
  let before = { seq: first.seq - 1, hash: first.previous, at: first.previousAt }
  for (const access of entries) {
    const fits = access.seq === before.seq + 1 && access.previous === before.hash && access.previousAt === before.at
    if (!fits || access.hash !== hashOf(log, secret, access)) return before.seq + 1
    before = { seq: access.seq, hash: access.hash, at: access.entry.at }
  }
  const isEnd =
    head !== undefined && head.seq === before.seq && head.hash === before.hash && isSealed(log, head, secret)
  return isEnd ? undefined : before.seq + 1
}

async function readLog(table: Table, log: Log): Promise<{ entries: readonly Access[]; head: LogHead | undefined }> {
  const items = await queryAll(table, 'read-access-log', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': log.pk },
    ConsistentRead: true,
  })
  const entries = items.filter(({ sk }) => sk !== HEAD).map(parseAccess)
  return { entries, head: parseHead(items.find(({ sk }) => sk === HEAD)) }
}

function linkAfter(log: Log, head: LogHead | undefined, secret: string, entry: AccessEntry): Access {
  const place = { seq: (head?.seq ?? 0) + 1, previous: head?.hash ?? chainStart }
  const link = head === undefined ? { ...place, entry } : { ...place, previousAt: head.at, entry }
  return { ...link, hash: hashOf(log, secret, link) }
}

const hashOf = (log: Log, secret: string, { seq, previous, previousAt, entry }: Omit<Access, 'hash'>): string =>
  createHmac('sha256', secret)
    .update(`access\n${log.pk}\n${seq}\n${previous}\n${previousAt ?? ''}\n${canonical(entry)}`)
    .digest('base64url')

const sealOf = (log: Log, secret: string, seq: number, hash: string, at: string): string =>
  createHmac('sha256', secret).update(`access-head\n${log.pk}\n${seq}\n${hash}\n${at}`).digest('base64url')

const isSealed = (log: Log, head: LogHead, secret: string): boolean =>
  head.seal === sealOf(log, secret, head.seq, head.hash, head.at)

function parseAccess(item: Item): Access {
  const stored = StoredAccess.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable access entry')
  return stored.data
}

function parseHead(item: Item | undefined): LogHead | undefined {
  if (item === undefined) return undefined
  const head = LogHead.safeParse(item)
  if (!head.success) throw new CorruptItem('unreadable head of an access log')
  return head.data
}
