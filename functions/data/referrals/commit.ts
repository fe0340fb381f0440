import { evolve, type ReferralEvent, type SubmittedReferral, type Tenant } from '@kring/domain'
import { type CheckedAttachment, claimWrite } from '../attachments.ts'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { appendEvents, beginning } from '../eventStore/append.ts'
import { failedConditions, VersionConflict } from '../failures.ts'
import { earlierAnswer, type Intent, intentMark, intentWrite } from '../idempotency.ts'
import { HEAD, type tenantKeys } from '../keys.ts'
import { linkItem } from '../links.ts'
import { encryptJson } from '../sealing/encryptedJson.ts'
import type { Mac } from '../sealing/mac.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { referralAggregate } from './aggregate.ts'
import type { Dossier } from './examine.ts'
import { type Head, type HeadContent, headContext, headItem, headOf, keyContext } from './headItem.ts'

/** What one transaction writes besides the head and the events. */
export type Change = {
  readonly tenant: Tenant
  /** The dossier as the caller read it; absent for a new referral. */
  readonly before?: Dossier | undefined
  readonly events: readonly ReferralEvent[]
  readonly intent?: Intent | undefined
  /**
   * The draft that the referral was made from; deleted in the same transaction, on condition that its version is
   * unchanged.
   */
  readonly draft?: { readonly subject: string; readonly id: string; readonly version?: number | undefined } | undefined
  /** A citizen's personal link; only the hash of the secret is stored. */
  readonly link?: { readonly secret: string; readonly expiresAt: string } | undefined
  /** Files that the answers name; each is assigned to this dossier and to no other. */
  readonly attachments?: readonly CheckedAttachment[] | undefined
  /** What is written in the same transaction of another aggregate: the trajectory that starts or stops with it. */
  readonly also?: readonly Write[] | undefined
}

export type Committed =
  | { readonly kind: 'done'; readonly head: Head; readonly answer: Item }
  /** The same intent was carried out before; nothing was written. */
  | { readonly kind: 'replayed'; readonly answer: Item }
  /** Another referral has this reference number: try again with a new one. */
  | { readonly kind: 'id-taken' }
  /** A file was claimed by another referral, or no longer exists. */
  | { readonly kind: 'attachment-gone' }
  /** The draft was sent, deleted or saved again in between. */
  | { readonly kind: 'draft-moved' }

/**
 * Writes one change in one transaction: the head (conditional on its version), the events with their hashes, the
 * idempotency mark, and the other items of the change. For a new referral the mark is a separate record, found without
 * knowing the referral; for a change it is on the event, as the dossier is read anyway. Throws VersionConflict when the
 * dossier was changed in between, IdempotencyKeyReused for a reused key.
 */
export async function commit(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  change: Change,
): Promise<Committed> {
  const { head, writes, answer } = await prepare(table, keys, vault, change)
  try {
    await transact(table, change.before ? 'change-referral' : 'submit-referral', [...writes, ...(change.also ?? [])])
    return { kind: 'done', head, answer }
  } catch (error) {
    const failed = failedConditions(error)
    if (failed === undefined) throw error
    if (change.before !== undefined) throw new VersionConflict()
    // The change may have been made by an earlier attempt whose answer was lost.
    const earlier = change.intent && (await earlierAnswer(table, keys, change.intent))
    if (earlier !== undefined) return { kind: 'replayed', answer: earlier }
    if (failed.some(index => writes[index]?.Delete !== undefined)) return { kind: 'draft-moved' }
    const firstClaim = writes.length - (change.attachments?.length ?? 0)
    return { kind: failed.some(index => index >= firstClaim) ? 'attachment-gone' : 'id-taken' }
  }
}

async function prepare(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  vault: Vault,
  change: Change,
): Promise<{ readonly head: Head; readonly writes: readonly Write[]; readonly answer: Item }> {
  const { before, events, tenant, intent, draft, link, attachments = [] } = change
  const referral = afterEvents(before?.referral, events)
  const { pk } = keys.dossier(referral.id)
  const at = referral.updatedAt
  const { key, wrapped } = await keyOf(vault, pk, before)
  const position =
    before === undefined ? beginning : { seq: before.head.version, hash: before.head.hash, parts: before.head.parts }
  const mark = before === undefined || intent === undefined ? undefined : intentMark(intent)
  const sealing = { mac: vault.mac, key }
  const appended = appendEvents(table, referralAggregate, sealing, { pk, before: position, events, intent: mark })
  const content: HeadContent = { title: referral.title, names: { ...before?.names, ...namesIn(events) } }
  const sealed = { key: wrapped, private: encryptJson(key, content, headContext(pk)) }
  const head = headOf(referral, tenant, before?.head, appended.after, sealed)
  const answer = { id: head.id, state: head.state, version: head.version, submittedAt: head.submittedAt }
  const writes: Write[] = [headWrite(table, keys, vault.mac, head, before?.head), ...appended.writes]
  if (before === undefined && intent !== undefined) writes.push(intentWrite(table, keys, intent, answer, at))
  if (draft !== undefined) writes.push(draftDelete(table, keys, draft))
  if (link !== undefined)
    writes.push({ Put: { TableName: table.name, Item: { ...linkItem(keys, { ...link, dossier: head.id }) } } })
  // Last, so that the index of a failed condition identifies the attachment.
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

/** The key of a dossier, and as its head holds it; a new one for a new dossier. */
async function keyOf(
  vault: Vault,
  pk: string,
  before: Dossier | undefined,
): Promise<{ readonly key: SymmetricKey; readonly wrapped: Uint8Array }> {
  if (before?.head.key !== undefined) return { key: before.key, wrapped: before.head.key }
  const key = SymmetricKey.fresh()
  return { key, wrapped: key.wrappedBy(await vault.tenantKey(), keyContext(pk)) }
}

/** The names of those who caused the events; the referrer's is in the submission. */
function namesIn(events: readonly ReferralEvent[]): HeadContent['names'] {
  const named = events.flatMap(({ by }) =>
    by.subject === undefined || by.name === undefined ? [] : [[by.subject, by.name]],
  )
  return Object.fromEntries(named)
}

/** The head, on condition that its version is still the one that the change was decided on. */
export function headWrite(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  mac: Mac,
  head: Head,
  before: Head | undefined,
): Write {
  const put = { TableName: table.name, Item: { ...headItem(head, keys, mac) } }
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

/** Makes a transaction fail when the dossier changed since it was read. */
export const dossierUnchanged = (table: Table, keys: ReturnType<typeof tenantKeys>, { id, version }: Head): Write => ({
  ConditionCheck: {
    TableName: table.name,
    Key: { ...keys.dossier(id), sk: HEAD },
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
})

function afterEvents(before: SubmittedReferral | undefined, events: readonly ReferralEvent[]): SubmittedReferral {
  const after = events.reduce(evolve, before ?? { state: 'draft' as const })
  if (after.state === 'draft') throw new TypeError('a change of a referral needs an event that makes one')
  return after
}
