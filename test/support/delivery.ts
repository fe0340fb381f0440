import type { DynamoDBRecord } from 'aws-lambda'
import type { Handler } from './stream.ts'

/** Far more tries than three concurrent handlers need. */
const mostTries = 100
/** Records that Lambda hands over at once. */
const batchSize = 50

/** Delivers records in batches and retries the reported failures, as Lambda does, until none fails. */
export async function deliverAll(
  handler: Handler,
  records: readonly DynamoDBRecord[],
  size = batchSize,
): Promise<void> {
  for (let start = 0; start < records.length; start += size) {
    let left = records.slice(start, start + size)
    for (let tries = 1; left.length > 0; tries += 1) {
      if (tries > mostTries) throw new Error(`${left.length} records keep failing`)
      const { batchItemFailures } = await handler({ Records: left })
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      left = left.filter(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''))
    }
  }
}
