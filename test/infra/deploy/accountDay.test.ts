import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { DeleteRoleCommand, DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { runChecks } from '@kring/infra/deploy/accountDay/check'
import { leadingKeys } from '@kring/infra/deploy/accountDay/leadingKeys'
import { looksOf } from '@kring/infra/deploy/accountDay/looks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mockClient } from '../../support/mockClient.ts'
import { environment } from '../environment.ts'

const [table, iam, sts] = [mockClient(DynamoDBClient), mockClient(IAMClient), mockClient(STSClient)]
const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' })
const isOthers = (input: unknown): boolean => JSON.stringify(input).includes('probe-b')

async function probed(): Promise<readonly string[]> {
  const said: string[] = []
  await runChecks([leadingKeys(environment)], line => said.push(line))
  return said
}

beforeEach(() => {
  iam.resolves({})
  sts.on(AssumeRoleCommand).resolves({
    Credentials: { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: new Date() },
  })
  table.on(CreateTableCommand).resolves({})
  table.on(DescribeTableCommand).resolves({ Table: { TableStatus: 'ACTIVE' } })
  table.on(DeleteTableCommand).resolves({})
  table.on(PutItemCommand).resolves({})
  table.on(GetItemCommand).callsFake(async input => (isOthers(input) ? { Item: { pk: { S: 'T#probe-b#D#1' } } } : {}))
  table.on(TransactWriteItemsCommand).callsFake(onlyOwn)
  table.on(TransactGetItemsCommand).callsFake(onlyOwn)
  table.on(QueryCommand).callsFake(onlyOwn)
})
afterEach(() => {
  for (const client of [table, iam, sts]) client.reset()
})

describe('the probe of LeadingKeys', () => {
  test('passes where every item of a transaction is looked at, and leaves nothing', async () => {
    expect(await probed()).toEqual(['pass  LeadingKeys hold for every item of a transaction'])
    expect(table.commandCalls(DeleteTableCommand)).toHaveLength(1)
    expect(iam.commandCalls(DeleteRoleCommand)).toHaveLength(1)
    expect(iam.commandCalls(DeleteRolePolicyCommand)).toHaveLength(1)
  })

  test('asks with the condition that the roles have', async () => {
    await probed()
    const [policy] = iam.commandCalls(PutRolePolicyCommand)
    const pattern = `T#\${aws:PrincipalTag/tenant}#*`
    expect(JSON.parse(policy?.args[0].input.PolicyDocument ?? '')).toMatchObject({
      Statement: [
        {
          Condition: {
            'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pattern] },
            Null: { 'dynamodb:LeadingKeys': 'false' },
          },
        },
      ],
    })
  })

  test.each<[string, () => void, RegExp]>([
    [
      'only the first item is looked at',
      () => table.on(TransactWriteItemsCommand).callsFake(firstOnly),
      /its own with another's was allowed/,
    ],
    [
      'a read is not',
      () => table.on(TransactGetItemsCommand).resolves({}),
      /a read of its own with another's was allowed/,
    ],
    ['a query is not', () => table.on(QueryCommand).resolves({}), /a query of another's was allowed/],
    [
      'its own are refused',
      () => table.on(TransactWriteItemsCommand).rejects(denied),
      /a transaction of its own was refused/,
    ],
    ['something else refuses', () => table.on(QueryCommand).rejects(new Error('throttled')), /for another reason/],
    [
      "another's item changed",
      () =>
        table.on(GetItemCommand).callsFake(async input => (isOthers(input) ? { Item: { by: { S: 'probe' } } } : {})),
      /was changed/,
    ],
  ])('fails where %s, and leaves nothing all the same', async (_what, change, why) => {
    change()
    expect(await probed()).toEqual([expect.stringMatching(why)])
    expect(table.commandCalls(DeleteTableCommand)).toHaveLength(1)
    expect(iam.commandCalls(DeleteRoleCommand)).toHaveLength(1)
  })
})

test('what somebody has to look at names each provider of an organisation', () => {
  const sso = [
    { kind: 'saml' as const, name: 'City', domains: ['city.example'], metadataUrl: 'https://idp.city.example' },
  ]
  const looks = looksOf({ ...environment, sso })
  expect(looks.length).toBe(looksOf(environment).length + 1)
  expect(looks.at(-1)?.name).toBe('sign-in with City')
})

/** As DynamoDB is meant to answer: nothing that names another's item. */
async function onlyOwn(input: unknown): Promise<object> {
  if (isOthers(input)) throw denied
  return {}
}

/** As if only the first item of a transaction were held against the condition. */
const firstOnly = ({ TransactItems: [first] }: { readonly TransactItems: readonly unknown[] }): Promise<object> =>
  onlyOwn(first)
