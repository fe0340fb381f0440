import { evolve, type ReferralEvent, type SubmittedReferral, type Tenant } from '@kring/domain'
import { type CheckedAttachment, claimWrite } from '../attachments.ts'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { chainHash, chainStart } from '../hashChain.ts'
import { earlierAnswer, type Intent, intentMark, intentWrite } from '../idempotency.ts'
import { eventSk, type tenantKeys } from '../keys.ts'
import { linkItem } from '../links.ts'
import { type Head, headItem, headOf } from './headItem.ts'
import type { Dossier } from './read.ts'

/** What one transaction writes besides head and events. */
export type Change = {
  readonly tenant: Tenant
  /** Absent: the referral is new. */
  readonly before?: Dossier | undefined
  readonly events: readonly ReferralEvent[]
  readonly intent?: Intent | undefined
  /** Gone once the referral is there: the draft it was made from. It must be there still, as it was when it was sent. */
  readonly draft?: { readonly subject: string; readonly id: string; readonly version?: number | undefined } | undefined
  /** A citizen's personal link, by its secret; only the hash is stored. */
  readonly link?: { readonly secret: string; readonly expiresAt: string } | undefined
  /** Files that its answers name: each belongs to this dossier from now on, and to no other. */
  readonly attachments?: readonly CheckedAttachment[] | undefined
}

export type Committed =
  | { readonly kind: 'done'; readonly head: Head; readonly answer: Item }
  /** The same intent was carried out before; nothing was written now. */
  | { readonly kind: 'replayed'; readonly answer: Item }
  /** The number is taken by another referral: try with a fresh one. */
  | { readonly kind: 'id-taken' }
  /** A file that it names was taken by another referral, or is no longer there. */
  | { readonly kind: 'attachment-gone' }
  /** The draft was sent, thrown away or saved anew meanwhile. */
  | { readonly kind: 'draft-moved' }

/**
 * One change, one transaction: head (on its version), the events with their hashes, the mark of the intent, and what
 * goes with it. A new referral's intent is a record of its own, found without knowing the referral; a change's intent
 * stands on its event, for who repeats it reads the dossier anyway. Throws VersionConflict when the dossier has moved
 * on, IdempotencyKeyReused for a reused key.
 */
export async function commit(table: Table, keys: ReturnType<typeof tenantKeys>, change: Change): Promise<Committed> {
  const { head, writes, answer } = prepare(table, keys, change)
  try {
    await transact(table, change.before ? 'change-referral' : 'submit-referral', writes)
    return { kind: 'done', head, answer }
  } catch (error) {
    const failed = failedConditions(error)
    if (failed === undefined) throw error
    if (change.before !== undefined) throw new VersionConflict()
    // What was asked may have been done already, and only the answer was lost.
    const earlier = change.intent && (await earlierAnswer(table, keys, change.intent))
    if (earlier !== undefined) return { kind: 'replayed', answer: earlier }
    if (failed.some(index => writes[index]?.Delete !== undefined)) return { kind: 'draft-moved' }
    const firstClaim = writes.length - (change.attachments?.length ?? 0)
    return { kind: failed.some(index => index >= firstClaim) ? 'attachment-gone' : 'id-taken' }
  }
}

function prepare(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  change: Change,
): { readonly head: Head; readonly writes: readonly Write[]; readonly answer: Item } {
  const { before, events, tenant, intent, draft, link, attachments = [] } = change
  const referral = afterEvents(before?.referral, events)
  const at = referral.updatedAt
  let last = { seq: before?.head.version ?? 0, hash: before?.head.hash ?? chainStart }
  const entries: Write[] = []
  const mark = before === undefined || intent === undefined ? {} : { intent: intentMark(intent) }
  for (const event of events) {
    const seq = last.seq + 1
    const hash = chainHash(last.hash, seq, event)
    const item = { ...keys.dossier(referral.id), sk: eventSk(seq), seq, previous: last.hash, hash, event, ...mark }
    entries.push({ Put: { TableName: table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } })
    last = { seq, hash }
  }
  const head = headOf(referral, tenant, before?.head, last)
  const answer = { id: head.id, state: head.state, version: head.version, submittedAt: head.submittedAt }
  const writes: Write[] = [headWrite(table, keys, head, before?.head), ...entries]
  if (before === undefined && intent !== undefined) writes.push(intentWrite(table, keys, intent, answer, at))
  if (draft !== undefined) writes.push(draftDelete(table, keys, draft))
  if (link !== undefined)
    writes.push({ Put: { TableName: table.name, Item: { ...linkItem(keys, { ...link, dossier: head.id }) } } })
  // Last, so that one that fails is told by its place.
  for (const attachment of attachments) writes.push(claimWrite(table, keys, attachment, head.id, at))
  return { head, writes, answer }
}

function draftDelete(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  { subject, id, version }: NonNullable<Change['draft']>,
): Write {
  const it = { TableName: table.name, Key: keys.draft(subject, id) }
  if (version === undefined) return { Delete: { ...it, ConditionExpression: 'attribute_exists(pk)' } }
  return {
    Delete: {
      ...it,
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': version },
    },
  }
}

function headWrite(table: Table, keys: ReturnType<typeof tenantKeys>, head: Head, before: Head | undefined): Write {
  const put = { TableName: table.name, Item: { ...headItem(head, keys) } }
  if (before === undefined) return { Put: { ...put, ConditionExpression: 'attribute_not_exists(pk)' } }
  return {
    Put: {
      ...put,
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': before.version },
    },
  }
}

function afterEvents(before: SubmittedReferral | undefined, events: readonly ReferralEvent[]): SubmittedReferral {
  const after = events.reduce(evolve, before ?? { state: 'draft' as const })
  if (after.state === 'draft') throw new TypeError('a change of a referral needs an event that makes one')
  return after
}
