import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

export type Delivery = {
  readonly handler: StreamHandler
  /** What fails while this says no is tried again without counting. */
  readonly healthy: () => boolean
  /** Everything up to and including this record has had its effect, or was set aside. */
  readonly done: (record: DynamoDBRecord) => void
  readonly setAside: (record: DynamoDBRecord, tries: number) => void
  readonly signal: AbortSignal
  /** Waits between tries; ends early at the signal. */
  readonly rest: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const mostTries = 10
const firstPause = 100
/** Ten tries then take longer than any lease that an effect takes on its work. */
const longestPause = 10_000

/** Gives a batch to the handler until each record has had its effect or was set aside; in order, as Lambda does. */
export async function deliver(batch: readonly DynamoDBRecord[], delivery: Delivery): Promise<void> {
  let left = batch
  let tries = 0
  while (left.length > 0 && !delivery.signal.aborted) {
    const failedAt = await firstFailure(left, delivery.handler)
    const lastDone = left[failedAt - 1]
    if (lastDone !== undefined) {
      delivery.done(lastDone)
      left = left.slice(failedAt)
      tries = 0
    }
    const [failed] = left
    if (failed === undefined) return
    if (delivery.healthy()) tries += 1
    if (tries >= mostTries) {
      delivery.setAside(failed, tries)
      delivery.done(failed)
      left = left.slice(1)
      tries = 0
      continue
    }
    const wait = Math.min(firstPause * 2 ** tries, longestPause)
    await delivery.rest(wait, delivery.signal)
  }
}

/** The place of the first record that has not had its effect; the length of the batch when all have. */
async function firstFailure(batch: readonly DynamoDBRecord[], handler: StreamHandler): Promise<number> {
  try {
    const { batchItemFailures } = await handler({ Records: [...batch] })
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    if (failed.size === 0) return batch.length
    const first = batch.findIndex(record => failed.has(record.dynamodb?.SequenceNumber ?? ''))
    // AWS: an identifier that is not in the batch means that the whole batch failed.
    return Math.max(first, 0)
  } catch {
    return 0
  }
}
