import type { DynamoDBRecord } from 'aws-lambda'
import type { Handler } from './stream.ts'

/** Many more than two handlers in each other's way need. */
const mostTries = 500

/** Hands records over in batches until none fails any more, as Lambda does with what is reported. */
export async function deliverAll(handler: Handler, records: readonly DynamoDBRecord[], size = 25): Promise<void> {
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
