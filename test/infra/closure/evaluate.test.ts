import { runSimulation } from '@cloud-copilot/iam-simulate'
import { expect, test } from 'vitest'
import { account, deployed } from '../../support/gate/cloud.ts'
import { environment } from '../environment.ts'
import { demandsOf } from './demands/index.ts'
import { type Demand, isAllowed } from './evaluate.ts'
import { type Policy, policiesOf } from './policies.ts'
import type { Statement } from './statement.ts'

const key = `arn:aws:kms:eu-central-1:${account}:key`
const role = `arn:aws:iam::${account}:role/stream`
const allow = (changes: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: ['kms:Decrypt'],
  Resource: ['*'],
  Condition: {},
  ...changes,
})
const ofRole = (changes: Partial<Statement> = {}): Policy => ({
  kind: 'identity',
  owner: role,
  statements: [allow({ Resource: [key], ...changes })],
})
const ofKey = (...statements: readonly Statement[]): Policy => ({ kind: 'resource', owner: key, statements })
const byRoot = allow({ Action: ['kms:*'], Principal: { AWS: [`arn:aws:iam::${account}:root`] } })
const decrypts: Demand = {
  who: { role },
  action: 'kms:Decrypt',
  resource: key,
  context: { 'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com' },
  why: '',
}

test('a key is used by who both its policy and their role let', () => {
  expect(isAllowed(decrypts, [ofRole(), ofKey(byRoot)])).toBe(true)
  expect(isAllowed(decrypts, [ofRole(), ofKey()])).toBe(false)
  expect(isAllowed(decrypts, [ofKey(byRoot)])).toBe(false)
  expect(isAllowed(decrypts, [ofKey(allow({ Principal: { AWS: [role] } }))])).toBe(true)
})

test('a condition on another service, a missing key and a Deny refuse', () => {
  const via = (service: string) => ({ StringEquals: { 'kms:ViaService': [`${service}.eu-central-1.amazonaws.com`] } })
  expect(isAllowed(decrypts, [ofRole({ Condition: via('dynamodb') }), ofKey(byRoot)])).toBe(true)
  expect(isAllowed(decrypts, [ofRole({ Condition: via('s3') }), ofKey(byRoot)])).toBe(false)
  expect(isAllowed({ ...decrypts, context: {} }, [ofRole({ Condition: via('dynamodb') }), ofKey(byRoot)])).toBe(false)
  const denied = ofKey(byRoot, allow({ Effect: 'Deny', Principal: { AWS: ['*'] } }))
  expect(isAllowed(decrypts, [ofRole(), denied])).toBe(false)
  expect(() => isAllowed(decrypts, [ofRole({ Condition: { IpAddress: { 'aws:SourceIp': ['::1'] } } })])).toThrow(
    'no condition operator IpAddress',
  )
})

test('a service needs the policy of what it uses, for the account and resource that it comes from', () => {
  const topic = 'arn:aws:sns:eu-central-1:1:topic'
  const publishes = (from: string): Demand => ({
    who: { service: 'ses.amazonaws.com' },
    action: 'sns:Publish',
    resource: topic,
    context: { 'aws:SourceArn': from },
    why: '',
  })
  const statement = allow({
    Action: ['sns:Publish'],
    Principal: { Service: ['ses.amazonaws.com'] },
    Condition: { ArnEquals: { 'AWS:SourceArn': ['arn:a:*'] } },
  })
  const policies: readonly Policy[] = [{ kind: 'resource', owner: topic, statements: [statement] }]
  expect(isAllowed(publishes('arn:a:1'), policies)).toBe(true)
  expect(isAllowed(publishes('arn:b:1'), policies)).toBe(false)
  expect(isAllowed({ ...publishes('arn:a:1'), who: { service: 'sns.amazonaws.com' } }, policies)).toBe(false)
})

test('a role says of the table what an independent simulation of IAM says, with and without each tag', async () => {
  const cloud = deployed(environment)
  const policies = policiesOf(cloud, cloud.all)
  // One in four: the simulation takes its time.
  const onTable = demandsOf({ cloud, all: cloud.all, region: environment.region })
    .filter(({ action, resource }) => action.startsWith('dynamodb:') && /:table\//.test(resource))
    .filter((_one, at) => at % 4 === 0)
  const asked = onTable.flatMap(one => [one, { ...one, context: withoutTenant(one.context) }])
  const wrong: string[] = []
  for (const demand of asked) {
    const expected = await simulated(demand, policies)
    if (isAllowed(demand, policies) !== expected) wrong.push(`${demand.why}: ${expected}`)
  }
  expect(wrong).toEqual([])
  expect(asked.length).toBeGreaterThan(200)
})

const withoutTenant = (context: Demand['context']): Demand['context'] =>
  Object.fromEntries(Object.entries(context).filter(([name]) => name !== 'aws:PrincipalTag/tenant'))

async function simulated({ who, action, resource, context }: Demand, policies: readonly Policy[]): Promise<boolean> {
  if (!('role' in who)) throw new Error('only roles are simulated')
  const own = policies.filter(({ kind, owner }) => kind === 'identity' && owner === who.role)
  const answer = await runSimulation(
    {
      request: {
        principal: who.role,
        action,
        resource: { resource, accountId: account },
        contextVariables: Object.fromEntries(Object.entries(context).map(([name, value]) => [name, [value].flat()])),
      },
      identityPolicies: own.map(({ statements }, at) => ({
        name: String(at),
        policy: { Version: '2012-10-17', Statement: statements },
      })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  return answer.resultType !== 'error' && answer.overallResult === 'Allowed'
}
