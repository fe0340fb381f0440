import { get, transact, update, type Write } from '../calls.ts'
import type { Table } from '../connection.ts'
import { type DueEntry, dueItem, duePosition, type NewEntry } from '../due/entries.ts'
import { failedConditions } from '../failures.ts'

/** The kinds of what falls due about webhooks. A kind is never renamed. */

/** What is to be sent of a dossier to a subscription, in order: `{ dossier, subscription }`. */
export const webhookKind = 'webhook'
/** A subscription was resumed: what waits for it falls due: `{ subscription }`. */
export const webhookResumeKind = 'webhook-resume'

/**
 * Enters that there is more to do: a new entry, or one mark more in the one that is there, whose moment stays. Whoever works it
 * removes it only with the marks that they saw (`finishSeen`), so that what is entered meanwhile is never lost.
 */
export function moreDue(table: Table, entry: NewEntry): Write {
  const { pk, sk, ...item } = dueItem(entry)
  const names = Object.keys(item)
  const kept = names.map((_, index) => `#${index} = if_not_exists(#${index}, :${index})`)
  return {
    Update: {
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: `SET ${kept.join(', ')} ADD more :one`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#${index}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(Object.values(item).map((value, index) => [`:${index}`, value])),
        ':one': 1,
      },
    },
  }
}

/**
 * Has it worked at once: also an entry that was put off to a later moment. One that a worker holds gets a mark instead, so that
 * nobody works it beside them.
 */
export async function dueAtOnce(table: Table, entry: NewEntry): Promise<void> {
  const { pk, sk, dueSk } = dueItem(entry)
  try {
    // Only what was put off counts from a moment that is still to come (`putOff`).
    await update(table, 'postpone-due', {
      Update: {
        Key: { pk, sk },
        UpdateExpression: 'SET dueSk = :position, since = :due ADD more :one',
        ConditionExpression: 'since > :due',
        ExpressionAttributeValues: { ':position': dueSk, ':due': entry.due, ':one': 1 },
      },
    })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    await transact(table, 'enter-due', [moreDue(table, entry)])
  }
}

/** The marks of an entry that was leased, before its work begins. */
export async function marksOf(table: Table, { key }: DueEntry): Promise<number> {
  const found = await get(table, 'read-due', { ...key }, true)
  return typeof found?.more === 'number' ? found.more : 0
}

/** Removes a leased entry, unless there is more to do since: then it falls due at once. */
export async function finishSeen(table: Table, entry: DueEntry, marks: number, now: string): Promise<void> {
  const isAsSeen = {
    ConditionExpression: 'dueSk = :position AND more = :marks',
    ExpressionAttributeValues: { ':position': entry.position, ':marks': marks },
  }
  try {
    await update(table, 'finish-due', { Delete: { Key: { ...entry.key }, ...isAsSeen } })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
    await putOff(table, entry, now)
  }
}

/**
 * Puts a leased entry to a later moment because there is no room for it now. It goes on counting as late from the moment that it
 * fell due. When the lease was lost, another worker has it.
 */
export const waitForRoom = (table: Table, entry: DueEntry, due: string): Promise<void> =>
  moveEntry(table, entry, due, { UpdateExpression: 'SET dueSk = :next, attempts = :none', values: {} })

/**
 * Puts a leased entry to a later moment, from which it counts as late: that a partner's receiver fails is no lateness of ours.
 * When the lease was lost, another worker has it.
 */
export const putOff = (table: Table, entry: DueEntry, due: string): Promise<void> =>
  moveEntry(table, entry, due, {
    UpdateExpression: 'SET dueSk = :next, since = :due, attempts = :none',
    values: { ':due': due },
  })

async function moveEntry(
  table: Table,
  entry: DueEntry,
  due: string,
  {
    UpdateExpression,
    values,
  }: { readonly UpdateExpression: string; readonly values: Readonly<Record<string, string>> },
): Promise<void> {
  try {
    await update(table, 'postpone-due', {
      Update: {
        Key: { ...entry.key },
        UpdateExpression,
        ConditionExpression: 'dueSk = :position',
        ExpressionAttributeValues: {
          ':position': entry.position,
          ':next': duePosition(entry.key, due),
          ...values,
          ':none': 0,
        },
      },
    })
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}
