import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { openTable } from '@kring/functions/data/connection'
import { forCaller, openStore } from '@kring/functions/data/index'
import { tableDefinition } from '@kring/functions/data/table'
import { credentials } from '@kring/local/credentials'
import { seedDemo } from '@kring/local/demo/seed'
import { writeMarker } from '@kring/local/demo/seedMarker'
import { addIndexes } from '@kring/local/table/addIndexes'
import { createTable } from '@kring/local/table/index'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type StrictTables, startStrictTables } from '../support/strictTables.ts'

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
]
const defined = (...names: readonly string[]) =>
  names.map(AttributeName => ({ AttributeName, AttributeType: 'S' as const }))
const index = (IndexName: string, partition: string, sort: string, shows = shownBy(IndexName)) => ({
  IndexName,
  KeySchema: keys(partition, sort),
  Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...shows] },
})
const shownBy = (name: string): readonly string[] =>
  tableDefinition.indexes.find(one => one.name === name)?.projection ?? []

describe('a table of an earlier version', () => {
  let strict: StrictTables
  beforeAll(async () => {
    strict = await startStrictTables(inject('endpoint'))
  })
  afterAll(() => strict.stop())

  /** As it was when there was one index. */
  async function earlier(endpoint: string, shows?: readonly string[]) {
    const place = { endpoint, region: credentials.region, credentials }
    const client = new DynamoDBClient({ ...place, maxAttempts: 1 })
    const name = `kring-${randomUUID()}`
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: defined('pk', 'sk', 'listPk', 'listSk'),
        KeySchema: keys('pk', 'sk'),
        GlobalSecondaryIndexes: [index('TenantIndex', 'listPk', 'listSk', shows)],
      }),
    )
    await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 1 }, { TableName: name })
    const indexes = async () => {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
      return (Table?.GlobalSecondaryIndexes ?? [])
        .map(({ IndexName, IndexStatus }) => `${IndexName} ${IndexStatus}`)
        .sort()
    }
    return { place, client, name, indexes }
  }
  const all = [
    'AccessIndex ACTIVE',
    'DueIndex ACTIVE',
    'OpsIndex ACTIVE',
    'OwnerIndex ACTIVE',
    'PersonIndex ACTIVE',
    'TenantIndex ACTIVE',
  ]

  it('gets the indexes that it lacks, and its people as they are kept now', async () => {
    const { place, client, name, indexes } = await earlier(inject('endpoint'))
    const table = openTable({ table: name, ...place })
    await writeMarker(table, { state: 'done', now: '2026-04-23T09:00:00.000Z', layout: 1 })

    expect(await createTable(client, name)).toBe(false)
    expect(await indexes()).toEqual(all)
    const store = openStore({ table: name, ...place, secret: 'upgrade'.repeat(8) })
    await seedDemo(
      { table, store },
      () => {},
      () => '2026-05-11T09:00:00.000Z',
    )
    expect(await forCaller(store).membershipsOf('sara')).toEqual([{ role: 'referrer', tenant: 'linde' }])
  })

  it('gets one index after the other, each once the one before is active', async () => {
    const { client, name, indexes } = await earlier(strict.url)
    const before = strict.created.length
    await addIndexes(client, name, { every: 1 })
    expect(await indexes()).toEqual(all)
    expect(strict.created.slice(before)).toEqual(['OwnerIndex', 'OpsIndex', 'PersonIndex', 'DueIndex', 'AccessIndex'])
    expect(strict.refused).toEqual([])
  })

  it('gets an index again that shows other attributes than today, with what the items hold', async () => {
    const { place, client, name, indexes } = await earlier(inject('endpoint'), ['id', 'title'])
    const table = openTable({ table: name, ...place })
    await table.client.send(
      new PutCommand({
        TableName: name,
        Item: { pk: 'a', sk: 'b', listPk: 'l', listSk: 's', id: 'i', state: 'intake' },
      }),
    )
    await addIndexes(client, name, { every: 10 })
    expect(await indexes()).toEqual(all)
    const found = await table.client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'TenantIndex',
        KeyConditionExpression: 'listPk = :pk',
        ExpressionAttributeValues: { ':pk': 'l' },
      }),
    )
    expect(found.Items).toEqual([{ pk: 'a', sk: 'b', listPk: 'l', listSk: 's', id: 'i', state: 'intake' }])
  })

  it('is waited for while another host is making an index', async () => {
    const { client, name, indexes } = await earlier(strict.url)
    const both = [client, new DynamoDBClient({ ...{ endpoint: strict.url, region: credentials.region, credentials } })]
    await Promise.all(both.map(one => addIndexes(one, name, { every: 1 })))
    expect(await indexes()).toEqual(all)
  })

  it('is given up in one sentence when an index does not become active', async () => {
    const { client, name } = await earlier(strict.url)
    await expect(addIndexes(client, name, { every: 1, atMost: 0 })).rejects.toMatchObject({ code: 'engine-failed' })
  })

  it('stands behind rules that DynamoDB has and an engine may lack', async () => {
    const { client, name } = await earlier(strict.url)
    const owner = { Create: index('OwnerIndex', 'ownPk', 'ownSk') }
    const person = { Create: index('PersonIndex', 'personPk', 'personSk') }
    const names = ['pk', 'sk', 'listPk', 'listSk', 'ownPk', 'ownSk'] as const
    const update = (changes: readonly (typeof owner)[], ...more: readonly string[]) =>
      client.send(
        new UpdateTableCommand({
          TableName: name,
          AttributeDefinitions: defined(...names, ...more),
          GlobalSecondaryIndexUpdates: [...changes],
        }),
      )
    const look = () => client.send(new DescribeTableCommand({ TableName: name }))
    await expect(update([owner, person], 'personPk', 'personSk')).rejects.toMatchObject({
      name: 'LimitExceededException',
    })
    await expect(update([owner], 'personPk')).rejects.toMatchObject({ name: 'ValidationException' })
    await update([owner])
    await expect(update([person], 'personPk', 'personSk')).rejects.toMatchObject({ name: 'ResourceInUseException' })
    expect((await look()).Table?.TableStatus).toBe('UPDATING')
    await look()
    const filling = (await look()).Table
    expect([
      filling?.TableStatus,
      filling?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === 'OwnerIndex')?.IndexStatus,
    ]).toEqual(['ACTIVE', 'CREATING'])
    await expect(update([person], 'personPk', 'personSk')).rejects.toMatchObject({ name: 'LimitExceededException' })
  })
})
