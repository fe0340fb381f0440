import { FormDefinition, WorkingForm } from '@kring/domain'
import * as z from 'zod'
import { count, get, type Item, put, queryAll, transact, type Write } from '../calls.ts'
import { canonical } from '../canonicalJson.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from '../failures.ts'
import { formSummaries, type tenantKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'
import { addToHistory, firstHistoryItem, type PublishedVersion, readFormHistory } from './formHistory.ts'
import { formVersionItem } from './sealedForm.ts'

type Keys = ReturnType<typeof tenantKeys>

const shown = {
  id: FormDefinition.shape.id,
  audience: FormDefinition.shape.audience,
  variants: FormDefinition.shape.variants,
  title: FormDefinition.shape.title,
}

/** A published form as the list shows it, stored as a separate small item so that listing is one small Query. */
const Listed = z.object({
  ...shown,
  live: z.object({ version: z.int().min(1), publishedAt: z.string() }),
  opensOn: z.string().optional(),
  closesOn: z.string().optional(),
})
export type ListedForm = z.infer<typeof Listed>

/** A form draft as the list shows it to those who may edit forms. */
const Summary = z.object({ ...shown, revision: z.int(), savedAt: z.string(), by: z.string().optional() })
type Summary = z.infer<typeof Summary>

/** One of a tenant's forms: what is published, and the draft if there is one. */
export type FormEntry = Omit<ListedForm, 'live'> & {
  readonly live?: ListedForm['live'] | undefined
  readonly draft?: Pick<Summary, 'revision' | 'savedAt' | 'by'> | undefined
}

const StoredDraft = z.object({
  definition: WorkingForm,
  revision: z.int().min(1),
  base: z.int().optional(),
  savedAt: z.string(),
  by: z.string().optional(),
})
export type FormDraft = z.infer<typeof StoredDraft>

/** A tenant's published forms, sorted by id. */
export async function listForms(table: Table, keys: Keys): Promise<readonly ListedForm[]> {
  const items = await queryAll(table, 'list-forms', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.forms().pk },
    ConsistentRead: true,
  })
  return items.map(item => parse(Listed, item))
}

/** All forms of a tenant, including those never published. */
export async function listFormEntries(table: Table, keys: Keys): Promise<readonly FormEntry[]> {
  const [listed, items] = await Promise.all([
    listForms(table, keys),
    queryAll(table, 'list-form-drafts', {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :summaries)',
      ExpressionAttributeValues: { ':pk': keys.formDrafts().pk, ':summaries': formSummaries },
      ConsistentRead: true,
    }),
  ])
  const summaries = items.map(item => parse(Summary, item))
  const unpublished = summaries.filter(({ id }) => listed.every(one => one.id !== id))
  return [
    ...listed.map(one =>
      entryFrom(
        one,
        summaries.find(({ id }) => id === one.id),
      ),
    ),
    ...unpublished.map(one => entryFrom(undefined, one)),
  ].flatMap(entry => entry ?? [])
}

/** The number of drafts of forms that are not in `published`. */
export function countUnpublished(table: Table, keys: Keys, published: readonly string[]): Promise<number> {
  const names = published.slice(0, mostOperands).map((_, index) => `:f${index}`)
  return count(table, 'count-form-drafts', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :summaries)',
    ...(names.length === 0 ? {} : { FilterExpression: `NOT (id IN (${names.join(', ')}))` }),
    ExpressionAttributeValues: {
      ':pk': keys.formDrafts().pk,
      ':summaries': formSummaries,
      ...Object.fromEntries(names.map((name, index) => [name, published[index]])),
    },
    ConsistentRead: true,
  })
}

/** AWS: IN compares with at most 100 values; a partner has fewer forms. */
const mostOperands = 100

export async function readFormEntry(table: Table, keys: Keys, form: string): Promise<FormEntry | undefined> {
  const [listed, summary] = await Promise.all([
    get(table, 'read-form-entry', keys.form(form), true),
    get(table, 'read-form-entry', keys.formDraftSummary(form), true),
  ])
  return entryFrom(listed && parse(Listed, listed), summary && parse(Summary, summary))
}

function entryFrom(listed: ListedForm | undefined, summary: Summary | undefined): FormEntry | undefined {
  if (summary === undefined) return listed
  const { revision, savedAt, by, ...shownOf } = summary
  const draft = { revision, savedAt, ...(by === undefined ? {} : { by }) }
  return listed === undefined ? { ...shownOf, draft } : { ...listed, draft }
}

export async function readFormDraft(table: Table, keys: Keys, form: string): Promise<FormDraft | undefined> {
  const item = await get(table, 'read-form-draft', keys.formDraft(form), true)
  return item === undefined ? undefined : parse(StoredDraft, item)
}

export type DraftSave = {
  readonly definition: FormDefinition
  /** The revision that the change is based on; 0 creates the draft. */
  readonly revision: number
  readonly base?: number | undefined
  readonly at: string
  readonly by: string
}

/** Saves a draft over the given revision. Throws VersionConflict when another admin saved in between. */
export async function saveFormDraft(
  table: Table,
  keys: Keys,
  { id }: Pick<FormEntry, 'id'>,
  { definition, revision, base, at, by }: DraftSave,
): Promise<FormDraft> {
  const draft = draftOf({ definition, revision, base, at, by })
  const summary = summaryOf(id, draft)
  await conditionally(table, 'save-form-draft', [
    { Put: { TableName: table.name, Item: { ...keys.formDraft(id), ...draft }, ...onRevision(revision) } },
    { Put: { TableName: table.name, Item: { ...keys.formDraftSummary(id), ...summary } } },
  ])
  return draft
}

/** The items of a new draft at its first revision. */
export function draftItems(keys: Keys, definition: FormDefinition, save: Omit<DraftSave, 'definition' | 'revision'>) {
  const { id } = definition
  const draft = draftOf({ ...save, definition, revision: 0 })
  return [
    { ...keys.formDraft(id), ...draft },
    { ...keys.formDraftSummary(id), ...summaryOf(id, draft) },
  ]
}

const draftOf = ({ definition, revision, base, at, by }: DraftSave): FormDraft => ({
  definition,
  revision: revision + 1,
  ...(base === undefined ? {} : { base }),
  savedAt: at,
  by,
})

const summaryOf = (id: string, { definition, revision, savedAt, by }: FormDraft): Summary => ({
  id,
  ...shownOf(definition),
  revision,
  savedAt,
  by,
})

/** Deletes a draft; a form that was never published is then gone. */
export async function dropFormDraft(table: Table, keys: Keys, form: string, revision: number): Promise<void> {
  await conditionally(table, 'drop-form-draft', [
    { Delete: { TableName: table.name, Key: keys.formDraft(form), ...onRevision(revision) } },
    { Delete: { TableName: table.name, Key: keys.formDraftSummary(form) } },
  ])
}

/**
 * Publishes a draft in one transaction: writes the version (immutable), the pointer to it, its place in the
 * history and the list item, and deletes the draft. Throws VersionConflict when the draft was saved, or the opening days
 * set, in between; FormHistoryFull when the form has had too many versions.
 */
export async function publishForm(
  table: Table,
  keys: Keys,
  mac: Mac,
  entry: FormEntry,
  { definition, revision, note, at, by }: DraftSave & { readonly note: string },
): Promise<number> {
  const before = await readFormHistory(table, keys, entry.id)
  const version = (before.versions[0]?.version ?? 0) + 1
  const published: PublishedVersion = { version, publishedAt: at, by, note }
  const { opensOn, closesOn } = entry
  await conditionally(table, 'publish-form', [
    {
      Put: {
        TableName: table.name,
        Item: { ...formVersionItem(keys.formVersion(entry.id, version), { ...definition, version }, mac) },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    liveWrite(table, keys, { ...entry, live: { version } }, entry),
    addToHistory(table, keys, before, definition, published),
    { Delete: { TableName: table.name, Key: keys.formDraft(entry.id), ...onRevision(revision) } },
    { Delete: { TableName: table.name, Key: keys.formDraftSummary(entry.id) } },
    listing(table, keys, {
      id: entry.id,
      ...shownOf(definition),
      live: { version, publishedAt: at },
      opensOn,
      closesOn,
    }),
  ])
  return version
}

/**
 * Sets the days between which a published form accepts referrals. Throws VersionConflict when a version was published,
 * or other days were set, in between.
 */
export async function setFormOpening(
  table: Table,
  keys: Keys,
  form: ListedForm,
  { opensOn, closesOn }: { readonly opensOn?: string | undefined; readonly closesOn?: string | undefined },
): Promise<void> {
  await conditionally(table, 'set-form-opening', [
    listing(table, keys, { ...form, opensOn, closesOn }),
    liveWrite(table, keys, { ...form, opensOn, closesOn }, form),
  ])
}

type LiveAndOpen = Pick<FormEntry, 'id' | 'opensOn' | 'closesOn'> & {
  readonly live?: { readonly version: number } | undefined
}

/**
 * Writes the live version and the opening days on the condition that both are as the caller saw them, so that
 * publishing and setting the days at the same moment cannot undo each other.
 */
function liveWrite(table: Table, keys: Keys, { id, live, opensOn, closesOn }: LiveAndOpen, seen: LiveAndOpen): Write {
  const fields = { '#version': seen.live?.version, '#opensOn': seen.opensOn, '#closesOn': seen.closesOn }
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  const conditions = Object.entries(fields).map(([name, value]) =>
    value === undefined ? `attribute_not_exists(${name})` : `${name} = ${name.replace('#', ':')}`,
  )
  return {
    Put: {
      TableName: table.name,
      Item: { ...keys.formLive(id), version: live?.version, opensOn, closesOn },
      ConditionExpression: conditions.join(' AND '),
      ExpressionAttributeNames: Object.fromEntries(Object.keys(fields).map(name => [name, name.slice(1)])),
      ...(known.length === 0
        ? {}
        : {
            ExpressionAttributeValues: Object.fromEntries(
              known.map(([name, value]) => [name.replace('#', ':'), value]),
            ),
          }),
    },
  }
}

/** The items of a form's first version: the version, the live pointer, the history and the list item. */
export function formItems(keys: Keys, mac: Mac, definition: FormDefinition, at: string): readonly Item[] {
  const { id, version } = definition
  const live = { version, publishedAt: at }
  return [
    formVersionItem(keys.formVersion(id, version), definition, mac),
    { ...keys.formLive(id), version },
    firstHistoryItem(keys, definition, live),
    { ...keys.form(id), id, ...shownOf(definition), live },
  ]
}

/**
 * Stores a form's first version from outside the API (seed, operations). An identical one that exists is left as it is.
 */
export async function putForm(
  table: Table,
  keys: Keys,
  mac: Mac,
  definition: FormDefinition,
  at: string,
): Promise<void> {
  const [version, ...rest] = formItems(keys, mac, definition, at)
  const key = keys.formVersion(definition.id, definition.version)
  try {
    await put(table, 'put-form', { ...version }, { ConditionExpression: 'attribute_not_exists(pk)' })
  } catch (error) {
    const there = failedConditions(error) && (await get(table, 'read-form', key, true))
    if (there === undefined || canonical(there.definition) !== canonical(definition)) throw error
  }
  for (const item of rest) await put(table, 'put-form', item)
}

const shownOf = ({ audience, variants, title }: FormDefinition) => ({ audience, variants, title })

const listing = (table: Table, keys: Keys, form: ListedForm): Write => ({
  Put: { TableName: table.name, Item: { ...keys.form(form.id), ...form } },
})

const onRevision = (revision: number) =>
  revision === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'revision = :revision', ExpressionAttributeValues: { ':revision': revision } }

async function conditionally(table: Table, pattern: string, writes: readonly Write[]): Promise<void> {
  try {
    await transact(table, pattern, writes)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
}

function parse<Row>(schema: z.ZodType<Row>, item: Item): Row {
  const row = schema.safeParse(item)
  if (!row.success) throw new CorruptItem(`unreadable form: ${String(item.pk)} ${String(item.sk)}`)
  return row.data
}
