import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'

/**
 * The least that a handler of ours could be: the SDK's clients for the table and for the role that signs its calls.
 * What a cold start of the product's functions is measured against.
 */
const credentials = fromTemporaryCredentials({
  params: { RoleArn: process.env.KRING_ROLE_BARE ?? 'arn:aws:iam::111122223333:role/bare' },
})
const table = DynamoDBDocumentClient.from(new DynamoDBClient({ credentials }))

export const handler = async (key: Readonly<Record<string, string>>): Promise<unknown> => {
  const TableName = 'bare'
  await table.send(new PutCommand({ TableName, Item: key }))
  await table.send(new TransactWriteCommand({ TransactItems: [{ Delete: { TableName, Key: key } }] }))
  await table.send(new QueryCommand({ TableName }))
  return table.send(new GetCommand({ TableName, Key: key }))
}
