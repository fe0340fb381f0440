import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { DirectCalls, type LearntEndpoint } from './client/directCalls.ts'

/** The capacity that one call of a named access pattern consumed, in DynamoDB units. */
export type Consumed = {
  readonly pattern: string
  readonly calls: number
  readonly read: number
  readonly write: number
}

/** The table as this folder's functions use it, with one role's credentials. */
export type Table = {
  readonly calls: DirectCalls
  /** The SDK's client as it comes, for set-up and inspection. */
  readonly client: DynamoDBDocumentClient
  readonly name: string
  /** Called after every call: the host records metrics from it, the benchmark its figures. */
  readonly onConsumed: (consumed: Consumed) => void
}

type Fixed<Value> = Extract<NonNullable<Value>, { readonly accessKeyId: string }>

type FixedCredentials = Fixed<DynamoDBClientConfig['credentials']>

export type OpenConnection = {
  readonly table: string
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  /** As they are, or who gives those of now. Default: the SDK's credential chain, in Lambda the function's role. */
  readonly credentials?: FixedCredentials | (() => Promise<FixedCredentials>) | undefined
  readonly onConsumed?: ((consumed: Consumed) => void) | undefined
}

export type Connection = {
  /** The table with the caller's own credentials. */
  readonly table: Table
  /** The same table with other credentials, over the same connections. */
  signedBy(credentials: NonNullable<DynamoDBClientConfig['credentials']>): Table
  readonly requestHandler: DynamoDBClient['config']['requestHandler']
}

/** Creates the client; nothing is sent until the first call. */
export function connect({ table, endpoint, region, credentials, onConsumed }: OpenConnection): Connection {
  const config: DynamoDBClientConfig = {
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
  }
  const plain = new DynamoDBClient(config)
  const { requestHandler } = plain.config
  const learnt: LearntEndpoint = { known: undefined }
  const opened = (plain: DynamoDBClient): Table => {
    const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } })
    return { calls: new DirectCalls(plain, client, learnt), client, name: table, onConsumed: onConsumed ?? (() => {}) }
  }
  return {
    table: opened(plain),
    signedBy: others => opened(new DynamoDBClient({ ...config, requestHandler, credentials: others })),
    requestHandler,
  }
}

/** The table with the caller's own credentials, for set-up and inspection. */
export const openTable = (options: OpenConnection): Table => connect(options).table
