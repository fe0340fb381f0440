import {
  type AttachmentKeys,
  type Check,
  type Granted,
  grantAttachment,
  readAttachment,
  recordCheck,
} from '../attachments.ts'
import type { Table } from '../connection.ts'

/** The records of uploaded files, for those who upload them: the same for a citizen, a member and a coordinator. */
export const attachmentsOf = (table: Table, keys: AttachmentKeys) => ({
  grant: (granted: Granted) => grantAttachment(table, keys, granted),
  read: (id: string, now: string) => readAttachment(table, keys, id, now),
  seen: (check: Check) => recordCheck(table, keys, check),
})
export type Attachments = ReturnType<typeof attachmentsOf>
