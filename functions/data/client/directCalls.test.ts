import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { connect } from '../connection.ts'

type Asked = { readonly operation: string; readonly key: string; readonly agent: string; readonly body: string }
type Answer = (response: ServerResponse) => void

/** A server in the place of DynamoDB: answers in the given order, then with an item, and keeps who asked what. */
let asked: Asked[] = []
let answers: Answer[] = []
const server = createServer(async (request, response) => {
  asked.push(await askedIn(request))
  const answer = answers.shift() ?? json(200, { Item: { pk: { S: 'there' } } })
  answer(response)
})

async function askedIn(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { authorization = '', 'x-amz-target': target, 'user-agent': agent = '' } = request.headers
  const operation = String(target).split('.').at(-1) ?? ''
  const [, key = ''] = /Credential=([^/]+)\//.exec(authorization) ?? []
  return { operation, key, agent, body: Buffer.concat(chunks).toString('utf8') }
}

const json =
  (status: number, body: object): Answer =>
  response => {
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body))
  }
const refusal = (name: string, more: object = {}): Answer =>
  json(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: name, ...more })
const lost: Answer = response => response.destroy()
const half: Answer = response => {
  response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.0', 'Content-Length': '500' })
  response.write('{"Item":{"pk":{"S":"th')
  response.socket?.end()
}

let endpoint = ''
beforeAll(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address: AddressInfo | string | null = server.address()
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise(done => server.close(done))
})

const credentialsOf = (name: string) => ({ accessKeyId: name, secretAccessKey: 'secret' })
const open = () => connect({ table: 'kring', endpoint, region: 'eu-west-1', credentials: credentialsOf('own') })
const item = { TableName: 'kring', Key: { pk: 'a', sk: 'b' } }

/** Opens a table whose client has asked once, and so knows where DynamoDB is. */
async function warm() {
  const connection = open()
  await connection.table.calls.send('GetItem', item)
  asked = []
  return connection
}

/** The SDK names itself; a direct call does not. */
const isOfSdk = ({ agent }: Asked): boolean => agent.includes('aws-sdk-js')

beforeEach(() => {
  asked = []
  answers = []
})

it('asks directly once the SDK has asked first', async () => {
  const { calls } = open().table
  expect(await calls.send('GetItem', item)).toMatchObject({ Item: { pk: 'there' } })
  expect(await calls.send('GetItem', item)).toMatchObject({ Item: { pk: 'there' } })
  expect(asked.map(isOfSdk)).toEqual([true, false])
})

it.each([
  ['a throttle', refusal('ProvisionedThroughputExceededException')],
  ['a fault of the service', json(500, { __type: 'InternalServerError' })],
  ['a lost connection', lost],
  ['half an answer', half],
  ['an answer that is no JSON', (response: ServerResponse) => void response.end('<html>')],
])('leaves %s to the SDK, which asks again', async (_what, trouble) => {
  const { table } = await warm()
  answers = [trouble]
  expect(await table.calls.send('GetItem', item)).toMatchObject({ Item: { pk: 'there' } })
  expect(asked.map(isOfSdk)).toEqual([false, true])
})

it('gives the SDK’s error for a refusal that is none of a condition', async () => {
  const { table } = await warm()
  answers = [refusal('AccessDeniedException'), refusal('AccessDeniedException')]
  await expect(table.calls.send('GetItem', item)).rejects.toMatchObject({ name: 'AccessDeniedException' })
  expect(asked.map(isOfSdk)).toEqual([false, true])
})

it('leaves a value of a rare type to the SDK, unasked', async () => {
  const { table } = await warm()
  answers = [json(200, {})]
  const Item = { pk: 'a', sk: 'b', names: new Set(['x']) }
  await table.calls.send('PutItem', { TableName: 'kring', Item })
  expect(asked.map(isOfSdk)).toEqual([true])
  expect(asked[0]?.body).toContain('"SS"')
})

it('gives a failed condition back as the SDK’s class, with the item, after one call', async () => {
  const { table } = await warm()
  answers = [refusal('ConditionalCheckFailedException', { Item: { fullAt: { N: '7' } } })]
  const sent = table.calls.send('PutItem', { TableName: 'kring', Item: { pk: 'a', sk: 'b' } })
  const error: unknown = await sent.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConditionalCheckFailedException)
  expect(error).toMatchObject({ name: 'ConditionalCheckFailedException', Item: { fullAt: { N: '7' } } })
  expect(asked.map(isOfSdk)).toEqual([false])
})

it('gives a cancelled transaction back as the SDK’s class, with its reasons, after one call', async () => {
  const { table } = await warm()
  const CancellationReasons = [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }]
  answers = [refusal('TransactionCanceledException', { CancellationReasons })]
  const Put = { TableName: 'kring', Item: { pk: 'a', sk: 'b' } }
  const sent = table.calls.send('TransactWriteItems', { TransactItems: [{ Put }] })
  const error: unknown = await sent.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TransactionCanceledException)
  expect(error).toMatchObject({ CancellationReasons })
  expect(asked.map(isOfSdk)).toEqual([false])
})

it('sends a transaction again as the same one', async () => {
  const { table } = await warm()
  answers = [lost, json(200, {})]
  const Put = { TableName: 'kring', Item: { pk: 'a', sk: 'b' } }
  await table.calls.send('TransactWriteItems', { TransactItems: [{ Put }] })
  const tokens = asked.map(({ body }) => /"ClientRequestToken":"([^"]+)"/.exec(body)?.[1])
  expect(tokens).toHaveLength(2)
  expect(tokens[0]).toBeTruthy()
  expect(tokens[1]).toBe(tokens[0])
})

it('never mixes the credentials of two roles, also when they ask at once over the same connections', async () => {
  const connection = await warm()
  const roles = ['reader', 'writer', 'lists'].map(name => ({
    name,
    table: connection.signedBy(credentialsOf(name)),
  }))
  const asking = Array.from({ length: 10 }, () => roles).flat()
  await Promise.all(
    asking.map(({ name, table }) => table.calls.send('GetItem', { TableName: 'kring', Key: { pk: name, sk: '' } })),
  )
  expect(asked).toHaveLength(asking.length)
  for (const { key, body } of asked) expect(body).toContain(`"S":"${key}"`)
  expect(asked.some(isOfSdk)).toBe(false)
})
