import type { InvitationSeen } from '@kring/domain'
import * as z from 'zod'
import { type Item, transact, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { Key, tenantKeys } from '../keys.ts'
import { Bytes } from '../sealing/bytes.ts'
import { decryptJson, encryptJson } from '../sealing/encryptedJson.ts'
import { SymmetricKey } from '../sealing/symmetricKey.ts'
import type { Vault } from '../sealing/vault.ts'
import { linkDelete, linkPut } from './links.ts'
import { StoredSeen } from './storedSeen.ts'

type Keys = ReturnType<typeof tenantKeys>

/**
 * What an invited person may see, in their own partition. Its content is encrypted with the key of that person, which lies
 * beside it, wrapped by the tenant's, and is bound to its place and to the number of the invitation. Of an invitation that
 * does not stand any more only the number is left.
 */
const StoredView = z.object({
  pk: z.string(),
  sk: z.string(),
  format: z.literal(1),
  number: z.int().min(1),
  /** The version of the trajectory that it was made from. */
  version: z.int(),
  key: Bytes.optional(),
  private: Bytes.optional(),
})

/** An invitation as it lies in its person's partition. `seen` and `key` are absent when it does not stand any more. */
export type StoredInvitation = {
  readonly number: number
  readonly open?: { readonly seen: InvitationSeen; readonly key: SymmetricKey } | undefined
}

const contextOf = ({ pk, sk }: Key, number: number): string => `invitation\n${pk}\n${sk}\n${number}`
const keyContext = (pk: string): string => `invitee\n${pk}`

/** Throws CorruptItem, Undecipherable. */
export async function parseView(item: Item, vault: Vault): Promise<StoredInvitation> {
  const view = StoredView.safeParse(item)
  if (!view.success) throw new CorruptItem(`unreadable invitation: ${String(item.pk)}`)
  const { pk, number, key: wrapped, private: sealed } = view.data
  if (wrapped === undefined || sealed === undefined) return { number }
  const key = SymmetricKey.unwrap(wrapped, await vault.tenantKey(), keyContext(pk))
  const seen = StoredSeen.safeParse(decryptJson(key, sealed, contextOf(view.data, number)))
  if (!seen.success) throw new CorruptItem(`unreadable invitation: ${pk}`)
  return { number, open: { seen: seen.data, key } }
}

/** An invitation to be written. `secret`: that of its link. */
export type InvitationChange = {
  readonly dossier: string
  readonly person: string
  readonly number: number
  readonly version: number
  readonly secret: string
  /** Absent when it does not stand any more. */
  readonly open?: { readonly seen: InvitationSeen; readonly key: SymmetricKey } | undefined
}

/** The writes that make an invitation what it is, with its link; or that leave nothing of it. */
export async function invitationWrites(
  table: Table,
  keys: Keys,
  vault: Vault,
  { dossier, person, number, version, secret, open }: InvitationChange,
): Promise<readonly [view: Write, link: Write]> {
  const place = keys.inviteeView(dossier, person)
  const head = { ...place, format: 1, number, version }
  const content = open && {
    key: open.key.wrappedBy(await vault.tenantKey(), keyContext(place.pk)),
    private: encryptJson(open.key, open.seen, contextOf(place, number)),
  }
  return [
    {
      Put: {
        TableName: table.name,
        Item: { ...head, ...content },
        // One that was made from a newer trajectory stays.
        ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      },
    },
    open === undefined ? linkDelete(table, keys, secret) : linkPut(table, keys, secret, { dossier, person, number }),
  ]
}

/** Writes the invitation of one person in one transaction, unless a newer one is there: repeating it changes nothing. */
export async function putInvitation(table: Table, keys: Keys, vault: Vault, change: InvitationChange): Promise<void> {
  try {
    await transact(table, 'put-invitation', await invitationWrites(table, keys, vault, change))
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}
