import { setTimeout as pause } from 'node:timers/promises'
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DescribeStreamCommand, type DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { StreamFilter } from '@kring/functions/stream/filters'
import type { ReaderFiles } from '../folder/index.ts'
import { openCheckpoints } from './checkpoints.ts'
import { setAside } from './dead-letters.ts'
import type { StreamHandler } from './deliver.ts'
import { idleness } from './idleness.ts'
import { recordsReader } from './readRecords.ts'
import { readShard } from './shard.ts'

export type PollerOptions = {
  readonly tables: DynamoDBClient
  readonly streams: DynamoDBStreamsClient
  readonly table: string
  readonly region: string
  /** Where this reader keeps its checkpoints and dead letters. */
  readonly files: ReaderFiles
  readonly handler: StreamHandler
  readonly filter: StreamFilter
  /** Whether the engine is up. */
  readonly healthy: () => boolean
  readonly say?: (line: string) => void
  readonly now: () => string
}

export type Poller = {
  /** Resolves once every change written before the call was processed. */
  caughtUp(): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds. New shards are rare: a shard of DynamoDB lives about four hours. */
const lookForShardsEvery = 5000
/** Milliseconds that `stop` waits for batches under way. */
const grace = 1000

/** Replaces Lambda's event source mapping: reads the table's stream and passes the records to the handler. Throws when the table has no stream. */
export async function startPoller(options: PollerOptions): Promise<Poller> {
  const streamArn = await streamOf(options.tables, options.table)
  const stopping = new AbortController()
  const checkpoints = openCheckpoints(options.files.checkpoints)
  const readers = new Map<string, Promise<void>>()
  const idle = idleness(readers)

  const readRecords = recordsReader(options.streams)
  const read = (shard: string): Promise<void> =>
    readShard({
      ...options,
      client: options.streams,
      read: readRecords,
      streamArn,
      shard,
      checkpoints,
      onIdle: () => idle.saw(shard),
      isAwaited: idle.isAwaited,
      signal: stopping.signal,
      rest,
      setAside: (record, tries) => {
        setAside(options.files.deadLetters, { at: options.now(), tries, record })
        options.say?.(
          `A change could not be worked off and was set aside; "npm run -s kring -- redrive" tries it again.`,
        )
      },
    })

  const lookForShards = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const shards = await shardsOf(options.streams, streamArn).catch(() => [])
      for (const shard of shards)
        if (!readers.has(shard))
          readers.set(
            shard,
            read(shard).finally(() => idle.ended(shard)),
          )
      await rest(lookForShardsEvery, stopping.signal)
    }
  }
  const looking = lookForShards()

  return {
    caughtUp: idle.caughtUp,
    stop: async () => {
      stopping.abort()
      await looking
      // Batches that are not finished by then are delivered again at the next start, as after a kill.
      await Promise.race([Promise.all(readers.values()), pause(grace, undefined, { ref: false })])
      checkpoints.close()
    },
  }
}

const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {})

async function streamOf(tables: DynamoDBClient, table: string): Promise<string> {
  const { Table } = await tables.send(new DescribeTableCommand({ TableName: table }))
  if (Table?.LatestStreamArn === undefined) throw new Error(`The table ${table} has no stream.`)
  return Table.LatestStreamArn
}

async function shardsOf(streams: DynamoDBStreamsClient, streamArn: string): Promise<readonly string[]> {
  const shards: string[] = []
  let after: string | undefined
  do {
    const command = new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: after })
    const { StreamDescription } = await streams.send(command)
    for (const { ShardId } of StreamDescription?.Shards ?? []) if (ShardId !== undefined) shards.push(ShardId)
    after = StreamDescription?.LastEvaluatedShardId
  } while (after !== undefined)
  return shards
}
