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

/** Every record of the table's stream from its beginning, as Lambda would be handed them. */
export async function recordsOf(client: DynamoDBClient, endpoint: string, table: string): Promise<DynamoDBRecord[]> {
  const streams = new DynamoDBStreamsClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'administrator', secretAccessKey: 'any' },
  })
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  const StreamArn = Table?.LatestStreamArn ?? ''
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
  const records: DynamoDBRecord[] = []
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const first = await streams.send(
      new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    )
    for (let iterator = first.ShardIterator; iterator !== undefined; ) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 500 }))
      records.push(...(page.Records ?? []).map(record => toLambdaRecord(record, StreamArn, 'eu-west-1')))
      iterator = (page.Records ?? []).length === 0 ? undefined : page.NextShardIterator
    }
  }
  return records
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

/** Delivers records in batches, in order. Throws when some fail. */
export async function deliverOnce(handler: Handler, records: readonly DynamoDBRecord[]): Promise<void> {
  for (let start = 0; start < records.length; start += 50) {
    const batch = records.slice(start, start + 50)
    const { batchItemFailures } = await handler({ Records: batch })
    if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} records failed`)
  }
}
