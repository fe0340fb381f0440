import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '@kring/functions/data/table'

/** Creates the table from its one definition if it is not there yet. Says whether it did. */
export async function createTable(client: DynamoDBClient, name: string): Promise<boolean> {
  if (await exists(client, name)) return false
  try {
    await client.send(new CreateTableCommand(inputFor(name)))
  } catch (error) {
    // Another process was quicker: the table is there all the same.
    if (!(error instanceof ResourceInUseException)) throw error
  }
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 1 }, { TableName: name })
  const ttl = { AttributeName: tableDefinition.timeToLive, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: ttl }))
  return true
}

async function exists(client: DynamoDBClient, name: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }))
    return true
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false
    throw error
  }
}

function inputFor(name: string): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes, stream } = tableDefinition
  const attributes = [partitionKey, sortKey, ...indexes.flatMap(index => [index.partitionKey, index.sortKey])]
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributes.map(attribute => ({ AttributeName: attribute, AttributeType: 'S' })),
    KeySchema: keys(partitionKey, sortKey),
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
    GlobalSecondaryIndexes: indexes.map(index => ({
      IndexName: index.name,
      KeySchema: keys(index.partitionKey, index.sortKey),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projection] },
    })),
  }
}

function keys(partitionKey: string, sortKey: string): NonNullable<CreateTableCommandInput['KeySchema']> {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
