import type { StackName } from '@kring/infra/templates'
import * as z from 'zod'
import { type Cloud, deployed, type Resource } from './cloud.ts'
import { type Grant, grantsOf } from './grants.ts'

export const functionNames = [
  'api',
  'stream',
  'seal',
  'due',
  'erasure',
  'releases',
  'identity',
] as const satisfies readonly StackName[]
export type FunctionName = (typeof functionNames)[number]

export type Role = {
  /** The function, and for a scope role the scope: `api`, `api lists`. */
  readonly name: string
  readonly arn: string
  /** Its trust policy: who may assume it. */
  readonly trust: object
  readonly policies: readonly object[]
  readonly grants: readonly Grant[]
}

export type Deployment = {
  readonly tableArn: string
  /** The role each function runs as. */
  readonly own: Readonly<Record<FunctionName, Role>>
  /** The roles that functions assume, by ARN. */
  readonly scopes: ReadonlyMap<string, Role>
  /**
   * The role of each command of an operator by its name, and `verifying`, that of the daily check. Their grants are counted by
   * test/gate/commands.test.ts, not with those of the functions: a command runs when somebody runs it.
   */
  readonly commands: ReadonlyMap<string, Role>
  /** KRING_ROLE_<NAME> of each function. */
  readonly environment: Readonly<Record<FunctionName, Readonly<Record<string, string>>>>
}

const functionSchema = z.object({
  Role: z.string(),
  // A function without variables has none.
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }).default({ Variables: {} }),
})

/** The roles of the functions, with what the synthesised templates let them do. */
export function deployment(): Deployment {
  const cloud = deployed()
  const tableArn = one(cloud.resources('data', 'AWS::DynamoDB::GlobalTable').map(cloud.arnOf))
  const api = partOf(cloud, tableArn, 'api')
  const stream = partOf(cloud, tableArn, 'stream')
  const seal = partOf(cloud, tableArn, 'seal')
  const due = partOf(cloud, tableArn, 'due')
  const erasure = partOf(cloud, tableArn, 'erasure')
  const releases = partOf(cloud, tableArn, 'releases')
  const identity = partOf(cloud, tableArn, 'identity')
  return {
    tableArn,
    own: {
      api: api.own,
      stream: stream.own,
      seal: seal.own,
      due: due.own,
      erasure: erasure.own,
      releases: releases.own,
      identity: identity.own,
    },
    scopes: new Map(
      [api, stream, seal, due, erasure, releases, identity].flatMap(({ scopes }) =>
        scopes.map(role => [role.arn, role]),
      ),
    ),
    commands: commandRoles(cloud, tableArn),
    environment: {
      api: api.environment,
      stream: stream.environment,
      seal: seal.environment,
      due: due.environment,
      erasure: erasure.environment,
      releases: releases.environment,
      identity: identity.environment,
    },
  }
}

function commandRoles(cloud: Cloud, tableArn: string): ReadonlyMap<string, Role> {
  const ofCommands = cloud.resources('operations', 'AWS::IAM::Role').map(role => {
    const name = z.string().parse(role.properties.RoleName).split('-').at(-1) ?? ''
    return [name, roleOf(cloud, tableArn, 'operations', cloud.arnOf(role), name)] as const
  })
  const daily = one(cloud.resources('verify', 'AWS::IAM::Role').filter(({ id }) => id.startsWith('Scopesverifying')))
  return new Map([
    ...ofCommands,
    ['verifying', roleOf(cloud, tableArn, 'verify', cloud.arnOf(daily), 'verifying')] as const,
  ])
}

type Part = {
  readonly own: Role
  readonly scopes: readonly Role[]
  readonly environment: Readonly<Record<string, string>>
}

function partOf(cloud: Cloud, tableArn: string, name: FunctionName): Part {
  // Beside the claims, the user pool has a function that writes its mails: it asks AWS for nothing.
  const { properties } = one(cloud.resources(name, 'AWS::Lambda::Function').filter(({ id }) => !id.startsWith('Mails')))
  const { Role: ownArn, Environment } = functionSchema.parse(properties)
  const environment = Object.fromEntries(
    Object.entries(Environment.Variables).flatMap(([key, value]) =>
      key.startsWith('KRING_ROLE_') ? [[key, z.string().parse(value)]] : [],
    ),
  )
  const role = (arn: string, as: string) => roleOf(cloud, tableArn, name, arn, as)
  return {
    own: role(ownArn, name),
    scopes: Object.entries(environment).map(([key, arn]) =>
      role(arn, `${name} ${key.replace('KRING_ROLE_', '').toLowerCase()}`),
    ),
    environment,
  }
}

const policySchema = z.object({ PolicyDocument: z.looseObject({}), Roles: z.array(z.string()) })

function roleOf(cloud: Cloud, tableArn: string, stack: StackName, arn: string, name: string): Role {
  const resource = one(cloud.resources(stack, 'AWS::IAM::Role').filter(entry => cloud.arnOf(entry) === arn))
  const policies = cloud
    .resources(stack, 'AWS::IAM::Policy')
    .map(({ properties }) => policySchema.parse(properties))
    .filter(({ Roles }) => Roles.some(role => arn.endsWith(`/${role}`)))
    .map(({ PolicyDocument }) => PolicyDocument)
  return { name, arn, trust: trustOf(resource), policies, grants: grantsOf(name, policies, tableArn) }
}

const trustOf = ({ properties }: Resource): object => z.looseObject({}).parse(properties.AssumeRolePolicyDocument)

function one<Value>(values: readonly Value[]): Value {
  const [value, ...more] = values
  if (value === undefined || more.length > 0) throw new Error(`${values.length} where there should be one`)
  return value
}
