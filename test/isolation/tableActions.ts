import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'

export type Send = (client: DynamoDBClient) => Promise<unknown>
export const everyAction = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'ConditionCheckItem'] as const
export type Action = (typeof everyAction)[number]

export const key = (pk: string, sk = 'HEAD') => ({ pk: { S: pk }, sk: { S: sk } })

export const tableActions = (TableName: string) => ({
  /** Every DynamoDB action on the items of a partition. */
  actions: (pk: string): Readonly<Record<Action, Send>> => ({
    GetItem: client => client.send(new GetItemCommand({ TableName, Key: key(pk) })),
    PutItem: client => client.send(new PutItemCommand({ TableName, Item: { ...key(pk), title: { S: 'altered' } } })),
    UpdateItem: client =>
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: key(pk),
          UpdateExpression: 'SET title = :x',
          ExpressionAttributeValues: { ':x': { S: 'altered' } },
        }),
      ),
    DeleteItem: client => client.send(new DeleteItemCommand({ TableName, Key: key(pk) })),
    Query: client =>
      client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pk } },
        }),
      ),
    // Only in a transaction. It holds for any item, so that it says nothing but whether it was allowed.
    ConditionCheckItem: client =>
      client.send(
        new TransactWriteItemsCommand({
          TransactItems: [
            {
              ConditionCheck: {
                TableName,
                Key: key(pk),
                ConditionExpression: 'attribute_exists(pk) OR attribute_not_exists(pk)',
              },
            },
          ],
        }),
      ),
  }),
  /** A Query of an index. */
  onIndex:
    (IndexName: string, attribute: string, pk: string): Send =>
    client =>
      client.send(
        new QueryCommand({
          TableName,
          IndexName,
          KeyConditionExpression: `${attribute} = :pk`,
          ExpressionAttributeValues: { ':pk': { S: pk } },
        }),
      ),
})

/** Actions that no role is allowed on any key. */
export const roundabout = (TableName: string, pk: string): readonly Send[] => [
  client => client.send(new ScanCommand({ TableName })),
  client => client.send(new ScanCommand({ TableName, IndexName: 'TenantIndex' })),
  client => client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: [key(pk)] } } })),
  client =>
    client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: key(pk) } }] } })),
  client => client.send(new ExecuteStatementCommand({ Statement: `SELECT * FROM "${TableName}"` })),
  client =>
    client.send(
      new ExecuteStatementCommand({ Statement: `DELETE FROM "${TableName}" WHERE pk = '${pk}' AND sk = 'HEAD'` }),
    ),
]

/** Sends a command; false when the gate refused it. Throws any other error. */
export async function passes(client: DynamoDBClient, send: Send): Promise<boolean> {
  return send(client).then(
    () => true,
    error => {
      if (error.name === 'AccessDeniedException') return false
      throw error
    },
  )
}
