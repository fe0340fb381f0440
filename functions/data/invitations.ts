import type { Membership } from '@kring/domain'
import { type Condition, get, query, transact, type Write } from './calls.ts'
import type { Table } from './connection.ts'
import { failedConditions } from './failures.ts'
import { personKeys, personTag } from './keys.ts'
import { memberKey } from './memberKey.ts'
import { type Member, parseMember, placeOf, putMember } from './members.ts'

/** More than anybody has open at once; the others follow when these are answered. */
const mostInvitations = 25

/** The invitations that a person may accept now: one Query of the PersonIndex and one GetItem each. */
export async function listInvitations(table: Table, subject: string): Promise<readonly Member[]> {
  const { personPk } = personKeys.invitations(personTag(subject))
  const { items } = await query(table, 'list-invitations', {
    IndexName: 'PersonIndex',
    KeyConditionExpression: 'personPk = :pk',
    ExpressionAttributeValues: { ':pk': personPk },
    Limit: mostInvitations,
  })
  // As for memberships, the table's key decides whose invitation it is. The index may be behind the table.
  const own = items.map(placeOf).filter(place => place.subject === subject)
  const members = await Promise.all(own.map(({ membership }) => readInvited(table, subject, membership)))
  return members.flatMap(member => (member?.pending === 'acceptance' ? [member] : []))
}

/** What became of an answer: done, accepted before, or no invitation of this person: never made, revoked, declined. */
export type Answered = 'done' | 'accepted-before' | 'unknown'

/** Accepts an invitation, on condition that it is open. From then on the membership counts. */
export function acceptInvitation(table: Table, subject: string, membership: Membership, at: string): Promise<Answered> {
  return answer(table, subject, membership, 'accept-invitation', {
    Update: {
      TableName: table.name,
      Key: memberKey(subject, membership),
      UpdateExpression: 'SET acceptedAt = :at, personPk = :person REMOVE pending',
      ConditionExpression: 'pending = :acceptance',
      ExpressionAttributeValues: {
        ':acceptance': 'acceptance',
        ':at': at,
        ':person': personKeys.memberships(subject).personPk,
      },
    },
  })
}

/** Declines an invitation, on condition that it is open: the membership is deleted. */
export function declineInvitation(table: Table, subject: string, membership: Membership): Promise<Answered> {
  return answer(table, subject, membership, 'decline-invitation', {
    Delete: {
      TableName: table.name,
      Key: memberKey(subject, membership),
      ConditionExpression: 'pending = :acceptance',
      ExpressionAttributeValues: { ':acceptance': 'acceptance' },
    },
  })
}

async function answer(
  table: Table,
  subject: string,
  membership: Membership,
  pattern: string,
  write: Write,
): Promise<Answered> {
  try {
    await transact(table, pattern, [write])
    return 'done'
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
  const existing = await readInvited(table, subject, membership)
  return existing !== undefined && existing.pending === undefined ? 'accepted-before' : 'unknown'
}

async function readInvited(table: Table, subject: string, membership: Membership): Promise<Member | undefined> {
  const item = await get(table, 'read-invitation', memberKey(subject, membership), true)
  return item === undefined ? undefined : parseMember(item)
}

/**
 * Confirms a grant as it was read: from then on the person may accept it. Returns undefined when it was confirmed,
 * revoked or granted again meanwhile.
 */
export async function confirmGrant(
  table: Table,
  granted: Member,
  confirmed: NonNullable<Member['confirmed']>,
): Promise<Member | undefined> {
  const invitation: Member = { ...granted, confirmed, pending: 'acceptance' }
  const asRead: Condition = {
    ConditionExpression: 'pending = :confirmation AND since = :since AND grantedBy = :granter',
    ExpressionAttributeValues: {
      ':confirmation': 'confirmation',
      ':since': granted.since,
      ':granter': granted.grantedBy ?? '',
    },
  }
  try {
    await putMember(table, invitation, asRead)
    return invitation
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return undefined
  }
}

/**
 * Marks an invitation, as it was read, as sent again; its change in the stream sends the mail. Returns undefined when it
 * was answered, revoked or sent meanwhile.
 */
export async function inviteAgain(table: Table, invited: Member, at: string): Promise<Member | undefined> {
  const again: Member = { ...invited, invitedAgain: at }
  const isSame = invited.invitedAgain === undefined ? 'attribute_not_exists(invitedAgain)' : 'invitedAgain = :before'
  const asRead: Condition = {
    ConditionExpression: `pending = :acceptance AND since = :since AND ${isSame}`,
    ExpressionAttributeValues: {
      ':acceptance': 'acceptance',
      ':since': invited.since,
      ...(invited.invitedAgain === undefined ? {} : { ':before': invited.invitedAgain }),
    },
  }
  try {
    await putMember(table, again, asRead)
    return again
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return undefined
  }
}
