import { addDays, type Day, FormId, Locale, type RawAnswers } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, put, query, transact } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import type { CursorSigner } from '../cursor.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import { earlierAnswer, type Intent, intentWrite } from '../idempotency.ts'
import type { tenantKeys } from '../keys.ts'
import type { Paged, PageRequest } from './lists.ts'

/** A referral that is being written: a working copy, not part of any dossier, deleted when it is not touched. */
const StoredDraft = z.object({
  id: z.string(),
  form: z.object({ id: FormId, version: z.int() }),
  answers: z.record(z.string(), z.json()),
  locale: Locale,
  version: z.int().min(1),
  savedAt: z.string(),
  expiresAt: z.int(),
})
type StoredDraft = z.infer<typeof StoredDraft>
export type DraftContent = { readonly form: StoredDraft['form']; readonly answers: RawAnswers; readonly locale: Locale }
export type Draft = Omit<StoredDraft, 'expiresAt'> & { readonly expiresOn: string }

const keptDays = 90

/** When a draft was saved: the instant, and the day on which that is for its tenant, from which it is kept. */
type SavedAt = { readonly at: string; readonly today: Day }

/** Creates a draft, once per intent: a repeated request returns the draft that the first one created. */
export async function createDraft(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  draft: { readonly id: string; readonly content: DraftContent; readonly intent: Intent } & SavedAt,
): Promise<{ readonly id: string; readonly version: number; readonly replayed: boolean }> {
  const item = draftItem(keys, subject, draft, 1)
  const answer = { id: draft.id, version: 1 }
  try {
    await transact(table, 'create-draft', [
      { Put: { TableName: table.name, Item: { ...item }, ConditionExpression: 'attribute_not_exists(pk)' } },
      intentWrite(table, keys, draft.intent, answer, draft.at),
    ])
    return { ...answer, replayed: false }
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    const earlier = Earlier.safeParse(await earlierAnswer(table, keys, draft.intent))
    if (!earlier.success) throw error
    return { ...earlier.data, replayed: true }
  }
}
const Earlier = z.object({ id: z.string(), version: z.int() })

/** Saves over `version`. Throws VersionConflict when another device saved in between, or the draft is gone. */
export async function saveDraft(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  draft: { readonly id: string; readonly content: DraftContent; readonly version: number } & SavedAt,
): Promise<Draft> {
  const item = draftItem(keys, subject, draft, draft.version + 1)
  try {
    await put(table, 'save-draft', item, {
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': draft.version },
    })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    // The same save may have succeeded before, with its answer lost.
    const stored = await readDraft(table, keys, subject, draft.id, draft.at)
    const isTwin = stored?.version === draft.version + 1 && canonical(contentOf(stored)) === canonical(draft.content)
    if (!isTwin) throw new VersionConflict()
    return stored
  }
  return parseDraft(item)
}

export async function readDraft(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  id: string,
  now: string,
): Promise<Draft | undefined> {
  const item = await get(table, 'read-draft', keys.draft(subject, id), true)
  return item === undefined || isExpired(item, now) ? undefined : parseDraft(item)
}

/**
 * A page of a referrer's drafts at one tenant, the last saved first: one Query on the OwnerIndex, which holds no answers,
 * and one GetItem each. A draft that was deleted or expired meanwhile is left out, so a page may be shorter than asked for.
 */
export async function listDrafts(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  now: string,
  cursors: CursorSigner,
  { limit, cursor }: PageRequest,
): Promise<Paged<Draft>> {
  const { ownPk } = keys.ownDrafts(subject)
  const start = cursors.open(ownPk, cursor)
  const { items, last } = await query(table, 'list-drafts', {
    IndexName: 'OwnerIndex',
    KeyConditionExpression: 'ownPk = :pk',
    ExpressionAttributeValues: { ':pk': ownPk },
    ScanIndexForward: false,
    Limit: limit,
    ...(start === undefined ? {} : { ExclusiveStartKey: start }),
  })
  // The table's key decides whose draft it is, as in the lists of referrals.
  const own = items.filter(({ pk }) => pk === keys.drafts(subject).pk)
  const drafts = await Promise.all(own.map(({ id }) => readDraft(table, keys, subject, String(id), now)))
  return { items: drafts.filter(draft => draft !== undefined), cursor: cursors.seal(ownPk, last) }
}

/** The index attributes of a draft: the last saved is last. */
export const draftPosition = (keys: ReturnType<typeof tenantKeys>, subject: string, savedAt: string, id: string) => ({
  ...keys.ownDrafts(subject),
  ownSk: `${savedAt}#${id}`,
})

export async function deleteDraft(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  id: string,
): Promise<void> {
  await transact(table, 'delete-draft', [{ Delete: { TableName: table.name, Key: keys.draft(subject, id) } }])
}

const contentOf = ({ form, answers, locale }: DraftContent): DraftContent => ({ form, answers, locale })

function draftItem(
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  { id, content, at, today }: { readonly id: string; readonly content: DraftContent } & SavedAt,
  version: number,
): Item {
  // The beginning of the day in UTC, which in the tenants' time zones is an hour or two later than theirs.
  const expiresAt = Math.floor(Date.parse(addDays(today, keptDays)) / 1000)
  const position = draftPosition(keys, subject, at, id)
  return { ...keys.draft(subject, id), ...position, id, ...content, version, savedAt: at, expiresAt }
}

/** Whether an item has expired. AWS: TTL deletes within days, not at once, so readers check too. */
export function isExpired(item: Item, now: string): boolean {
  return typeof item.expiresAt === 'number' && item.expiresAt * 1000 <= Date.parse(now)
}

function parseDraft(item: Item): Draft {
  const stored = StoredDraft.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable draft: ${String(item.pk)}`)
  const { expiresAt, ...draft } = stored.data
  return { ...draft, expiresOn: new Date(expiresAt * 1000).toISOString().slice(0, 10) }
}
