import * as z from 'zod'
import type { Item } from '../calls.ts'
import { correlated } from '../correlation.ts'
import { CorruptItem } from '../failures.ts'
import { digest, dueKeys, dueOwner, type Key } from '../keys.ts'

/** AWS: one partition takes 1,000 writes a second; sixteen take what a full hour's outage leaves behind. */
export const dueShards = 16

/** What something that falls due is about: ids, never a text or an address. */
export type Reference = Readonly<Record<string, unknown>>

/** Something that falls due. */
export type DueEntry = {
  readonly key: Key
  /** The tenant of the key; undefined for the operator's. The key decides, never an attribute. */
  readonly tenant: string | undefined
  /** Names its schema and worker (functions/schedule/due/kinds.ts). */
  readonly kind: string
  readonly ref: Reference
  /** When it was first to be done, ISO 8601; a retry does not change it. */
  readonly since: string
  /** Times that it was tried and fell due again. */
  readonly attempts: number
  /** Its place in the index: when it is due, or when the lease of its worker ends. */
  readonly position: string
  /** The request that it follows from. */
  readonly correlationId?: string | undefined
}

const Stored = z.object({
  pk: z.string(),
  sk: z.string(),
  kind: z.string(),
  ref: z.record(z.string(), z.unknown()),
  since: z.string(),
  attempts: z.int().min(0),
  dueSk: z.string(),
  correlationId: z.string().optional(),
})

const shardOf = ({ pk, sk }: Key): number => Buffer.from(digest(pk, sk), 'base64url').readUInt8(0) % dueShards

/** The sort key on the index: the moment, then a mark of the entry, so that no two share a place. */
export const duePosition = (key: Key, at: string): string => `${at}#${digest(key.pk, key.sk).slice(0, 12)}`

export type NewEntry = { readonly key: Key; readonly kind: string; readonly ref: Reference; readonly due: string }

/** The item of an entry. `due` is ISO 8601 in UTC with milliseconds, so that it sorts. */
export const dueItem = ({ key, kind, ref, due }: NewEntry, attempts = 0): Item => ({
  ...key,
  ...dueKeys.shard(shardOf(key)),
  dueSk: duePosition(key, due),
  kind,
  ref,
  since: due,
  attempts,
  ...correlated(),
})

/** Throws CorruptItem. */
export function parseEntry(item: Item): DueEntry {
  const stored = Stored.safeParse(item)
  const owner = stored.success ? dueOwner(stored.data.pk) : undefined
  if (!stored.success || owner === undefined) throw new CorruptItem('unreadable entry of what falls due')
  const { pk, sk, dueSk, ...entry } = stored.data
  return { key: { pk, sk }, tenant: owner.tenant, position: dueSk, ...entry }
}
