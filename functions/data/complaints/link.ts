import * as z from 'zod'
import { get } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'

type Keys = ReturnType<typeof tenantKeys>

const StoredLink = z.object({ complaint: z.string() })

/** The complaint that a personal link of its own opens; undefined for any other. */
export async function readComplaintLink(table: Table, keys: Keys, secret: string): Promise<string | undefined> {
  const item = await get(table, 'read-complaint-link', keys.complaintLink(secret), true)
  if (item === undefined) return undefined
  const link = StoredLink.safeParse(item)
  if (!link.success) throw new CorruptItem('unreadable link of a complaint')
  return link.data.complaint
}
