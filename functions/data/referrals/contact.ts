import type { ContactAnswers } from '@kring/domain'
import * as z from 'zod'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import type { tenantKeys } from '../keys.ts'
import { isExpired } from './drafts.ts'

const StoredContact = z.object({ contact: z.record(z.string(), z.string()) })

/** A year after the last referral it is forgotten. */
const keptSeconds = 366 * 24 * 3600

/** Keeps how a referrer is reached at one tenant, and what they do there, as they said in their last referral. */
export async function keepContact(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  contact: ContactAnswers,
  at: string,
): Promise<void> {
  const expiresAt = Math.floor(Date.parse(at) / 1000) + keptSeconds
  await put(table, 'keep-contact', { ...keys.contact(subject), contact, savedAt: at, expiresAt })
}

/** What is known of a referrer at one tenant; nothing when it is not there, has expired or cannot be read. */
export async function readContact(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  now: string,
): Promise<ContactAnswers> {
  const item = await get(table, 'read-contact', keys.contact(subject), false)
  if (item === undefined || isExpired(item, now)) return {}
  const stored = StoredContact.safeParse(item)
  return stored.success ? stored.data.contact : {}
}
