import type { FunderId } from '@kring/domain'
import { mayRemindFrom, Reminder } from '@kring/domain/releases'
import { queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { dueWrite } from '../due/queue.ts'
import { incompleteReminderKind } from '../due/releases.ts'
import { CorruptItem, failedConditions } from '../failures.ts'
import { operatorKeys } from '../keys.ts'

/** The last reminder of each thing, for a grant. */
export async function listReminders(table: Table, funder: FunderId, grant: string): Promise<readonly Reminder[]> {
  const items = await queryAll(table, 'list-reminders', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': operatorKeys.releases(funder, grant).pk, ':prefix': 'REMINDED#' },
    ConsistentRead: true,
  })
  return items.map(({ pk, sk: _, ...item }) => {
    const reminder = Reminder.safeParse(item)
    if (!reminder.success) throw new CorruptItem(`unreadable reminder: ${String(pk)}`)
    return reminder.data
  })
}

type ToRemind = {
  readonly funder: FunderId
  readonly grant: string
  readonly tenants: readonly string[]
  readonly reminder: Reminder
}

/**
 * Notes who had the coordinators of a grant reminded, and enters the reminding at each partner, which falls due at once; all or
 * nothing. False when they were reminded less than a week ago. AWS: a transaction takes 100 items; a grant has some 80 partners at
 * most.
 */
export async function remind(table: Table, { funder, grant, tenants, reminder }: ToRemind): Promise<boolean> {
  const { what, at } = reminder
  const note = {
    Put: {
      TableName: table.name,
      Item: { ...operatorKeys.reminder(funder, grant, what), ...reminder },
      ConditionExpression: 'attribute_not_exists(pk) OR #at <= :before',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':before': weekBefore(at) },
    },
  }
  const entries = tenants.map(tenant =>
    dueWrite(table, {
      key: operatorKeys.due(`reminder#${funder}#${grant}#${what}#${tenant}`),
      kind: incompleteReminderKind,
      ref: { funder, grant, tenant, what },
      due: at,
    }),
  )
  try {
    await transact(table, 'remind', [note, ...entries])
    return true
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    return false
  }
}

/** The latest moment of a reminder after which one may be made now. */
const weekBefore = (at: string): string =>
  new Date(2 * Date.parse(at) - Date.parse(mayRemindFrom({ at }))).toISOString()
