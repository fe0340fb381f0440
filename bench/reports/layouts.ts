import { BatchWriteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { byFamily, type MonthOfTenant } from '@kring/domain'
import { forCounting, type Store } from '@kring/functions/data/index'
import { funder, grant, region, year } from './setUp.ts'

export type LayoutRow = {
  readonly layout: string
  readonly items: number
  readonly kilobytes: number
  readonly readUnits: number
  /** Median milliseconds of the Query. */
  readonly ms: number
}

type Stored = { readonly pk: string; readonly sk: string; readonly counters: Readonly<Record<string, number>> }

/** Ways to store the counters of a month and tenant, and the condition by which a year's core is read from each. */
const layouts: Readonly<Record<string, (month: MonthOfTenant) => readonly Stored[]>> = {
  'one item for all counters': ({ month, tenant, counters }) => [{ pk: 'WHOLE', sk: `${month}#${tenant}`, counters }],
  '<month>#<tenant>#<family>#<version> in one partition': ({ month, tenant, counters }) =>
    [...byFamily(counters)].map(([family, own]) => ({
      pk: 'MONTHS',
      sk: `${month}#${tenant}#${family}#1`,
      counters: own,
    })),
  'a partition for each family': ({ month, tenant, counters }) =>
    [...byFamily(counters)].map(([family, own]) => ({
      pk: `FAMILY#${family}`,
      sk: `${month}#${tenant}`,
      counters: own,
    })),
}
const partitions = ['WHOLE', 'MONTHS', 'FAMILY#core']

/** Reads the core of one year's report from each layout, of the same counters. */
export async function compareLayouts(endpoint: string, table: string, store: Store): Promise<readonly LayoutRow[]> {
  const client = new DynamoDBClient({ endpoint, region })
  const months = await forCounting(store, funder).rollups(grant, { from: '2025-01', to: '2026-12' })
  const rows: LayoutRow[] = []
  for (const [index, [layout, itemsOf]] of Object.entries(layouts).entries()) {
    const stored = months.flatMap(itemsOf)
    for (let start = 0; start < stored.length; start += 25) await write(client, table, stored.slice(start, start + 25))
    rows.push({ layout, ...(await read(client, table, partitions[index] ?? '')) })
  }
  return rows
}

async function write(client: DynamoDBClient, table: string, stored: readonly Stored[]): Promise<void> {
  const puts = stored.map(({ pk, sk, counters }) => {
    const numbers = Object.entries(counters).map(([name, count]) => [name, { N: String(count) }])
    return { PutRequest: { Item: { pk: { S: pk }, sk: { S: sk }, ...Object.fromEntries(numbers) } } }
  })
  await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }))
}

async function read(client: DynamoDBClient, table: string, pk: string): Promise<Omit<LayoutRow, 'layout'>> {
  const times: number[] = []
  let [items, bytes, readUnits] = [0, 0, 0]
  for (let round = 0; round < 40; round += 1) {
    ;[items, bytes, readUnits] = [0, 0, 0]
    const start = performance.now()
    let ExclusiveStartKey: QueryCommand['input']['ExclusiveStartKey']
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': { S: pk },
            ':from': { S: `${year.from}#` },
            ':to': { S: `${year.to}#~` },
          },
          ReturnConsumedCapacity: 'TOTAL',
          ExclusiveStartKey,
        }),
      )
      items += page.Items?.length ?? 0
      bytes += JSON.stringify(page.Items).length
      readUnits += page.ConsumedCapacity?.CapacityUnits ?? 0
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey !== undefined)
    times.push(performance.now() - start)
  }
  return { items, kilobytes: bytes / 1024, readUnits, ms: medianOf(times) }
}

export const medianOf = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
