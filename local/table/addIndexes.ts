import { setTimeout as pause } from 'node:timers/promises'
import {
  DescribeTableCommand,
  type DynamoDBClient,
  LimitExceededException,
  ResourceInUseException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import { HostFault } from '../faults.ts'
import { attributesOf, indexes } from './definition.ts'

export type WaitOptions = {
  /** Milliseconds between two DescribeTable calls, and until a HostFault is thrown. */
  readonly every?: number
  readonly atMost?: number
}

/**
 * Adds the indexes that a table of an earlier version lacks, one after the other. Throws HostFault `engine-failed` after `atMost`.
 * AWS: one index is created or deleted per UpdateTable, and no other may be until that one is ACTIVE.
 * docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html
 * docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.OnlineOps.html
 */
export async function addIndexes(
  client: DynamoDBClient,
  name: string,
  { every = 100, atMost = 600_000 }: WaitOptions = {},
): Promise<void> {
  const end = performance.now() + atMost
  for (;;) {
    const there = await indexesOnceActive(client, name, every, end)
    const Create = indexes.find(({ IndexName }) => !there.includes(IndexName))
    if (Create === undefined) return
    const known = indexes.filter(({ IndexName }) => there.includes(IndexName))
    const AttributeDefinitions = attributesOf([...known, Create])
    try {
      await client.send(
        new UpdateTableCommand({ TableName: name, AttributeDefinitions, GlobalSecondaryIndexUpdates: [{ Create }] }),
      )
    } catch (error) {
      // Another host on the same table is adding an index, or has just added this one: read the table's indexes again.
      const isUnderWay = error instanceof ResourceInUseException || error instanceof LimitExceededException
      if (!isUnderWay && !(await namesOf(client, name)).includes(Create.IndexName)) throw error
      await pause(every)
    }
  }
}

async function namesOf(client: DynamoDBClient, name: string): Promise<readonly string[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  return (Table?.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName }) => IndexName ?? [])
}

/** Waits until the table and all its indexes are ACTIVE; returns the names of the indexes. */
async function indexesOnceActive(
  client: DynamoDBClient,
  name: string,
  every: number,
  end: number,
): Promise<readonly string[]> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    const there = Table?.GlobalSecondaryIndexes ?? []
    const isActive = Table?.TableStatus === 'ACTIVE' && there.every(({ IndexStatus }) => IndexStatus === 'ACTIVE')
    if (isActive) return there.flatMap(({ IndexName }) => IndexName ?? [])
    if (performance.now() > end)
      throw new HostFault('engine-failed', `The indexes of the table ${name} were not ready in time: try again later.`)
    await pause(every)
  }
}
