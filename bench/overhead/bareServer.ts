import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { provideCredentials } from '@kring/local/credentials'
import type { BareRoutes, Call } from './calls.ts'
import { replayOf } from './replay.ts'

/**
 * A process of its own that makes the product's DynamoDB calls and nothing else: plain node:http, the SDK's document
 * client as it comes, JSON in and out. Gets its input as a message: where the table is, the routes by name, and a table
 * to write to, so that the host does not work off the copies of what it wrote itself.
 */
type Input = { readonly endpoint: string; readonly routes: BareRoutes; readonly writesTo: string }

provideCredentials()
process.once('message', (input: Input) => start(input))

function start({ endpoint, routes, writesTo }: Input): void {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'eu-west-1' }))
  const send = ({ operation, input }: Call): Promise<unknown> => {
    switch (operation) {
      case 'GetItem':
        return client.send(new GetCommand(input))
      case 'Query':
        return client.send(new QueryCommand(input))
      case 'PutItem':
        return client.send(new PutCommand(input))
      case 'UpdateItem':
        // The product's own condition may fail at the time of the replay: a bucket that is full, or no longer.
        return client.send(new UpdateCommand(input)).catch(unlessCondition)
      case 'TransactWriteItems':
        return client.send(new TransactWriteCommand(input))
      default:
        return operation satisfies never
    }
  }
  const handlers = new Map(
    Object.entries(routes).map(([name, route]) => {
      const next = replayOf(route, writesTo)
      const filler = 'x'.repeat(route.bytes)
      return [
        `/${name}`,
        async () => {
          for (const wave of next()) await Promise.all(wave.map(send))
          return JSON.stringify({ filler })
        },
      ]
    }),
  )
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const body = (await handlers.get(request.url ?? '')?.()) ?? ''
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      console.error(error)
      response.writeHead(500).end()
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${portOf(server.address())}` }))
}

function unlessCondition(error: unknown): void {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0
