import { update } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

/**
 * On whose word a mail goes to an address that nobody verified; each is counted by itself, so that who may type anything
 * holds nothing back of what somebody with a role sends: an invitation by a member; a personal link that a regional
 * manager renewed; whatever else follows from what somebody without an account typed.
 */
export const unverifiedSources = ['invited', 'renewed', 'typed'] as const
export type UnverifiedSource = (typeof unverifiedSources)[number]

/** Mails a day to one address that nobody verified, of each source: enough for a citizen's referral and what follows. */
const mostUnverifiedMails = 5
/** As many of what was typed go out at once; the others of the day are left to what waits. */
const mostTypedAtOnce = 3

/** The attribute that holds the marks of the day's mails. */
const attributes: Readonly<Record<UnverifiedSource, string>> = {
  invited: 'invitations',
  renewed: 'renewals',
  typed: 'mails',
}

/** The keyed hash of an address, by which it is noted; the address itself is not stored. */
export const addressMark = (mac: Mac, address: string): string => mac('address', address.toLowerCase())

/** The same for the mailbox, by which mails are counted: `jan+1@` is read where `jan@` is. */
export const mailboxMark = (mac: Mac, address: string): string => addressMark(mac, withoutTag(address))

function withoutTag(address: string): string {
  const at = address.lastIndexOf('@')
  const tag = address.indexOf('+')
  return tag > 0 && tag < at ? address.slice(0, tag) + address.slice(at) : address
}

export type UnverifiedMail = {
  readonly mailbox: string
  readonly id: string
  readonly source: UnverifiedSource
  /** YYYY-MM-DD. */
  readonly day: string
  /** It waited for its turn. */
  readonly isDue: boolean
}

/**
 * Counts a mail to a mailbox that nobody verified. False when that got all it may get today, from all tenants together.
 * The same mail counts once, however often it is tried.
 */
export async function takeUnverified(
  table: Table,
  { mailbox, id, source, day, isDue }: UnverifiedMail,
): Promise<boolean> {
  const until = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + 3 * 24 * 3600
  try {
    await update(table, 'count-unverified-mail', {
      Update: {
        Key: { ...operatorKeys.unverified(mailbox, day) },
        UpdateExpression: 'ADD #mails :mail SET expiresAt = :until',
        ConditionExpression: 'attribute_not_exists(#mails) OR size(#mails) < :most OR contains(#mails, :id)',
        ExpressionAttributeNames: { '#mails': attributes[source] },
        ExpressionAttributeValues: {
          ':mail': new Set([id]),
          ':id': id,
          ':most': source === 'typed' && !isDue ? mostTypedAtOnce : mostUnverifiedMails,
          ':until': until,
        },
      },
    })
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}
