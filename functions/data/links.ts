import * as z from 'zod'
import { get } from './calls.ts'
import type { Table } from './connection.ts'
import { isExpired } from './drafts.ts'
import { CorruptItem } from './failures.ts'
import type { tenantKeys } from './keys.ts'

const StoredLink = z.object({ dossier: z.string(), purpose: z.literal('follow') })

/** The dossier that a personal link opens; undefined for a guessed, expired or other tenant's one. */
export async function readLink(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  secret: string,
  now: string,
): Promise<string | undefined> {
  const item = await get(table, 'read-link', keys.link(secret))
  if (item === undefined || isExpired(item, now)) return undefined
  const link = StoredLink.safeParse(item)
  if (!link.success) throw new CorruptItem('unreadable link')
  return link.data.dossier
}
