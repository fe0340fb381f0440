import { DescribeTableCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { toLambdaRecord } from '@kring/local/poller/lambda-record'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

export type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

/**
 * Reads the table's stream. Each call gives every record from the stream's beginning, as Lambda would be handed them, and
 * asks the engine only for those written since the call before.
 */
export function openRecords(client: DynamoDBClient, endpoint: string, table: string) {
  const streams = new DynamoDBStreamsClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'administrator', secretAccessKey: 'any' },
  })
  const known: DynamoDBRecord[] = []
  /** The last sequence number read, by shard. */
  const last = new Map<string, string>()

  async function readShard(StreamArn: string, ShardId: string): Promise<void> {
    const SequenceNumber = last.get(ShardId)
    const from =
      SequenceNumber === undefined
        ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
        : ({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber } as const)
    const first = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...from }))
    for (let iterator = first.ShardIterator; iterator !== undefined; ) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 500 }))
      const records = (page.Records ?? []).map(record => toLambdaRecord(record, StreamArn, 'eu-west-1'))
      known.push(...records)
      const end = records.at(-1)?.dynamodb?.SequenceNumber
      if (end !== undefined) last.set(ShardId, end)
      iterator = records.length === 0 ? undefined : page.NextShardIterator
    }
  }

  let reading: Promise<unknown> = Promise.resolve()
  const readAll = async (): Promise<DynamoDBRecord[]> => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
    const StreamArn = Table?.LatestStreamArn ?? ''
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
    for (const { ShardId } of StreamDescription?.Shards ?? [])
      if (ShardId !== undefined) await readShard(StreamArn, ShardId)
    return [...known]
  }
  /** One reading after the other: two at once would both keep the same records. */
  return (): Promise<DynamoDBRecord[]> => {
    const answer = reading.then(readAll)
    reading = answer.catch(() => {})
    return answer
  }
}

/** The events of one item collection, each as the record that its writing made. */
export async function eventRecords(client: DynamoDBClient, table: string, pk: string): Promise<DynamoDBRecord[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':event': { S: 'E#' } },
      ConsistentRead: true,
    }),
  )
  return Items.map(item => {
    const place = `${pk} ${item.sk?.S}`
    const Keys = { pk: { S: pk }, sk: { S: item.sk?.S ?? '' } }
    const dynamodb = { Keys, NewImage: item, SequenceNumber: place }
    return toLambdaRecord({ eventID: place, eventName: 'INSERT', dynamodb }, 'arn:none', 'eu-west-1')
  })
}
