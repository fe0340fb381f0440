import { randomUUID } from 'node:crypto'
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { openStore, openTable } from '@kring/functions/data/index'
import { claimsFor } from '@kring/functions/identity/claims'
import { credentials } from '@kring/local/credentials'
import { seedDemo } from '@kring/local/demo/seed'
import { writeMarker } from '@kring/local/demo/seedMarker'
import { createTable } from '@kring/local/table/index'
import { expect, inject, it } from 'vitest'

it('a folder of an earlier version gets the index that it lacks, and its people as they are kept now', async () => {
  const place = { endpoint: inject('endpoint'), region: credentials.region, credentials }
  const client = new DynamoDBClient(place)
  const name = `kring-${randomUUID()}`
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'listPk', 'listSk'].map(AttributeName => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'TenantIndex',
          KeySchema: [
            { AttributeName: 'listPk', KeyType: 'HASH' },
            { AttributeName: 'listSk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  )
  const table = openTable({ table: name, ...place })
  await writeMarker(table, { state: 'done', now: '2026-04-23T09:00:00.000Z', layout: 1 })

  expect(await createTable(client, name)).toBe(false)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }))
  expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName).sort()).toEqual([
    'OpsIndex',
    'OwnerIndex',
    'PersonIndex',
    'TenantIndex',
  ])
  const store = openStore({ table: name, ...place })
  await seedDemo({ table, store }, () => {})
  expect((await claimsFor(store, 'sara')).kring).toEqual([{ role: 'referrer', tenant: 'linde' }])
})
