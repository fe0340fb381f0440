import * as z from 'zod'
import { get, type Item, type Write } from './calls.ts'
import { canonical } from './canonicalJson.ts'
import type { Table } from './connection.ts'
import { CorruptItem, IdempotencyKeyReused } from './failures.ts'
import { digest, type tenantKeys } from './keys.ts'

/**
 * One request of one caller, named by an idempotency key: repeating it returns the first answer and changes nothing.
 */
export type Intent = {
  /** The caller's subject, or a substitute for a citizen without an account. */
  readonly owner: string
  readonly key: string
  /** The request, to refuse the same key for a different request. */
  readonly request: unknown
  /** What is answered besides what the change itself tells. */
  readonly answer?: Item | undefined
  /** For how long it may be repeated, in days; a week unless said otherwise. */
  readonly keptDays?: number | undefined
}

/** Longer than any client retries that holds no bag of a day. */
const usualDays = 7
const daySeconds = 24 * 3600

const StoredIntent = z.object({ request: z.string(), answer: z.record(z.string(), z.unknown()) })

const requestHash = (intent: Intent): string => digest(canonical(intent.request))

/** The idempotency key and request hash, stored on the event that the request produced. */
export const IntentMark = z.object({ key: z.string(), request: z.string() })
export type IntentMark = z.infer<typeof IntentMark>

export const intentMark = (intent: Intent): IntentMark => ({
  key: digest(intent.owner, intent.key),
  request: requestHash(intent),
})

/** Whether the mark belongs to this intent. Throws IdempotencyKeyReused when the key was used for another request. */
export function isMarkOf(mark: IntentMark | undefined, intent: Intent): boolean {
  const own = intentMark(intent)
  if (mark?.key !== own.key) return false
  if (mark.request !== own.request) throw new IdempotencyKeyReused()
  return true
}

/** The idempotency record, written in the same transaction as the change. `at` is ISO 8601. */
export function intentWrite(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  intent: Intent,
  answer: Item,
  at: string,
): Write {
  return {
    Put: {
      TableName: table.name,
      Item: {
        ...keys.idempotency(intent.owner, intent.key),
        request: requestHash(intent),
        answer: { ...answer, ...intent.answer },
        expiresAt: Math.floor(Date.parse(at) / 1000) + (intent.keptDays ?? usualDays) * daySeconds,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  }
}

/** The answer given to this intent before, if any. Throws IdempotencyKeyReused for another request. */
export async function earlierAnswer(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  intent: Intent,
): Promise<Item | undefined> {
  const item = await get(table, 'read-idempotency', keys.idempotency(intent.owner, intent.key), true)
  if (item === undefined) return undefined
  const stored = StoredIntent.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable idempotency record')
  if (stored.data.request !== requestHash(intent)) throw new IdempotencyKeyReused()
  return stored.data.answer
}
