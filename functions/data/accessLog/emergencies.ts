import * as z from 'zod'
import { get, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { dueWrite } from '../due/queue.ts'
import { CorruptItem } from '../failures.ts'
import { digest, type tenantKeys } from '../keys.ts'

/** Temporary access of a regional manager to a dossier outside their own region. */
const StoredEmergency = z.object({
  subject: z.string(),
  name: z.string(),
  at: z.string(),
  until: z.string(),
  dossier: z.string(),
})
export type Emergency = z.infer<typeof StoredEmergency>

/** What falls due at once with it: the mails to the partner's administrators. */
export const emergencyKind = 'emergency'

/** Gives the access, and enters its mails as falling due, in one transaction. */
export async function putEmergency(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  emergency: Emergency,
): Promise<void> {
  const { dossier, subject, at, until } = emergency
  const expiresAt = Math.ceil(Date.parse(until) / 1000)
  const Item = { ...keys.emergency(dossier, subject), ...emergency, expiresAt }
  await transact(table, 'put-emergency', [
    { Put: { TableName: table.name, Item } },
    dueWrite(table, {
      key: keys.due({ dossier }, `emergency#${digest(subject, at)}`),
      kind: emergencyKind,
      ref: { dossier, subject, at },
      due: at,
    }),
  ])
}

/** The emergency access of this person to this dossier; undefined once it has expired. */
export async function readEmergency(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  dossier: string,
  subject: string,
  now: string,
): Promise<Emergency | undefined> {
  const emergency = await readEmergencyItem(table, keys, dossier, subject)
  return emergency !== undefined && emergency.until > now ? emergency : undefined
}

/** The same, also after it has expired, as long as the item is there. */
export async function readEmergencyItem(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  dossier: string,
  subject: string,
): Promise<Emergency | undefined> {
  const item = await get(table, 'read-emergency', keys.emergency(dossier, subject), true)
  return item === undefined ? undefined : parseEmergency(item)
}

export function parseEmergency(item: unknown): Emergency {
  const stored = StoredEmergency.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable emergency')
  return stored.data
}
