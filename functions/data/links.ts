import * as z from 'zod'
import { type Condition, get, type Item, transact } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from './failures.ts'
import type { tenantKeys } from './keys.ts'
import { isExpired } from './referrals/drafts.ts'

const StoredLink = z.object({ dossier: z.string(), purpose: z.literal('follow') })

/** The dossier that a personal link opens; undefined when the link is unknown, expired, revoked or another tenant's. */
export async function readLink(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  secret: string,
  now: string,
): Promise<string | undefined> {
  const item = await get(table, 'read-link', keys.link(secret), true)
  if (item === undefined || isExpired(item, now)) return undefined
  const link = StoredLink.safeParse(item)
  if (!link.success) throw new CorruptItem('unreadable link')
  return link.data.dossier
}

/** The item of a personal link; the secret is in the key as a hash only. `expiresAt` is ISO 8601. */
export const linkItem = (
  keys: ReturnType<typeof tenantKeys>,
  link: { readonly secret: string; readonly dossier: string; readonly expiresAt: string },
): Item => ({
  ...keys.link(link.secret),
  dossier: link.dossier,
  purpose: 'follow',
  expiresAt: Math.floor(Date.parse(link.expiresAt) / 1000),
})

/**
 * The number of the valid personal link of a dossier. The first link is created with the referral and has no such item.
 */
const StoredGeneration = z.object({ generation: z.int().min(1), isOpen: z.boolean() })
export type LinkGeneration = z.infer<typeof StoredGeneration>
export const firstLink: LinkGeneration = { generation: 1, isOpen: true }

export function parseGeneration(item: Item | undefined): LinkGeneration {
  if (item === undefined) return firstLink
  const stored = StoredGeneration.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable state of a personal link')
  return stored.data
}

export type LinkChange = {
  readonly dossier: string
  readonly before: LinkGeneration
  /** The secret of the link to end. */
  readonly endedSecret: string
  /** The new link that replaces it, if any. */
  readonly next?: { readonly secret: string; readonly expiresAt: string } | undefined
  readonly at: string
}

/**
 * Ends a dossier's personal link and optionally replaces it. Throws VersionConflict when another change was first: also
 * a closing, which leaves the generation as it is.
 */
export async function changeLink(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  { dossier, before, endedSecret, next, at }: LinkChange,
): Promise<LinkGeneration> {
  const after: LinkGeneration =
    next === undefined
      ? { generation: before.generation, isOpen: false }
      : { generation: before.generation + 1, isOpen: true }
  try {
    await transact(table, 'change-link', [
      {
        Put: {
          TableName: table.name,
          Item: { ...keys.linkOf(dossier), ...after, changedAt: at },
          ...asRead(before),
        },
      },
      { Delete: { TableName: table.name, Key: keys.link(endedSecret) } },
      ...(next === undefined
        ? []
        : [{ Put: { TableName: table.name, Item: { ...linkItem(keys, { ...next, dossier }) } } }]),
    ])
    return after
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

/** The condition that the link is still as it was read. Only the first link, while open, has no item. */
function asRead({ generation, isOpen }: LinkGeneration): Condition {
  if (generation === firstLink.generation && isOpen) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return {
    ConditionExpression: 'generation = :generation AND isOpen = :isOpen',
    ExpressionAttributeValues: { ':generation': generation, ':isOpen': isOpen },
  }
}
