import type { Table } from '../connection.ts'
import type { NewEntry, Reference } from '../due/entries.ts'
import type { Key } from '../keys.ts'
import { type ClaimEnd, claimMail, mailReference, markMailFailed, markMailSent, releaseMail } from '../mailLedger.ts'
import { type MemberNote, putMemberNote } from '../messages/undelivered.ts'
import { takeUnverified, type UnverifiedMail } from '../messages/unverified.ts'

/** The mail ledger of a tenant or of the operator, and what is noted of members whom a mail did not reach. */
export const mailsOf = (table: Table, keyOf: (mail: string) => Key, memberKeyOf: (membership: string) => Key) => ({
  claim: (id: string, claim: { readonly ref: Reference; readonly now: string; readonly isDue: boolean }) =>
    claimMail(table, keyOf(id), claim),
  markSent: (id: string, until: ClaimEnd, now: string) => markMailSent(table, keyOf(id), until, now),
  markFailed: (id: string, failed: { readonly reason: string; readonly now: string; readonly until?: ClaimEnd }) =>
    markMailFailed(table, keyOf(id), failed),
  release: (id: string, released: { readonly until: ClaimEnd; readonly attempts: number; readonly entry: NewEntry }) =>
    releaseMail(table, keyOf(id), released),
  reference: (id: string) => mailReference(table, keyOf(id)),
  /** `membership`: the sort key of the membership at this place. */
  noteMember: (membership: string, note: MemberNote) => putMemberNote(table, memberKeyOf(membership), note),
  takeUnverified: (mail: UnverifiedMail) => takeUnverified(table, mail),
})
export type MailData = ReturnType<typeof mailsOf>
