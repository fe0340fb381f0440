import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { accessItem, readAccess, readLetterPrints } from '@kring/functions/data/accessLog/accessLog'
import { cursorSigner, openStore, openTable } from '@kring/functions/data/index'
import { provideCredentials } from '@kring/local/credentials'
import { startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'
provideCredentials()
const engine = await startEngine()
const place = { endpoint: engine.endpoint, region: 'eu-west-1' }
await createTable(new DynamoDBClient(place), 'log')
const store = openStore({ table: 'log', ...place, secret: 's'.repeat(40) })
let units = 0
const table = openTable({ table: 'log', ...place, onConsumed: ({ read }) => { units += read } })
const { mac } = store.sealing()
const log = { pk: 'T#linde#ACCESS#LIN-2026-000001' }
const by = { role: 'regional-manager', subject: 'leen', name: 'Leen' } as const
const began = performance.now()
for (let n = 0; n < 100_000; n += 100) {
  await Promise.all([0, 25, 50, 75].map(o => {
    const items = Array.from({ length: 25 }, (_n, i) => accessItem(log, mac, { at: new Date(1.7e12 + (n + o + i) * 1000).toISOString(), action: 'read', by }, undefined))
    return table.client.send(new BatchWriteCommand({ RequestItems: { log: items.map(Item => ({ PutRequest: { Item: { ...Item } } })) } }))
  }))
  if (n % 10_000 === 0) console.log(n, Math.round(performance.now() - began))
}
const cursors = cursorSigner('s'.repeat(40))
for (const limit of [100, 500]) {
  let cursor: string | undefined
  let pages = 0, found = 0
  const ms: number[] = []
  units = 0
  do {
    const t = performance.now()
    const page = await readAccess(table, log, mac, undefined, cursors, { limit, cursor })
    ms.push(performance.now() - t)
    found += page.entries.length
    cursor = page.cursor
    pages += 1
    if (pages === 1) console.log('first page', limit, ms[0])
  } while (cursor !== undefined && pages < 1000)
  ms.sort((a, b) => a - b)
  console.log({ limit, pages, found, median: ms[ms.length >> 1], max: ms.at(-1), unitsAPage: units / pages })
}
units = 0
const t = performance.now()
const prints = await readLetterPrints(table, log, mac)
console.log('letters', prints, Math.round(performance.now() - t), 'ms', units, 'RCU')
await engine.stop()
process.exit(0)
