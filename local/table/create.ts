import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '@kring/functions/data/table'

/** Creates the table from its one definition if it is not there yet, else what it lacks. Says whether it was created. */
export async function createTable(client: DynamoDBClient, name: string): Promise<boolean> {
  const there = await indexesOf(client, name)
  if (there !== undefined) {
    await addIndexes(client, name, there)
    return false
  }
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

/** The names of the indexes that the table has; undefined when there is no table. */
async function indexesOf(client: DynamoDBClient, name: string): Promise<readonly string[] | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    return (Table?.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName }) => IndexName ?? [])
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

/** A table of an earlier version gets the indexes that have been added since. AWS: one at a time. */
async function addIndexes(client: DynamoDBClient, name: string, there: readonly string[]): Promise<void> {
  const { AttributeDefinitions, GlobalSecondaryIndexes = [] } = inputFor(name)
  for (const Create of GlobalSecondaryIndexes) {
    if (Create.IndexName !== undefined && there.includes(Create.IndexName)) continue
    const update = { TableName: name, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] }
    await client.send(new UpdateTableCommand(update))
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
