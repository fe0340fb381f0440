import type { ClaimSheet } from '@kring/domain'
import { type AttachmentKeys, releaseWrite } from '../attachments.ts'
import { queryAll, transact } from '../calls.ts'
import type { Table } from '../connection.ts'
import { operatorKeys } from '../keys.ts'

/** The records of the receipts that a coordinator sent, by their tag. */
export const receiptKeys = (person: string): AttachmentKeys => ({
  attachment: id => operatorKeys.receipt(person, id),
})

/** The ids of the files of a sheet. */
export const receiptFilesOf = ({ entries }: Pick<ClaimSheet, 'entries'>): readonly string[] =>
  entries.flatMap(({ receipt }) => (receipt?.file === undefined ? [] : [receipt.file.id]))

/** AWS: a transaction has at most 100 items. */
const mostAtOnce = 100

/** Deletes the records of all receipts of a coordinator. */
export async function deleteReceiptRecords(table: Table, person: string): Promise<void> {
  const items = await queryAll(table, 'list-receipts', {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': operatorKeys.receipts(person).pk },
    ConsistentRead: true,
  })
  for (let from = 0; from < items.length; from += mostAtOnce) {
    const some = items.slice(from, from + mostAtOnce)
    const writes = some.map(({ sk }) => releaseWrite(table, receiptKeys(person), String(sk)))
    await transact(table, 'delete-receipts', writes)
  }
}
