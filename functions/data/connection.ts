import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** What one named access pattern consumed, in DynamoDB's units. */
export type Consumed = {
  readonly pattern: string
  readonly calls: number
  readonly read: number
  readonly write: number
}

/** The table as the functions of this folder use it. */
export type Table = {
  readonly client: DynamoDBDocumentClient
  readonly name: string
  /** Told after every call; the host turns it into metrics, the bench into figures. */
  readonly onConsumed: (consumed: Consumed) => void
}

export type OpenTable = {
  readonly table: string
  readonly endpoint?: string | undefined
  readonly region?: string | undefined
  readonly credentials?: DynamoDBClientConfig['credentials']
  readonly onConsumed?: (consumed: Consumed) => void
}

/** Opens the table; nothing is sent until the first call. */
export function openTable({ table, endpoint, region, credentials, onConsumed }: OpenTable): Table {
  const config: DynamoDBClientConfig = {
    maxAttempts: 4,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  })
  return { client, name: table, onConsumed: onConsumed ?? (() => {}) }
}
