import * as z from 'zod'
import { type Condition, type Item, put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { Key } from '../keys.ts'

/** Why a mail did not reach its reader. */
export const undeliveredReasons = [
  /** The mail service refuses the address, or this mail. */
  'refused',
  /** It came back: there is no such mailbox. */
  'bounced',
  /** It came back for another reason: a full mailbox, a server that does not answer. */
  'not-delivered',
  /** The reader reported it as unwanted. */
  'complained',
  /** An earlier mail to this address came back or was reported: nothing is sent to it any more. */
  'blocked',
  /** The mail service could not be reached for a day. */
  'gave-up',
  /** More mails a day than go to an address that nobody verified, for a week. */
  'too-many',
] as const
export type UndeliveredReason = (typeof undeliveredReasons)[number]

const blocking = ['bounced', 'complained'] as const satisfies readonly UndeliveredReason[]
/** After these no mail goes to the address any more, until the dossier or member has another. */
export const blockingReasons: ReadonlySet<UndeliveredReason> = new Set(blocking)

export const mailReaders = ['referrer', 'regional-manager', 'partner-admin', 'complainant'] as const
export type MailReader = (typeof mailReaders)[number]

/** A mail about a dossier that did not reach its reader; no address and no name. */
const StoredNote = z.object({
  kind: z.string(),
  to: z.enum(mailReaders),
  reason: z.enum(undeliveredReasons),
  at: z.string(),
  /** Keyed hash of the address. */
  address: z.string(),
})
export type UndeliveredNote = z.infer<typeof StoredNote>

/**
 * Notes on a dossier a mail that did not arrive; repeating it changes nothing. What blocks an address stays noted: the mail
 * service may report the same mail twice, for another reason.
 */
export const putNote = (table: Table, key: Key, note: UndeliveredNote): Promise<void> =>
  putUnlessBlocked(table, key, note, {
    ConditionExpression: `attribute_not_exists(pk) OR address <> :address OR NOT reason IN (${blocking.map(reason => `:${reason}`).join(', ')})`,
    ExpressionAttributeValues: {
      ':address': note.address,
      ...Object.fromEntries(blocking.map(reason => [`:${reason}`, reason])),
    },
  })

/** The notes of a dossier, the first by the ids of their mails. */
export async function readNotes(table: Table, pk: string): Promise<readonly UndeliveredNote[]> {
  return (await itemsOf(table, pk)).map(item => parsed(StoredNote, item))
}

/** A mail that did not reach a member, noted on the membership. */
const StoredMemberNote = z.object({
  sk: z.string(),
  reason: z.enum(undeliveredReasons),
  at: z.string(),
  address: z.string(),
  /** The reason after which nothing is sent to this address any more. */
  blocked: z.boolean(),
})
export type MemberNote = Omit<z.infer<typeof StoredMemberNote>, 'sk'>

/** Notes on a membership, over the note before it; one that blocks the same address stays. */
export const putMemberNote = (table: Table, key: Key, note: MemberNote): Promise<void> =>
  putUnlessBlocked(table, key, note, {
    ConditionExpression: 'attribute_not_exists(pk) OR address <> :address OR blocked = :no',
    ExpressionAttributeValues: { ':address': note.address, ':no': false },
  })

async function putUnlessBlocked(table: Table, key: Key, note: object, condition: Condition): Promise<void> {
  try {
    await put(table, 'note-undelivered', { ...key, ...note }, condition)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}

/** The notes of the members at one place, by the sort key of the membership: `<role>#…#<subject>`. */
export async function readMemberNotes(table: Table, pk: string): Promise<ReadonlyMap<string, MemberNote>> {
  const notes = (await itemsOf(table, pk)).map(item => parsed(StoredMemberNote, item))
  return new Map(notes.map(({ sk, ...note }) => [sk, note]))
}

const itemsOf = (table: Table, pk: string): Promise<readonly Item[]> =>
  queryAll(table, 'list-undelivered', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  })

function parsed<Shape>(schema: z.ZodType<Shape>, item: Item): Shape {
  const stored = schema.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable note of a mail')
  return stored.data
}
