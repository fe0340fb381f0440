import { type Item, put, queryAll } from '../calls.ts'
import type { Table } from '../connection.ts'
import { failedConditions } from '../failures.ts'
import type { tenantKeys } from '../keys.ts'
import { draftPosition } from '../referrals/drafts.ts'

/**
 * Puts a referrer's drafts of before they were listed by the page on the index that lists them. One that is saved
 * meanwhile is on it already. Repeating it changes nothing.
 */
export async function indexDrafts(table: Table, keys: ReturnType<typeof tenantKeys>, subject: string): Promise<void> {
  const items = await queryAll(table, 'upgrade-drafts', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.drafts(subject).pk },
    ConsistentRead: true,
  })
  for (const item of items) if (!('ownPk' in item)) await indexDraft(table, keys, subject, item)
}

async function indexDraft(
  table: Table,
  keys: ReturnType<typeof tenantKeys>,
  subject: string,
  item: Item,
): Promise<void> {
  const position = draftPosition(keys, subject, String(item.savedAt), String(item.id))
  try {
    await put(
      table,
      'upgrade-drafts',
      { ...item, ...position },
      {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': item.version },
      },
    )
  } catch (error) {
    if (failedConditions(error) === undefined) throw error
  }
}
