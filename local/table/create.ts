import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '@kring/functions/data/table'
import { addIndexes } from './addIndexes.ts'
import { createTableInput } from './definition.ts'

/** Creates the table from its definition, or adds the indexes an existing one lacks. Returns whether it was created. */
export async function createTable(client: DynamoDBClient, name: string): Promise<boolean> {
  if (await isThere(client, name)) {
    await addIndexes(client, name)
    return false
  }
  try {
    await client.send(new CreateTableCommand(createTableInput(name)))
  } catch (error) {
    // Another process created it at the same time.
    if (!(error instanceof ResourceInUseException)) throw error
  }
  await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 0.05, maxDelay: 1 }, { TableName: name })
  const ttl = { AttributeName: tableDefinition.timeToLive, Enabled: true }
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: ttl }))
  return true
}

async function isThere(client: DynamoDBClient, name: string): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: name }))
    return true
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false
    throw error
  }
}
