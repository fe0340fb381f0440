import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Store } from '../access/store.ts'
import { type Item, put, transact } from '../calls.ts'
import { failedConditions } from '../failures.ts'
import { keptSeconds } from '../mailLedger.ts'

/** What somebody may do by an item that is there: who is what, who sees whose counts, where is told what, who asked for a reset. */
export type RightKind = 'membership' | 'grant' | 'webhook' | 'second-factor-reset'

/** An item as it is stored, of what kind of right, by its key: subjects and ids, nobody's name. */
export type StoredRight = { readonly kind: RightKind; readonly pk: string; readonly sk: string; readonly item: Item }

const places: Readonly<Record<RightKind, RegExp>> = {
  membership: /^(?:OPS|T#[^#]+)#MEMBERS$/,
  webhook: /^T#[^#]+#WEBHOOKS$/,
  // With the history of each, which is numbered as they are.
  grant: /^(?:(?:T|F)#[^#]+#GRANTS|OPS#GRANTS(?:#[^#]+)?)$/,
  'second-factor-reset': /^(?:OPS|T#[^#]+)#RESETS$/,
}
const kinds = ['membership', 'webhook', 'grant', 'second-factor-reset'] as const satisfies readonly RightKind[]
const mailPlace = /^(?:OPS|T#[^#]+)#MAIL#[^#]+$/

/**
 * The rights in a table and the mails that it says were sent, with the caller's own credentials: one Scan, as what is sought lies in
 * partitions of every partner and funder.
 */
export function forRights(store: Store) {
  const table = store.table({ role: 'own' })
  return {
    /** Every right; and every mail that was sent, or given up, since a moment (ISO 8601). */
    read: async (
      since: string,
    ): Promise<{ readonly rights: readonly StoredRight[]; readonly mails: readonly Item[] }> => {
      const rights: StoredRight[] = []
      const mails: Item[] = []
      let start: Item | undefined
      do {
        const page = await table.client.send(
          new ScanCommand({
            TableName: table.name,
            ConsistentRead: true,
            FilterExpression:
              'contains(pk, :members) OR contains(pk, :webhooks) OR contains(pk, :grants) OR contains(pk, :resets) OR (contains(pk, :mail) AND expiresAt >= :gone)',
            ExpressionAttributeValues: {
              ...{ ':members': '#MEMBERS', ':webhooks': '#WEBHOOKS', ':grants': '#GRANTS', ':resets': '#RESETS' },
              ':mail': '#MAIL#',
              ':gone': Math.floor(Date.parse(since) / 1000) + keptSeconds,
            },
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        )
        for (const item of page.Items ?? []) {
          const [pk, sk] = [String(item.pk), String(item.sk)]
          const kind = kinds.find(one => places[one].test(pk))
          if (kind !== undefined) rights.push({ kind, pk, sk, item })
          else if (mailPlace.test(pk) && (item.status === 'sent' || item.status === 'failed')) mails.push(item)
        }
        start = page.LastEvaluatedKey
      } while (start !== undefined)
      return { rights, mails }
    },
    /** Writes an item as it is in another table. */
    put: (item: Item): Promise<void> => put(table, 'put-right-back', item),
    remove: ({ pk, sk }: StoredRight): Promise<void> =>
      transact(table, 'withdraw-right', [{ Delete: { TableName: table.name, Key: { pk, sk } } }]),
    /** Says that a mail was sent, or given up. False when that is known. */
    noteMail: async (item: Item): Promise<boolean> => {
      try {
        await put(table, 'note-mail-sent', item, {
          ConditionExpression: 'attribute_not_exists(pk) OR #status <> :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':status': item.status },
        })
        return true
      } catch (error) {
        if (failedConditions(error) === undefined) throw error
        return false
      }
    },
  }
}
export type RightsData = ReturnType<typeof forRights>
