import * as z from 'zod'
import type { Cloud, Resource } from '../../support/gate/cloud.ts'
import { type Statement, statementsIn } from './statement.ts'

/** What a statement belongs to: a role that may do something, or a thing that may be used, a role by who assumes it. */
export type PolicyKind = 'identity' | 'trust' | 'resource'

export type Policy = {
  readonly kind: PolicyKind
  /** ARN of the role or of the thing. */
  readonly owner: string
  readonly statements: readonly Statement[]
}

const identityPolicy = z.object({ PolicyDocument: z.unknown(), Roles: z.array(z.string()) })
const lambdaPermission = z.object({
  Action: z.string(),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
})

/** Where the policy of a resource is, and the property that names the resources it is for. */
const resourcePolicies: Readonly<Record<string, { readonly of: string; readonly type: string }>> = {
  'AWS::S3::BucketPolicy': { of: 'Bucket', type: 'AWS::S3::Bucket' },
  'AWS::SQS::QueuePolicy': { of: 'Queues', type: 'AWS::SQS::Queue' },
  'AWS::SNS::TopicPolicy': { of: 'Topics', type: 'AWS::SNS::Topic' },
}

/** Every policy in the templates: of roles, of who may assume them, and of keys, buckets, queues, topics and functions. */
export function policiesOf(cloud: Cloud, all: readonly Resource[]): readonly Policy[] {
  const named = (type: string, name: string): string => {
    const found = all.find(one => one.type === type && [nameIn(cloud, one), cloud.arnOf(one)].includes(name))
    if (found === undefined) throw new Error(`no ${type} ${name}`)
    return cloud.arnOf(found)
  }
  return all.flatMap((one): readonly Policy[] => {
    const { type, properties } = one
    if (type === 'AWS::IAM::Policy') {
      const { PolicyDocument, Roles } = identityPolicy.parse(properties)
      const statements = statementsIn(PolicyDocument)
      return Roles.map(role => ({ kind: 'identity', owner: named('AWS::IAM::Role', role), statements }))
    }
    if (type === 'AWS::IAM::Role')
      return [{ kind: 'trust', owner: cloud.arnOf(one), statements: statementsIn(properties.AssumeRolePolicyDocument) }]
    if (type === 'AWS::KMS::Key')
      return [{ kind: 'resource', owner: cloud.arnOf(one), statements: statementsIn(properties.KeyPolicy) }]
    if (type === 'AWS::Lambda::Permission') return [ofFunction(lambdaPermission.parse(properties))]
    const place = resourcePolicies[type]
    if (place === undefined) return []
    const statements = statementsIn(properties.PolicyDocument)
    const owners = z.array(z.string()).parse([properties[place.of]].flat())
    return owners.map(name => ({ kind: 'resource', owner: named(place.type, name), statements }))
  })
}

export const nameIn = (cloud: Cloud, one: Resource): string => cloud.arnOf(one).split(/[:/]/).at(-1) ?? ''

const ofFunction = ({ Action, FunctionName, Principal, SourceArn }: z.output<typeof lambdaPermission>): Policy => ({
  kind: 'resource',
  owner: FunctionName,
  statements: [
    {
      Effect: 'Allow',
      Principal: { Service: [Principal] },
      Action: [Action],
      Resource: [FunctionName],
      Condition: SourceArn === undefined ? {} : { ArnLike: { 'AWS:SourceArn': [SourceArn] } },
    },
  ],
})
