import * as z from 'zod'
import { get, type Item, update, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'

type Keys = ReturnType<typeof tenantKeys>

/** Whose invitation a link or a code opens; it counts as long as `number` is that of the invitation that stands. */
export type Invitee = {
  readonly dossier: string
  readonly person: string
  readonly number: number
  /** It opens a released plan; `person` is then the id of the release. */
  readonly of?: 'plan' | undefined
}
const StoredInvitee = z.object({
  dossier: z.string(),
  person: z.string(),
  number: z.int().min(1),
  of: z.literal('plan').optional(),
})

function parse(item: Item): Invitee {
  const stored = StoredInvitee.safeParse(item)
  if (!stored.success) throw new CorruptItem('unreadable link of an invitation')
  return stored.data
}

/** Whose link it is; undefined when it is unknown, withdrawn or another tenant's. */
export async function readInvitationLink(table: Table, keys: Keys, secret: string): Promise<Invitee | undefined> {
  const item = await get(table, 'read-invitation-link', keys.invitationLink(secret), true)
  return item && parse(item)
}

export const linkPut = (table: Table, keys: Keys, secret: string, invitee: Invitee): Write => ({
  Put: { TableName: table.name, Item: { ...keys.invitationLink(secret), ...invitee } },
})
export const linkDelete = (table: Table, keys: Keys, secret: string): Write => ({
  Delete: { TableName: table.name, Key: keys.invitationLink(secret) },
})

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000)

/** A code on a printed letter, by its keyed hash. `expiresAt`: ISO 8601. */
export type NewCode = Invitee & { readonly hash: string; readonly expiresAt: string }

/** The writes of a new code: the code itself, and in the person's partition which one counts, so that an earlier one is dead. */
export const codeWrites = (table: Table, keys: Keys, { hash, expiresAt, ...invitee }: NewCode): readonly Write[] => [
  {
    Put: {
      TableName: table.name,
      Item: { ...keys.invitationCode(hash), ...invitee, expiresAt: seconds(expiresAt) },
    },
  },
  {
    Put: {
      TableName: table.name,
      Item: { ...keys.inviteeCode(invitee.dossier, invitee.person), hash, expiresAt: seconds(expiresAt) },
    },
  },
]

/** Takes a code out, once: whose it is; undefined when there is none, it was used, or its days have passed. */
export async function takeInvitationCode(
  table: Table,
  keys: Keys,
  hash: string,
  now: string,
): Promise<Invitee | undefined> {
  try {
    const item = await update(table, 'take-invitation-code', {
      Delete: {
        Key: keys.invitationCode(hash),
        ConditionExpression: 'expiresAt > :now',
        ExpressionAttributeValues: { ':now': seconds(now) },
      },
    })
    return item && parse(item)
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return undefined
  }
}
