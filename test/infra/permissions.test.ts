import { type StackName, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'
import { statementsOf } from './statements.ts'

const templates = templatesOf(environment, notBuilt)
const every = statementsOf(Object.values(templates))

const itemActions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem']
const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']

const onTable = (stack: StackName) =>
  statementsOf([templates[stack]]).filter(({ actions }) =>
    actions.some(action => itemActions.includes(action.replace('dynamodb:', ''))),
  )

describe('a role', () => {
  test('may do nothing with DynamoDB but read and write single items, query, and read the stream', () => {
    const used = every.flatMap(({ actions }) => actions).filter(action => action.startsWith('dynamodb:'))
    const known = [...itemActions, ...streamActions].map(action => `dynamodb:${action}`)
    expect(used.filter(action => !known.includes(action))).toEqual([])
  })

  test('never gets a whole family of actions', () => {
    expect(every.flatMap(({ actions }) => actions).filter(action => action.includes('*'))).toEqual([])
  })

  test('gets every resource only for what knows no resource', () => {
    const unlimited = every.filter(({ resources }) => resources.includes('*')).flatMap(({ actions }) => actions)
    expect(new Set(unlimited)).toEqual(
      new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'dynamodb:ListStreams']),
    )
  })

  test('gets no part of a resource name left open', () => {
    const open = every.flatMap(({ resources }) => resources).filter(name => name !== '*' && name.includes('*'))
    expect(open).toEqual([])
  })

  test('has no managed policy', () => {
    const roles = Object.values(templates).flatMap(template => propertiesOf(template, 'AWS::IAM::Role'))
    expect(roles.filter(({ ManagedPolicyArns }) => ManagedPolicyArns !== undefined)).toEqual([])
  })

  test('uses a key only through the service that holds what it encrypts', () => {
    const keys = every.filter(({ actions }) => actions.some(action => action.startsWith('kms:')))
    expect(keys.length).toBeGreaterThan(0)
    for (const { condition } of keys) {
      expect(condition).toMatchObject({ StringEquals: { 'kms:ViaService': expect.stringMatching(/\.eu-central-1\./) } })
    }
  })
})

describe('the table', () => {
  test.each<[StackName, string[]]>([
    ['identity', ['ID#*']],
    ['api', ['F#*', 'OPS#*', 'T#*']],
    ['stream', ['F#*', 'OPS#*', 'T#*']],
  ])('is open to %s for keys that begin with %s only, and never without a key', (stack, prefixes) => {
    const statements = onTable(stack)
    const leading = statements.map(({ condition }) => condition)
    for (const condition of leading) expect(condition).toMatchObject({ Null: { 'dynamodb:LeadingKeys': 'false' } })
    const allowed = JSON.stringify(leading).match(/[A-Z]+#\*/g) ?? []
    expect([...new Set(allowed)].sort()).toEqual(prefixes)
    for (const condition of leading) {
      expect(condition).toMatchObject({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': expect.any(Array) } })
    }
  })

  test("is only read for a token, for the operator's lists and, by the API, for a funder", () => {
    const writes = (prefix: string, stack: StackName) =>
      onTable(stack)
        .filter(({ condition }) => JSON.stringify(condition).includes(`"${prefix}"`))
        .flatMap(({ actions }) => actions)
        .filter(action => !['dynamodb:GetItem', 'dynamodb:Query'].includes(action))
    expect(writes('ID#*', 'identity')).toEqual([])
    expect(writes('OPS#*', 'api')).toEqual([])
    expect(writes('OPS#*', 'stream')).toEqual([])
    expect(writes('F#*', 'api')).toEqual([])
  })

  test("gives the operator's index for the operator's keys, and a tenant's indexes for tenants' keys", () => {
    const lists = onTable('api').filter(({ resources }) => resources.some(name => name.includes('/index/')))
    const byKeys = lists.map(({ condition, resources }) => [
      JSON.stringify(condition).match(/[A-Z]+#\*/)?.[0],
      resources.map(name => name.match(/index\/(\w+)/)?.[1]).sort(),
    ])
    expect(byKeys).toEqual([
      ['T#*', ['OwnerIndex', 'TenantIndex']],
      ['OPS#*', ['OpsIndex']],
    ])
  })
})

test('mail is sent from one address of one domain', () => {
  const [mail, ...others] = every.filter(({ actions }) => actions.some(action => action.startsWith('ses:')))
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    actions: ['ses:SendEmail'],
    condition: { StringEquals: { 'ses:FromAddress': 'no-reply@kring.example' } },
  })
})
