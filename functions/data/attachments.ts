import { type FileReference, fileTypes } from '@kring/domain'
import * as z from 'zod'
import { get, type Item, put, type Write } from './calls.ts'
import type { Table } from './connection.ts'
import { CorruptItem, failedConditions, VersionConflict } from './failures.ts'
import type { tenantKeys } from './keys.ts'
import { isExpired } from './referrals/drafts.ts'

type Keys = ReturnType<typeof tenantKeys>

const named = { id: z.string(), uploader: z.string(), name: z.string(), type: z.enum(fileTypes) }

/**
 * What is known of a file, by how far it is: it may be sent to us, it was looked at, or it belongs to a dossier. What it
 * is called stands in the dossier's answers from then on, and no longer here.
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

/** As long as a grant can be used and a day: then the storage has forgotten it too. */
const grantedSeconds = 24 * 3600
/** As long as an untouched draft, which may name it. */
const unclaimedSeconds = 90 * 24 * 3600

const inSeconds = (at: string, seconds: number): number => Math.floor(Date.parse(at) / 1000) + seconds

export type Granted = Pick<CheckedAttachment, 'id' | 'uploader' | 'name' | 'type'> & { readonly at: string }

/** Writes down whose a file will be, before it may be sent. */
export async function grantAttachment(table: Table, keys: Keys, { at, ...granted }: Granted): Promise<void> {
  const item = {
    ...keys.attachment(granted.id),
    state: 'granted',
    ...granted,
    expiresAt: inSeconds(at, grantedSeconds),
  }
  await put(table, 'grant-attachment', item, { ConditionExpression: 'attribute_not_exists(pk)' })
}

/** Undefined for what never was, is another tenant's, or was not claimed in time. */
export async function readAttachment(
  table: Table,
  keys: Keys,
  id: string,
  now: string,
): Promise<Attachment | undefined> {
  const item = await get(table, 'read-attachment', keys.attachment(id), true)
  if (item === undefined || isExpired(item, now)) return undefined
  const stored = StoredAttachment.safeParse(item)
  if (!stored.success) throw new CorruptItem(`unreadable attachment: ${String(item.pk)}`)
  return stored.data
}

export type Seen = {
  readonly granted: Extract<Attachment, { state: 'granted' }>
  readonly size: number
  readonly sha256: string
  readonly at: string
}

/** Notes that a file was looked at and found fit, once. Throws VersionConflict when another look was first. */
export async function seenAttachment(
  table: Table,
  keys: Keys,
  { granted, size, sha256, at }: Seen,
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

/** Makes a file the dossier's, in the transaction that makes the dossier; only if it is nobody's yet. */
export function claimWrite(
  table: Table,
  keys: Keys,
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
