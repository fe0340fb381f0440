import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { type Item, put, query, queryAll, update, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem } from '../failures.ts'
import { isSaidSk, type Key, saidSk, type tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import type { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { Said } from './storedSeen.ts'
import { parseView, type StoredInvitation } from './view.ts'
import { type CountedVoice, parseVoice } from './voice.ts'

type Keys = ReturnType<typeof tenantKeys>

/**
 * What a person says through their link: an item of its own in their partition, written without a condition, so that nobody
 * ever conflicts with anybody. The stream makes an event of it and takes it out, in one transaction.
 */
const StoredSaid = z.object({ pk: z.string(), sk: z.string(), number: z.int().min(1), private: Bytes })

const contextOf = ({ pk, sk }: Key, number: number): string => `said\n${pk}\n${sk}\n${number}`

/** Something said, under the number of the invitation to which it was said. */
export type SaidItem = { readonly number: number; readonly said: Said }

/** Throws CorruptItem, Undecipherable. */
function parseSaid(item: Item, key: SymmetricKey): SaidItem {
  const stored = StoredSaid.safeParse(item)
  const said = stored.success
    ? Said.safeParse(decryptJson(key, stored.data.private, contextOf(stored.data, stored.data.number)))
    : undefined
  if (!stored.success || !said?.success) throw new CorruptItem(`unreadable answer: ${String(item.pk)}`)
  return { number: stored.data.number, said: said.data }
}

/** Stores what somebody says. `at`: now, ISO 8601; two at the same moment are told apart by a random text. */
export async function putSaid(
  table: Table,
  keys: Keys,
  { dossier, person, number, key }: { dossier: string; person: string; number: number; key: SymmetricKey },
  said: Said,
  at: string,
): Promise<void> {
  const place = { ...keys.invitee(dossier, person), sk: saidSk(at, randomBytes(9).toString('base64url')) }
  await put(table, 'put-answer', { ...place, number, private: encryptJson(key, said, contextOf(place, number)) })
}

/** A person's partition: their invitation, what they said of which no event is made yet, and the code that counts. */
export type OpenInvitation = {
  readonly invitation: StoredInvitation
  readonly said: readonly Said[]
  /** The keyed hash of the code on the last printed letter. */
  readonly code?: string | undefined
  /** What they said of the day, of which the counts are made. */
  readonly voice?: CountedVoice | undefined
  /** When they last asked what is held about them, also under an earlier invitation. */
  readonly ownDataAskedAt?: string | undefined
}

const StoredCode = z.object({ hash: z.string() })

/** Opens a person's partition with one Query; undefined when there is nothing. Throws CorruptItem, Undecipherable. */
export async function readInvitation(
  table: Table,
  keys: Keys,
  vault: Vault,
  { dossier, person }: { readonly dossier: string; readonly person: string },
): Promise<OpenInvitation | undefined> {
  const items = await queryAll(table, 'read-invitation', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.invitee(dossier, person).pk },
    ConsistentRead: true,
  })
  const view = items.find(({ sk }) => sk === keys.inviteeView(dossier, person).sk)
  if (view === undefined) return undefined
  const invitation = await parseView(view, vault)
  const { open, number } = invitation
  const all =
    open === undefined ? [] : items.filter(({ sk }) => isSaidSk(String(sk))).map(item => parseSaid(item, open.key))
  const code = StoredCode.safeParse(items.find(({ sk }) => sk === keys.inviteeCode(dossier, person).sk))
  const voice = items.find(({ sk }) => sk === keys.inviteeVoice(dossier, person).sk)
  const asked = all.flatMap(({ said }) => (said.kind === 'own-data' ? [said.at] : [])).sort()
  const ownDataAskedAt = asked.at(-1)
  return {
    invitation,
    ...(ownDataAskedAt === undefined ? {} : { ownDataAskedAt }),
    said: all.flatMap(one => (one.number === number ? [one.said] : [])),
    ...(code.success ? { code: code.data.hash } : {}),
    ...(voice === undefined || open === undefined ? {} : { voice: parseVoice(voice, open.key) }),
  }
}

/** One thing that was said, as it still lies there; undefined once an event was made of it. */
export async function readSaid(table: Table, place: Key, key: SymmetricKey): Promise<SaidItem | undefined> {
  const { items } = await query(table, 'read-answer', {
    KeyConditionExpression: 'pk = :pk AND sk = :sk',
    ExpressionAttributeValues: { ':pk': place.pk, ':sk': place.sk },
    ConsistentRead: true,
  })
  const [item] = items
  return item && parseSaid(item, key)
}

/** Takes it out in the transaction of its event: the condition makes it one event, however often the stream tells of it. */
export const saidTaken = (table: Table, place: Key): Write => ({
  Delete: { TableName: table.name, Key: { ...place }, ConditionExpression: 'attribute_exists(pk)' },
})

/** Takes out what says nothing new, or came after the invitation was withdrawn. */
export async function dropSaid(table: Table, place: Key): Promise<void> {
  await update(table, 'drop-answer', { Delete: { Key: { ...place } } })
}
