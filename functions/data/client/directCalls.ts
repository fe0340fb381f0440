import { randomUUID } from 'node:crypto'
import type { DynamoDBClient, ServiceOutputTypes } from '@aws-sdk/client-dynamodb'
import { SignatureV4 } from '@smithy/signature-v4'
import { UnknownValue } from './attributeValues.ts'
import { outputOf } from './directAnswer.ts'
import { type Endpoint, type Fields, type HttpRequest, type Operation, requestFor } from './directRequest.ts'
import { Sha256 } from './sha256.ts'

/** Where DynamoDB is: learnt from the SDK's own first request, and the same for every client of a connection. */
export type LearntEndpoint = { known: Endpoint | undefined }

/** The operations that are sent directly, by the name of the SDK's command. */
const operations: Readonly<Record<string, Operation>> = {
  GetItemCommand: 'GetItem',
  PutItemCommand: 'PutItem',
  QueryCommand: 'Query',
  TransactWriteItemsCommand: 'TransactWriteItems',
  UpdateItemCommand: 'UpdateItem',
}

/**
 * Makes a client send the five operations that the product uses all the time without the SDK's chain of middlewares,
 * which takes longer than DynamoDB does: plain values to JSON, signed by the SDK's own signer, over the SDK's own
 * connections. An answer, a failed condition and a cancelled transaction are given back. Everything else (a throttle, a
 * lost connection, a refusal, a value of a rare type, the first request of all) is left to the SDK, which sends it,
 * retries it and throws its errors. Why: docs/decisions/0032-cost-of-a-request.md.
 */
export function sendDirectly({ config, middlewareStack }: DynamoDBClient, endpoint: LearntEndpoint): void {
  let opened: Promise<SignatureV4> | undefined
  const signer = async (): Promise<SignatureV4> =>
    new SignatureV4({
      service: 'dynamodb',
      region: await config.region(),
      credentials: config.credentials,
      sha256: Sha256,
    })
  /** The output; undefined when the SDK has to ask. Throws what the credentials throw, and a failed condition. */
  const ask = async (operation: Operation, input: Fields): Promise<ServiceOutputTypes | undefined> => {
    const request = endpoint.known && requestOrUndefined(endpoint.known, operation, input)
    if (request === undefined) return undefined
    opened ??= signer()
    const signed = await (await opened).sign(request)
    const answer = await config.requestHandler.handle(signed).catch(() => undefined)
    return answer === undefined ? undefined : outputOf(answer.response)
  }
  // It copies every answer for a logger that nobody reads.
  middlewareStack.remove('loggerMiddleware')
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async args => {
        const operation = operations[commandName]
        if (operation === undefined) return next(args)
        // A transaction that the SDK sends again is the same one.
        const token = operation === 'TransactWriteItems' ? { ClientRequestToken: randomUUID() } : {}
        const input = { ...token, ...args.input }
        const output = await ask(operation, input)
        return output === undefined ? next({ ...args, input }) : { output, response: {} }
      },
    { step: 'initialize', priority: 'low', name: 'directCalls' },
  )
  middlewareStack.add(
    next => async args => {
      if (isHttpRequest(args.request)) {
        const { protocol, hostname, port, path } = args.request
        endpoint.known = { protocol, hostname, path, ...(port === undefined ? {} : { port }) }
      }
      return next(args)
    },
    { step: 'finalizeRequest', priority: 'low', name: 'learnEndpoint' },
  )
}

function requestOrUndefined(endpoint: Endpoint, operation: Operation, input: Fields): HttpRequest | undefined {
  try {
    return requestFor(endpoint, operation, input)
  } catch (error) {
    if (error instanceof UnknownValue) return undefined
    throw error
  }
}

const isHttpRequest = (request: unknown): request is Endpoint =>
  typeof request === 'object' && request !== null && 'hostname' in request
