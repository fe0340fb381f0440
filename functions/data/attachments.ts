import { type FileReference, fileTypes } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, put, type Write } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from './failures.ts'
import type { tenantKeys } from './keys.ts'
import { isExpired } from './referrals/drafts.ts'

/** Where the records lie: a tenant's, or those of a coordinator's receipts. */
export type AttachmentKeys = Pick<ReturnType<typeof tenantKeys>, 'attachment'>

const named = { id: z.string(), uploader: z.string(), name: z.string(), type: z.enum(fileTypes) }

/**
 * The record of a file by state: `granted` (may be uploaded), `checked` (inspected), `claimed` (belongs to a dossier, or of a
 * receipt to the sheet `<region>.<year>.<tag>`).
 * Once claimed, the file's name is in the dossier's answers only.
 */
const StoredAttachment = z.discriminatedUnion('state', [
  z.object({ state: z.literal('granted'), ...named, expiresAt: z.int() }),
  z.object({ state: z.literal('checked'), ...named, size: z.int(), sha256: z.string(), expiresAt: z.int() }),
  z.object({
    state: z.literal('claimed'),
    id: z.string(),
    uploader: z.string(),
    dossier: z.string(),
    sha256: z.string(),
  }),
])
export type Attachment = z.infer<typeof StoredAttachment>
export type CheckedAttachment = Extract<Attachment, { state: 'checked' }>

/** The life of an upload grant plus a day, by which time the storage has deleted the upload too. */
const grantedSeconds = 24 * 3600
/** The same as an untouched draft, which may refer to the file. */
const unclaimedSeconds = 90 * 24 * 3600

const inSeconds = (at: string, seconds: number): number => Math.floor(Date.parse(at) / 1000) + seconds

export type Granted = Pick<CheckedAttachment, 'id' | 'uploader' | 'name' | 'type'> & { readonly at: string }

/** Records who will upload a file, before the upload is allowed. */
export async function grantAttachment(table: Table, keys: AttachmentKeys, { at, ...granted }: Granted): Promise<void> {
  const item = {
    ...keys.attachment(granted.id),
    state: 'granted',
    ...granted,
    expiresAt: inSeconds(at, grantedSeconds),
  }
  await put(table, 'grant-attachment', item, { ConditionExpression: 'attribute_not_exists(pk)' })
}

/** Undefined when the file does not exist, belongs to another tenant, or was not claimed before it expired. */
export async function readAttachment(
  table: Table,
  keys: AttachmentKeys,
  id: string,
  now: string,
): Promise<Attachment | undefined> {
  const item = await get(table, 'read-attachment', keys.attachment(id), true)
  if (item === undefined || isExpired(item, now)) return undefined
  const stored = StoredAttachment.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable attachment: ${String(item.pk)}`)
  return stored.data
}

export type Check = {
  readonly granted: Extract<Attachment, { state: 'granted' }>
  readonly size: number
  readonly sha256: string
  readonly at: string
}

/** Records that a file was inspected and accepted. Throws VersionConflict when another check recorded it first. */
export async function recordCheck(
  table: Table,
  keys: AttachmentKeys,
  { granted, size, sha256, at }: Check,
): Promise<FileReference> {
  const { id, uploader, name, type } = granted
  const checked = { id, uploader, name, type, size, sha256, expiresAt: inSeconds(at, unclaimedSeconds) }
  try {
    await put(
      table,
      'check-attachment',
      { ...keys.attachment(id), state: 'checked', ...checked },
      {
        ConditionExpression: '#state = :granted',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':granted': 'granted' },
      },
    )
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    throw new VersionConflict()
  }
  return { id, name, type, size }
}

/**
 * Assigns a file to a dossier, as part of the transaction that creates the dossier; fails unless it is still unclaimed.
 */
export function claimWrite(
  table: Table,
  keys: AttachmentKeys,
  { id, uploader, sha256 }: CheckedAttachment,
  dossier: string,
  at: string,
): Write {
  const claimed: Item = { ...keys.attachment(id), state: 'claimed', id, uploader, sha256, dossier }
  return {
    Put: {
      TableName: table.name,
      Item: { ...claimed },
      ConditionExpression: '#state = :checked AND uploader = :uploader AND expiresAt > :now',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':checked': 'checked', ':uploader': uploader, ':now': inSeconds(at, 0) },
    },
  }
}

/** Deletes the record of a file whose claim ends, in the transaction that ends it. */
export const releaseWrite = (table: Table, keys: AttachmentKeys, id: string): Write => ({
  Delete: { TableName: table.name, Key: { ...keys.attachment(id) } },
})
