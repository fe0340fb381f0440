import { type Check, type Granted, grantAttachment, readAttachment, recordCheck } from '../attachments.ts'
import type { Table } from '../connection.ts'
import type { tenantKeys } from '../keys.ts'

/** The records of uploaded files, for those who upload them: the same for a citizen and a member. */
export const attachmentsOf = (table: Table, keys: ReturnType<typeof tenantKeys>) => ({
  grant: (granted: Granted) => grantAttachment(table, keys, granted),
  read: (id: string, now: string) => readAttachment(table, keys, id, now),
  seen: (check: Check) => recordCheck(table, keys, check),
})
