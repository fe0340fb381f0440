import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { openTable } from '@kring/functions/data/connection'
import type { Store, Table } from '@kring/functions/data/index'
import { openSealing } from '@kring/functions/data/sealing/sealing'
import { credentials } from '@kring/local/credentials'
import { demoReferrals, seedDemo } from '@kring/local/demo/seed'
import { createTable } from '@kring/local/table/index'
import { expect, inject, it, onTestFinished } from 'vitest'
import { injectFaults } from '../support/injectFaults.ts'

const now = '2026-04-23T09:00:00.000Z'
const later = '2026-05-11T09:00:00.000Z'
const quiet = () => {}

async function freshTable(): Promise<{ readonly table: Table; readonly store: Store }> {
  const place = { endpoint: inject('endpoint'), region: credentials.region, credentials }
  const client = new DynamoDBClient(place)
  const table = openTable({ table: `kring-${randomUUID()}`, ...place })
  onTestFinished(() => {
    client.destroy()
    table.client.destroy()
  })
  await createTable(client, table.name)
  // Signed for by one client, so that it can be interrupted.
  const sealing = openSealing('seed'.repeat(8))
  return { table, store: { table: () => table, credentials: () => undefined, sealing: () => sealing } }
}

async function headsIn(table: Table): Promise<readonly unknown[]> {
  const heads: unknown[] = []
  let start: Record<string, unknown> | undefined
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ExclusiveStartKey: start,
        FilterExpression: 'sk = :head AND contains(pk, :referral)',
        ExpressionAttributeValues: { ':head': 'HEAD', ':referral': '#R#' },
      }),
    )
    heads.push(...(page.Items ?? []).map(({ id }) => id))
    start = page.LastEvaluatedKey
  } while (start !== undefined)
  return heads
}

it('a seeding that was interrupted is finished later, each referral once', async () => {
  const { table, store } = await freshTable()
  const killed = { fails: new Error('killed') }
  const faults = injectFaults([...Array(250).fill('goes well'), ...Array(1000).fill(killed)])
  onTestFinished(faults.end)
  await expect(seedDemo({ table, store }, quiet, () => now)).rejects.toThrow('killed')
  faults.end()
  const there = await headsIn(table)
  expect(there.length).toBeGreaterThan(0)

  await seedDemo({ table, store }, quiet, () => later)
  const expected = demoReferrals(now).map(({ id }) => id)
  expect((await headsIn(table)).toSorted()).toEqual(expected.toSorted())

  // Done is done: it is not made again for another day.
  await seedDemo({ table, store }, quiet, () => '2027-01-01T09:00:00.000Z')
  expect(await headsIn(table)).toHaveLength(expected.length)
})
