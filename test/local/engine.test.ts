import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { enginesOn, findProgram, startEngine } from '@kring/local/engine/index'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { dataFolder } from './folder.ts'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

function clientFor(endpoint: string): DynamoDBClient {
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials, maxAttempts: 1 })
  onTestFinished(() => client.destroy())
  return client
}

async function makeTable(client: DynamoDBClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: 'things',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  )
}

const put = (client: DynamoDBClient, name: string) =>
  client.send(new PutItemCommand({ TableName: 'things', Item: { pk: { S: name } } }))
const has = async (client: DynamoDBClient, name: string): Promise<boolean> =>
  (await client.send(new GetItemCommand({ TableName: 'things', Key: { pk: { S: name } } }))).Item !== undefined

describe.skipIf(findProgram() === undefined)('the embedded engine', () => {
  it('keeps what it said yes to when it is killed with -9', async () => {
    const file = join(dataFolder(), 'table.db')
    const first = await startEngine({ file, own: true })
    const before = clientFor(first.endpoint)
    await makeTable(before)
    await Promise.all(['a', 'b', 'c'].map(name => put(before, name)))
    await first.kill()

    const second = await startEngine({ file, own: true })
    onTestFinished(() => second.stop())
    const after = clientFor(second.endpoint)
    expect(await Promise.all(['a', 'b', 'c'].map(name => has(after, name)))).toEqual([true, true, true])
  })

  it('is ended when nobody owns it any more, before another takes its file', async () => {
    const file = join(dataFolder(), 'table.db')
    const orphan = await startEngine({ file, own: true })
    const [left] = enginesOn(file)
    const next = await startEngine({ file, own: true })
    onTestFinished(() => next.stop())
    expect(left).toBeDefined()
    expect(enginesOn(file)).toHaveLength(1)
    expect(enginesOn(file)).not.toContain(left)
    expect(orphan.healthy()).toBe(false)
  })

  it('is started again on the same address when it falls over', async () => {
    const file = join(dataFolder(), 'table.db')
    const engine = await startEngine({ file, own: true, keepUp: true })
    onTestFinished(() => engine.stop())
    const client = clientFor(engine.endpoint)
    await makeTable(client)
    await put(client, 'kept')
    for (const pid of enginesOn(file)) process.kill(pid, 'SIGKILL')
    await expect(vi.waitUntil(() => has(client, 'kept').catch(() => false), { timeout: 120_000 })).resolves.toBe(true)
  })
})

it('says in one sentence how to get an engine where there is none', async () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('aix')
  onTestFinished(() => void vi.restoreAllMocks())
  await expect(startEngine({ env: { PATH: '' } })).rejects.toThrow(
    /no embedded DynamoDB engine for aix.*DYNAMODB_ENDPOINT/,
  )
})

it('is not started where another one is named', async () => {
  const engine = await startEngine({ env: { DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' } })
  expect(engine).toMatchObject({ endpoint: 'http://127.0.0.1:1', isShared: true })
})
