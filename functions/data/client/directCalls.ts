import { randomUUID } from 'node:crypto'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DeleteCommandInput,
  type DynamoDBDocumentClient,
  GetCommand,
  type GetCommandInput,
  PutCommand,
  type PutCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import { SignatureV4 } from '@smithy/signature-v4'
import { UnknownValue } from './attributeValues.ts'
import { type Output, outputOf } from './directAnswer.ts'
import { type Endpoint, type HttpRequest, type Operation, requestFor } from './directRequest.ts'
import { Sha256 } from './sha256.ts'

/** Where DynamoDB is: learnt from the SDK's own first request, and the same for every client of a connection. */
export type LearntEndpoint = { known: Endpoint | undefined }

export type Inputs = {
  readonly DeleteItem: DeleteCommandInput
  readonly GetItem: GetCommandInput
  readonly PutItem: PutCommandInput
  readonly Query: QueryCommandInput
  readonly TransactWriteItems: TransactWriteCommandInput
  readonly UpdateItem: UpdateCommandInput
}

type ThroughSdk = { readonly [Name in Operation]: (input: Inputs[Name]) => Promise<Output> }

/**
 * Sends the operations that the product uses without the SDK's commands and their chain of middlewares, which take longer
 * than DynamoDB does and leave a seventh of a request's garbage: plain values to JSON, signed by the SDK's own signer,
 * over the SDK's own connections. An answer, a failed condition and a cancelled transaction are given back. Everything
 * else (a throttle, a lost connection, a refusal, a value of a rare type, the first request of all) is left to the SDK,
 * which sends it, retries it and throws its errors. Why: docs/decisions/0032-cost-of-a-request.md.
 */
export class DirectCalls {
  readonly #client: DynamoDBClient
  readonly #endpoint: LearntEndpoint
  readonly #sdk: ThroughSdk
  #signer: Promise<SignatureV4> | undefined

  constructor(client: DynamoDBClient, documents: DynamoDBDocumentClient, endpoint: LearntEndpoint) {
    this.#client = client
    this.#endpoint = endpoint
    this.#sdk = throughSdk(documents)
    // It copies every answer for a logger that nobody reads.
    client.middlewareStack.remove('loggerMiddleware')
    client.middlewareStack.add(
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

  /** Sends an operation. Throws the SDK's errors. */
  async send<Name extends Operation>(operation: Name, input: Inputs[Name]): Promise<Output> {
    // A transaction that the SDK sends again is the same one.
    const sent = operation === 'TransactWriteItems' ? { ClientRequestToken: randomUUID(), ...input } : input
    return (await this.#ask(operation, sent)) ?? this.#sdk[operation](sent)
  }

  /** The output; undefined when the SDK has to ask. Throws what the credentials throw, and a failed condition. */
  async #ask(operation: Operation, input: object): Promise<Output | undefined> {
    const { known } = this.#endpoint
    const request = known && requestOrUndefined(known, operation, input)
    if (request === undefined) return undefined
    this.#signer ??= signerOf(this.#client)
    const signed = await (await this.#signer).sign(request)
    const answer = await this.#client.config.requestHandler.handle(signed).catch(() => undefined)
    return answer === undefined ? undefined : outputOf(answer.response)
  }
}

/** The same operations with plain values through the SDK. */
const throughSdk = (documents: DynamoDBDocumentClient): ThroughSdk => ({
  DeleteItem: input => documents.send(new DeleteCommand(input)),
  GetItem: input => documents.send(new GetCommand(input)),
  PutItem: input => documents.send(new PutCommand(input)),
  Query: input => documents.send(new QueryCommand(input)),
  TransactWriteItems: input => documents.send(new TransactWriteCommand(input)),
  UpdateItem: input => documents.send(new UpdateCommand(input)),
})

async function signerOf({ config }: DynamoDBClient): Promise<SignatureV4> {
  const region = await config.region()
  return new SignatureV4({ service: 'dynamodb', region, credentials: config.credentials, sha256: Sha256 })
}

function requestOrUndefined(endpoint: Endpoint, operation: Operation, input: object): HttpRequest | undefined {
  try {
    return requestFor(endpoint, operation, input)
  } catch (error) {
    if (error instanceof UnknownValue) return undefined
    throw error
  }
}

const isHttpRequest = (request: unknown): request is Endpoint =>
  typeof request === 'object' && request !== null && 'hostname' in request
