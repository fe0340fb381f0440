import { setTimeout } from 'node:timers/promises'
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import type { Environment } from '../../environments.ts'
import type { DayCheck } from './check.ts'

/** Another's partition, and one's own, as the tenants' are: the key pattern of a scope role (infra/scopes.ts). */
const own = { pk: { S: 'T#probe-a#D#1' }, sk: { S: '1' } }
const others = { pk: { S: 'T#probe-b#D#1' }, sk: { S: '1' } }
const pattern = `T#\${aws:PrincipalTag/tenant}#*`

/**
 * Whether a condition on `dynamodb:LeadingKeys` with a session tag holds for every item of a transaction: isolation rests on
 * it, and no emulator evaluates it. Made with a table and a role of its own, which are deleted again.
 */
export const leadingKeys = ({ name, region, account }: Environment): DayCheck => ({
  name: 'LeadingKeys hold for every item of a transaction',
  async run() {
    const [TableName, RoleName] = [`kring-${name}-probe`, `kring-${name}-probe`]
    const [table, iam] = [new DynamoDBClient({ region }), new IAMClient({ region })]
    try {
      await table.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          AttributeDefinitions: ['pk', 'sk'].map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
        }),
      )
      await waitUntilTableExists({ client: table, maxWaitTime: 120 }, { TableName })
      await table.send(new PutItemCommand({ TableName, Item: others }))
      await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust(account) }))
      const arn = `arn:aws:dynamodb:${region}:${account}:table/${TableName}`
      await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'own', PolicyDocument: ownPartition(arn) }))
      const client = await asTenant(`arn:aws:iam::${account}:role/${RoleName}`, region)
      await whenKnown(client, TableName)
      await attack(client, TableName)
      const left = await table.send(new GetItemCommand({ TableName, Key: others, ConsistentRead: true }))
      if (left.Item === undefined || 'by' in left.Item) throw new Error("another's item was changed")
    } finally {
      await table.send(new DeleteTableCommand({ TableName })).catch(() => undefined)
      await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'own' })).catch(() => undefined)
      await iam.send(new DeleteRoleCommand({ RoleName })).catch(() => undefined)
    }
  },
})

async function attack(client: DynamoDBClient, TableName: string): Promise<void> {
  const put = (key: typeof own) => ({ Put: { TableName, Item: { ...key, by: { S: 'probe' } } } })
  const check = { ConditionCheck: { TableName, Key: others, ConditionExpression: 'attribute_exists(pk)' } }
  const get = (Key: typeof own) => ({ Get: { TableName, Key } })
  const names = { ExpressionAttributeNames: { '#pk': 'pk' }, ExpressionAttributeValues: { ':pk': others.pk } }
  await allowed('a transaction of its own', () =>
    client.send(new TransactWriteItemsCommand({ TransactItems: [put(own)] })),
  )
  await denied("a write of another's", () =>
    client.send(new TransactWriteItemsCommand({ TransactItems: [put(others)] })),
  )
  await denied("a write of its own with another's", () =>
    client.send(new TransactWriteItemsCommand({ TransactItems: [put({ ...own, sk: { S: '2' } }), put(others)] })),
  )
  await denied("a write of its own on condition of another's", () =>
    client.send(new TransactWriteItemsCommand({ TransactItems: [put({ ...own, sk: { S: '2' } }), check] })),
  )
  await denied("a read of its own with another's", () =>
    client.send(new TransactGetItemsCommand({ TransactItems: [get(own), get(others)] })),
  )
  await denied("a query of another's", () =>
    client.send(new QueryCommand({ TableName, KeyConditionExpression: '#pk = :pk', ...names })),
  )
  const { Item } = await client.send(new GetItemCommand({ TableName, Key: { ...own, sk: { S: '2' } } }))
  if (Item !== undefined) throw new Error('a transaction that was refused wrote a part')
}

const trust = (account: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${account}:root` },
        Action: ['sts:AssumeRole', 'sts:TagSession'],
      },
    ],
  })

/** As infra/constructs/storeAccess.ts writes it. */
const ownPartition = (Resource: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: ['GetItem', 'Query', 'PutItem', 'ConditionCheckItem'].map(action => `dynamodb:${action}`),
        Resource,
        Condition: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pattern] },
          Null: { 'dynamodb:LeadingKeys': 'false' },
        },
      },
    ],
  })

/** AWS: a role and its policy are known everywhere some seconds after they were made. */
async function asTenant(RoleArn: string, region: string): Promise<DynamoDBClient> {
  const sts = new STSClient({ region })
  const { Credentials } = await patiently(() =>
    sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'probe', Tags: [{ Key: 'tenant', Value: 'probe-a' }] })),
  )
  const {
    AccessKeyId: accessKeyId = '',
    SecretAccessKey: secretAccessKey = '',
    SessionToken: sessionToken = '',
  } = Credentials ?? {}
  return new DynamoDBClient({ region, credentials: { accessKeyId, secretAccessKey, sessionToken } })
}

const whenKnown = (client: DynamoDBClient, TableName: string) =>
  patiently(() => client.send(new GetItemCommand({ TableName, Key: own })))

async function patiently<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (let left = 12; left > 0; left -= 1) {
    try {
      return await ask()
    } catch {
      await setTimeout(5000)
    }
  }
  return ask()
}

async function allowed(what: string, ask: () => Promise<unknown>): Promise<void> {
  const error = await ask().catch((thrown: unknown) => thrown ?? new Error('refused'))
  if (error instanceof Error) throw new Error(`${what} was refused: ${error.name}`)
}

/** Only by its rights: any other error would hide what is asked here. */
async function denied(what: string, ask: () => Promise<unknown>): Promise<void> {
  const error = await ask().then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Error)) throw new Error(`${what} was allowed`)
  if (error.name !== 'AccessDeniedException') throw new Error(`${what} was refused for another reason: ${error.name}`)
}
