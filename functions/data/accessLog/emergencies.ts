import * as z from 'zod'
import { get, put } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'

/** Temporary access of a regional manager to a dossier outside their own region. */
const StoredEmergency = z.object({
  subject: z.string(),
  name: z.string(),
  at: z.string(),
  until: z.string(),
  dossier: z.string(),
})
export type Emergency = z.infer<typeof StoredEmergency>

export async function putEmergency(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  emergency: Emergency,
): Promise<void> {
  const expiresAt = Math.ceil(Date.parse(emergency.until) / 1000)
  await put(table, 'put-emergency', {
    ...keys.emergency(emergency.dossier, emergency.subject),
    ...emergency,
    expiresAt,
  })
}

/** The emergency access of this person to this dossier; undefined once it has expired. */
export async function readEmergency(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  dossier: string,
  subject: string,
  now: string,
): Promise<Emergency | undefined> {
  const item = await get(table, 'read-emergency', keys.emergency(dossier, subject), true)
  if (item === undefined) return undefined
  const emergency = parseEmergency(item)
  return emergency.until > now ? emergency : undefined
}

export function parseEmergency(item: unknown): Emergency {
  const stored = StoredEmergency.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable emergency')
  return stored.data
}
