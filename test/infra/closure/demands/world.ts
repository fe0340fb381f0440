import * as z from 'zod'
import type { Cloud, Resource } from '../../../support/gate/cloud.ts'
import type { Demand } from '../evaluate.ts'
import { nameIn } from '../policies.ts'

/** Finds a resource by its ARN or its name. Throws when the templates have none. */
export function resourceAt({ cloud, all }: World, type: string, place: string): Resource {
  const found = all.find(one => one.type === type && [nameIn(cloud, one), cloud.arnOf(one)].includes(place))
  if (found === undefined) throw new Error(`no ${type} ${place}`)
  return found
}

/** The templates of one environment, with their references resolved. */
export type World = { readonly cloud: Cloud; readonly all: readonly Resource[]; readonly region: string }

export const ofType = ({ all }: World, type: string): readonly Resource[] => all.filter(one => one.type === type)

const encrypted = {
  'AWS::DynamoDB::GlobalTable': z.object({
    Replicas: z.tuple([z.object({ SSESpecification: z.object({ KMSMasterKeyId: z.string() }).optional() })]),
  }),
  'AWS::S3::Bucket': z.object({
    BucketEncryption: z
      .object({
        ServerSideEncryptionConfiguration: z.tuple([
          z.object({ ServerSideEncryptionByDefault: z.object({ KMSMasterKeyID: z.string().optional() }) }),
        ]),
      })
      .optional(),
  }),
  'AWS::SecretsManager::Secret': z.object({ KmsKeyId: z.string().optional() }),
  'AWS::SNS::Topic': z.object({ KmsMasterKeyId: z.string().optional() }),
  'AWS::SQS::Queue': z.object({ KmsMasterKeyId: z.string().optional() }),
  'AWS::Logs::LogGroup': z.object({ KmsKeyId: z.string().optional() }),
}

/** ARN of the key of our own that a resource is encrypted with. Undefined for one of AWS's. */
export function keyOf({ type, properties }: Resource): string | undefined {
  if (type === 'AWS::DynamoDB::GlobalTable')
    return encrypted[type].parse(properties).Replicas[0].SSESpecification?.KMSMasterKeyId
  if (type === 'AWS::S3::Bucket') {
    const { BucketEncryption } = encrypted[type].parse(properties)
    return BucketEncryption?.ServerSideEncryptionConfiguration[0].ServerSideEncryptionByDefault.KMSMasterKeyID
  }
  if (type === 'AWS::SNS::Topic' || type === 'AWS::SQS::Queue') return encrypted[type].parse(properties).KmsMasterKeyId
  if (type === 'AWS::SecretsManager::Secret' || type === 'AWS::Logs::LogGroup')
    return encrypted[type].parse(properties).KmsKeyId
  return undefined
}

/** What `who` must be allowed with the key of a resource, for what it does there. Nothing where the key is AWS's. */
export function throughKey(
  { region }: World,
  resource: Resource,
  use: Pick<Demand, 'who' | 'why'> & {
    /** The service that uses the key for them: `s3`. */
    readonly by: string
    readonly actions: readonly string[]
    readonly context?: Demand['context']
  },
): readonly Demand[] {
  const key = keyOf(resource)
  if (key === undefined) return []
  return use.actions.map(action => ({
    who: use.who,
    action,
    resource: key,
    context: { 'kms:ViaService': `${use.by}.${region}.amazonaws.com`, ...use.context },
    why: `${use.why}, through its key`,
  }))
}
