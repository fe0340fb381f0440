import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

export type Delivery = {
  readonly handler: StreamHandler
  /** Whether the engine is up. Failures while it is down do not count as tries. */
  readonly healthy: () => boolean
  /** Called with the last record of which it and all before it were processed or set aside. */
  readonly done: (record: DynamoDBRecord) => void
  readonly setAside: (record: DynamoDBRecord, tries: number) => void
  readonly signal: AbortSignal
  /** Waits between tries; resolves early when the signal aborts. */
  readonly rest: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

const mostTries = 10
/** Milliseconds; doubles with each try. */
const firstPause = 100
/** Milliseconds; ten tries together last longer than any lease a handler takes on its work. */
const longestPause = 10_000

/** Gives a batch to the handler, in order and with retries as Lambda does, until each record was processed or set aside. */
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

/** The index of the first record that failed; the length of the batch when none did. */
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
