import { setTimeout as pause } from 'node:timers/promises'
import {
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndexDescription,
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
 * Adds the indexes that a table of an earlier version lacks, one after the other; one that shows other attributes than
 * today is made again, as AWS cannot change what an index projects. Throws HostFault `engine-failed` after `atMost`.
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
    const active = await indexesOnceActive(client, name, every, end)
    const former = active.find(isOfFormerProjection)
    if (former?.IndexName !== undefined) {
      await deleteIndex(client, name, former.IndexName)
      continue
    }
    const there = active.flatMap(({ IndexName }) => IndexName ?? [])
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

/** Whether an index of ours projects other attributes than it should. Indexes that are not ours are left alone. */
function isOfFormerProjection({ IndexName, Projection }: GlobalSecondaryIndexDescription): boolean {
  const wanted = indexes.find(one => one.IndexName === IndexName)?.Projection?.NonKeyAttributes
  if (wanted === undefined || Projection?.ProjectionType === 'ALL') return false
  const shown = Projection?.NonKeyAttributes ?? []
  return [...wanted].sort().join() !== [...shown].sort().join()
}

async function deleteIndex(client: DynamoDBClient, name: string, IndexName: string): Promise<void> {
  try {
    const GlobalSecondaryIndexUpdates = [{ Delete: { IndexName } }]
    await client.send(new UpdateTableCommand({ TableName: name, GlobalSecondaryIndexUpdates }))
  } catch (error) {
    // Another host on the same table is changing an index.
    if (!(error instanceof ResourceInUseException || error instanceof LimitExceededException)) throw error
  }
}

async function namesOf(client: DynamoDBClient, name: string): Promise<readonly string[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  return (Table?.GlobalSecondaryIndexes ?? []).flatMap(({ IndexName }) => IndexName ?? [])
}

/** Waits until the table and all its indexes are ACTIVE; returns the indexes. */
async function indexesOnceActive(
  client: DynamoDBClient,
  name: string,
  every: number,
  end: number,
): Promise<readonly GlobalSecondaryIndexDescription[]> {
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
    const there = Table?.GlobalSecondaryIndexes ?? []
    const isActive = Table?.TableStatus === 'ACTIVE' && there.every(({ IndexStatus }) => IndexStatus === 'ACTIVE')
    if (isActive) return there
    if (performance.now() > end)
      throw new HostFault('engine-failed', `The indexes of the table ${name} were not ready in time: try again later.`)
    await pause(every)
  }
}
