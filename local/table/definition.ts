import type { AttributeDefinition, CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '@kring/functions/data/table'

/** The indexes of functions/data/table.ts in the shape of CreateTable and UpdateTable. */
export const indexes: readonly (GlobalSecondaryIndex & { readonly IndexName: string })[] = tableDefinition.indexes.map(
  ({ name, partitionKey, sortKey, projection }) => ({
    IndexName: name,
    KeySchema: keysOf(partitionKey, sortKey),
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projection] },
  }),
)

const tableKeys = keysOf(tableDefinition.partitionKey, tableDefinition.sortKey)

export function createTableInput(name: string): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributesOf(indexes),
    KeySchema: tableKeys,
    StreamSpecification: { StreamEnabled: true, StreamViewType: tableDefinition.stream },
    GlobalSecondaryIndexes: [...indexes],
  }
}

/** The key attributes of the table and of these indexes. AWS: every defined attribute must be a key of the table or an index. */
export function attributesOf(some: readonly GlobalSecondaryIndex[]): AttributeDefinition[] {
  const names = [...tableKeys, ...some.flatMap(({ KeySchema = [] }) => KeySchema)].map(
    ({ AttributeName }) => AttributeName,
  )
  return [...new Set(names)].map(AttributeName => ({ AttributeName, AttributeType: 'S' }))
}

function keysOf(partitionKey: string, sortKey: string): NonNullable<CreateTableCommandInput['KeySchema']> {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}
