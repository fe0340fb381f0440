import { update } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import { operatorKeys } from '../keys.ts'
import type { Mac } from '../sealing/mac.ts'

/** Mails a day to one address that nobody verified: enough for a citizen's referral and what follows. */
export const mostUnverifiedMails = 5

/** The keyed hash of an address, by which it is counted and noted; the address itself is not stored. */
export const addressMark = (mac: Mac, address: string): string => mac('address', address.toLowerCase())

/**
 * Counts a mail to an address that nobody verified. False when the address got all it may get today, from all tenants
 * together. The same mail counts once, however often it is tried. `day` is YYYY-MM-DD.
 */
export async function takeUnverified(table: Table, address: string, mail: string, day: string): Promise<boolean> {
  const until = Math.floor(Date.parse(`${day}T00:00:00.000Z`) / 1000) + 3 * 24 * 3600
  try {
    await update(table, 'count-unverified-mail', {
      Update: {
        Key: { ...operatorKeys.unverified(address, day) },
        UpdateExpression: 'ADD mails :mail SET expiresAt = :until',
        ConditionExpression: 'attribute_not_exists(mails) OR size(mails) < :most OR contains(mails, :id)',
        ExpressionAttributeValues: {
          ':mail': new Set([mail]),
          ':id': mail,
          ':most': mostUnverifiedMails,
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
