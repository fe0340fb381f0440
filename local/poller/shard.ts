import { type DynamoDBStreamsClient, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import { passesFilter, type StreamFilter } from '@kring/functions/stream/filters'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Checkpoints } from './checkpoints.ts'
import { type Delivery, deliver } from './deliver.ts'
import { toLambdaRecord, type WireRecord } from './lambda-record.ts'
import type { ReadRecords } from './readRecords.ts'

export type ShardOptions = Omit<Delivery, 'done'> & {
  readonly client: DynamoDBStreamsClient
  readonly read: ReadRecords
  readonly streamArn: string
  readonly shard: string
  readonly region: string
  readonly checkpoints: Checkpoints
  /** Records that do not pass are left out, as by Lambda. */
  readonly filter: StreamFilter
  /** Called each time a read returned no records. */
  readonly onIdle: () => void
  /** Whether somebody waits until the stream is read to its end. */
  readonly isAwaited: () => boolean
}

/** Milliseconds before the next read after an empty one; twice as long each time. */
const firstIdlePause = 100
/** Milliseconds. Short enough that effects show within a second or so; a read costs about a millisecond of both processes. */
const longestIdlePause = 1000
/** Milliseconds before the next read after an error. */
const faultPause = 250
const batchSize = 50
/**
 * Milliseconds before the next read after one that found a few records: under load more come together, and one read, one
 * run of the handler and one object in the ledger serve them all. Lambda looks four times a second.
 */
const gatheringPause = 100

/** Reads one shard from its checkpoint until it is closed and empty, or until the signal aborts. */
export async function readShard(options: ShardOptions): Promise<void> {
  const { signal, rest } = options
  let iterator: string | undefined
  let idlePause = firstIdlePause
  while (!signal.aborted) {
    try {
      iterator ??= await openIterator(options)
      if (iterator === undefined) return
      const { records, next } = await options.read(iterator, batchSize, signal)
      await deliverRecords(records, options)
      iterator = next
      if (iterator === undefined) return
      if (records.length > 0) {
        idlePause = firstIdlePause
        if (records.length < batchSize && !options.isAwaited()) await rest(gatheringPause, signal)
        continue
      }
      options.onIdle()
      if (options.isAwaited()) idlePause = firstIdlePause
      await rest(idlePause, signal)
      idlePause = Math.min(idlePause * 2, longestIdlePause)
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      if (name === 'ResourceNotFoundException') return
      // The checkpoint is older than the stream's retention: begin at the oldest record.
      if (name === 'TrimmedDataAccessException') options.checkpoints.forget(keyOf(options))
      iterator = undefined
      // The engine is down, or the iterator expired: open a new one at the checkpoint.
      if (name !== 'ExpiredIteratorException') await rest(faultPause, signal)
    }
  }
}

async function deliverRecords(records: readonly WireRecord[], options: ShardOptions): Promise<void> {
  const { streamArn, region, checkpoints, filter, signal } = options
  const all = records.map(record => toLambdaRecord(record, streamArn, region))
  const done = (record: DynamoDBRecord | undefined): void => {
    const sequenceNumber = record?.dynamodb?.SequenceNumber
    if (sequenceNumber !== undefined) checkpoints.set(keyOf(options), sequenceNumber)
  }
  await deliver(
    all.filter(record => passesFilter(filter, record)),
    { ...options, done },
  )
  // Those that were left out at the end are done too, unless the delivery was cut short.
  if (!signal.aborted) done(all.at(-1))
}

async function openIterator(options: ShardOptions): Promise<string | undefined> {
  const { client, streamArn, shard, checkpoints, signal } = options
  const last = checkpoints.of(keyOf(options))
  const from =
    last === undefined
      ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
      : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: last } as const)
  const command = new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ...from })
  return (await client.send(command, { abortSignal: signal })).ShardIterator
}

const keyOf = ({ streamArn, shard }: Pick<ShardOptions, 'streamArn' | 'shard'>): string => `${streamArn}/${shard}`
