import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What one named access pattern consumed, in DynamoDB's units. */
export type Consumed = {
  readonly pattern: string
  readonly calls: number
  readonly read: number
  readonly write: number
}

/** The table as the functions of this folder use it, signed for by one role. */
export type Table = {
  readonly client: DynamoDBDocumentClient
  readonly name: string
  /** Told after every call; the host turns it into metrics, the bench into figures. */
  readonly onConsumed: (consumed: Consumed) => void
}

type Fixed<Value> = Extract<NonNullable<Value>, { readonly accessKeyId: string }>

export type OpenConnection = {
  readonly table: string
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  /** The caller's own; absent: as the SDK finds them, in Lambda those of the function's role. */
  readonly credentials?: Fixed<DynamoDBClientConfig['credentials']> | undefined
  readonly onConsumed?: ((consumed: Consumed) => void) | undefined
}

export type Connection = {
  /** The table, signed for with the caller's own credentials. */
  readonly table: Table
  /** The same table over the same sockets, signed for with others. */
  signedBy(credentials: NonNullable<DynamoDBClientConfig['credentials']>): Table
  readonly requestHandler: DynamoDBClient['config']['requestHandler']
}

/** Nothing is sent until the first call. */
export function connect({ table, endpoint, region, credentials, onConsumed }: OpenConnection): Connection {
  const config: DynamoDBClientConfig = {
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
  }
  const plain = new DynamoDBClient(config)
  const { requestHandler } = plain.config
  const opened = (client: DynamoDBClient): Table => ({
    client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    name: table,
    onConsumed: onConsumed ?? (() => {}),
  })
  return {
    table: opened(plain),
    signedBy: others => opened(new DynamoDBClient({ ...config, requestHandler, credentials: others })),
    requestHandler,
  }
}

/** The table with the caller's own credentials, for who sets it up or looks into it. */
export const openTable = (options: OpenConnection): Table => connect(options).table
