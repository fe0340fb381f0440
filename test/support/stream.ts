import {
  DescribeTableCommand,
  type DynamoDBClient,
  QueryCommand,
  type AttributeValue as Value,
} from '@aws-sdk/client-dynamodb'
import { DescribeStreamCommand, DynamoDBStreamsClient, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import { toLambdaRecord } from '@kring/local/poller/lambda-record'
import { recordsReader } from '@kring/local/poller/readRecords'
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'

export type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

/**
 * Reads the table's stream. Each call gives every record from the stream's beginning, as Lambda would be handed them, and
 * asks the engine only for those written since the call before.
 */
export function openRecords(client: DynamoDBClient, endpoint: string, table: string, region = 'eu-west-1') {
  const streams = new DynamoDBStreamsClient({
    endpoint,
    region,
    credentials: { accessKeyId: 'administrator', secretAccessKey: 'any' },
  })
  const readRecords = recordsReader(streams)
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
      const page = await readRecords(iterator, 500)
      const records = page.records.map(record => toLambdaRecord(record, StreamArn, region))
      known.push(...records)
      const end = records.at(-1)?.dynamodb?.SequenceNumber
      if (end !== undefined) last.set(ShardId, end)
      iterator = records.length === 0 ? undefined : page.next
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
    const dynamodb = { Keys, NewImage: toLambdaItem(item), SequenceNumber: place }
    return toLambdaRecord({ eventID: place, eventName: 'INSERT', dynamodb }, 'arn:none', 'eu-west-1')
  })
}

const toLambdaItem = (item: Record<string, Value>): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toLambdaValue(value)]))

/** The same value, except that Lambda gets binary as base64 text. */
function toLambdaValue(value: Value): AttributeValue {
  if (value.S !== undefined) return { S: value.S }
  if (value.N !== undefined) return { N: value.N }
  if (value.BOOL !== undefined) return { BOOL: value.BOOL }
  if (value.L !== undefined) return { L: value.L.map(toLambdaValue) }
  if (value.M !== undefined) return { M: toLambdaItem(value.M) }
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString('base64') }
  if (value.NULL !== undefined) return { NULL: value.NULL }
  throw new TypeError('an event holds a set')
}
