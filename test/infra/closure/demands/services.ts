import * as z from 'zod'
import type { Resource } from '../../../support/gate/cloud.ts'
import type { Demand } from '../evaluate.ts'
import { queueDemands } from './streams.ts'
import { ofType, resourceAt, throughKey, type World } from './world.ts'

/** What a service of AWS must be allowed, from each resource that has it do something. */
export const serviceDemands = (world: World): readonly Demand[] =>
  world.all.flatMap(one => kinds[one.type]?.(world, one) ?? [])

type OfResource = (world: World, one: Resource) => readonly Demand[]

const deadLetters = z.object({ Arn: z.string() }).optional()
const ruleSchema = z.object({ Targets: z.array(z.object({ Arn: z.string(), DeadLetterConfig: deadLetters })) })
const subscriptionSchema = z.object({
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string() }).optional(),
})
const alarmSchema = z.object({
  AlarmActions: z.array(z.string()).default([]),
  OKActions: z.array(z.string()).default([]),
})
const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({ SnsDestination: z.object({ TopicARN: z.string() }) }),
})
const loggedSchema = z.object({
  LoggingConfiguration: z
    .object({ DestinationBucketName: z.string(), LogFilePrefix: z.string().default('') })
    .optional(),
})
const poolSchema = z.object({ LambdaConfig: z.record(z.string(), z.unknown()).default({}) })
const budgetSchema = z.object({
  NotificationsWithSubscribers: z
    .array(z.object({ Subscribers: z.array(z.object({ SubscriptionType: z.string(), Address: z.string() })) }))
    .default([]),
})

const kinds: Readonly<Record<string, OfResource>> = {
  'AWS::Events::Rule': (world, one) => {
    const from = { 'aws:SourceArn': world.cloud.arnOf(one) }
    const events = { service: 'events.amazonaws.com' }
    return ruleSchema
      .parse(one.properties)
      .Targets.flatMap(({ Arn, DeadLetterConfig }) => [
        invoked(world, events.service, Arn, one, from),
        ...(DeadLetterConfig === undefined
          ? []
          : queueDemands(world, DeadLetterConfig.Arn, events, `${named(one)} gives up`, from)),
      ])
  },
  'AWS::SNS::Subscription': (world, one) => {
    const { TopicArn, Protocol, Endpoint, RedrivePolicy } = subscriptionSchema.parse(one.properties)
    const sns = { service: 'sns.amazonaws.com' }
    const from = { 'aws:SourceArn': TopicArn }
    return [
      ...(Protocol === 'lambda' ? [invoked(world, sns.service, Endpoint, one, from)] : []),
      ...(Protocol === 'sqs' ? queueDemands(world, Endpoint, sns, named(one), from) : []),
      ...(RedrivePolicy === undefined
        ? []
        : queueDemands(world, RedrivePolicy.deadLetterTargetArn, sns, `${named(one)} gives up`, from)),
    ]
  },
  'AWS::CloudWatch::Alarm': (world, one) => {
    const { AlarmActions, OKActions } = alarmSchema.parse(one.properties)
    const from = { 'aws:SourceArn': world.cloud.arnOf(one) }
    return [...AlarmActions, ...OKActions].flatMap(topic =>
      published(world, 'cloudwatch.amazonaws.com', topic, one, from),
    )
  },
  'AWS::Budgets::Budget': (world, one) =>
    budgetSchema
      .parse(one.properties)
      .NotificationsWithSubscribers.flatMap(({ Subscribers }) => Subscribers)
      .filter(({ SubscriptionType }) => SubscriptionType === 'SNS')
      .flatMap(({ Address }) => published(world, 'budgets.amazonaws.com', Address, one, {})),
  'AWS::SES::ConfigurationSetEventDestination': (world, one) => {
    const { ConfigurationSetName, EventDestination } = destinationSchema.parse(one.properties)
    const { cloud, region } = world
    const account = cloud.arnOf(one).split(':')[4]
    return published(world, 'ses.amazonaws.com', EventDestination.SnsDestination.TopicARN, one, {
      'aws:SourceArn': `arn:aws:ses:${region}:${account}:configuration-set/${ConfigurationSetName}`,
    })
  },
  'AWS::S3::Bucket': (world, one) => {
    const { LoggingConfiguration: log } = loggedSchema.parse(one.properties)
    if (log === undefined) return []
    const target = world.cloud.arnOf(resourceAt(world, 'AWS::S3::Bucket', log.DestinationBucketName))
    return [
      {
        who: { service: 'logging.s3.amazonaws.com' },
        action: 's3:PutObject',
        resource: `${target}/${log.LogFilePrefix}2026-03-01`,
        context: { 'aws:SourceArn': world.cloud.arnOf(one) },
        why: `${named(one)} is logged`,
      },
    ]
  },
  'AWS::ApiGatewayV2::Integration': (world, one) => {
    const { IntegrationUri, ApiId } = z.object({ IntegrationUri: z.string(), ApiId: z.string() }).parse(one.properties)
    const account = world.cloud.arnOf(one).split(':')[4]
    const from = { 'aws:SourceArn': `arn:aws:execute-api:${world.region}:${account}:${ApiId}/$default/ANY/api` }
    return [invoked(world, 'apigateway.amazonaws.com', IntegrationUri, one, from)]
  },
  'AWS::Cognito::UserPool': (world, one) =>
    Object.values(poolSchema.parse(one.properties).LambdaConfig)
      .flatMap(trigger => {
        const arn = z.union([z.string(), z.object({ LambdaArn: z.string() }).transform(of => of.LambdaArn)])
        return arn.safeParse(trigger).data ?? []
      })
      .map(arn => invoked(world, 'cognito-idp.amazonaws.com', arn, one, { 'aws:SourceArn': world.cloud.arnOf(one) })),
  'AWS::CloudFront::Distribution': (world, one) => distributed(world, one),
  // AWS: docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html
  'AWS::CodeDeploy::DeploymentGroup': (world, one) => {
    const role = z.object({ ServiceRoleArn: z.string() }).parse(one.properties).ServiceRoleArn
    const aliases = ofType(world, 'AWS::Lambda::Alias').filter(({ stack }) => stack === one.stack)
    const functions = aliases.map(({ properties }) => {
      const { FunctionName } = z.object({ FunctionName: z.string() }).parse(properties)
      return world.cloud.arnOf(resourceAt(world, 'AWS::Lambda::Function', FunctionName))
    })
    const demand = (action: string, resource: string): Demand => ({
      who: { role },
      action,
      resource,
      context: {},
      why: `${named(one)} shifts what comes in`,
    })
    const who = { service: 'codedeploy.amazonaws.com' }
    return [
      { who, action: 'sts:AssumeRole', resource: role, context: {}, why: `${named(one)} runs` },
      demand('cloudwatch:DescribeAlarms', '*'),
      ...functions.flatMap(name =>
        ['GetAlias', 'UpdateAlias', 'GetProvisionedConcurrencyConfig'].map(action => demand(`lambda:${action}`, name)),
      ),
    ]
  },
  // AWS: what it may do stands in the policy that AWS keeps for it.
  // docs.aws.amazon.com/aws-backup/latest/devguide/security-iam-awsmanpol.html
  'AWS::Backup::BackupSelection': (_world, one) => {
    const selection = z.object({ BackupSelection: z.object({ IamRoleArn: z.string() }) }).parse(one.properties)
    const who = { service: 'backup.amazonaws.com' }
    const resource = selection.BackupSelection.IamRoleArn
    return [{ who, action: 'sts:AssumeRole', resource, context: {}, why: `${named(one)} copies` }]
  },
  'AWS::GuardDuty::MalwareProtectionPlan': (world, one) => {
    const role = z.object({ Role: z.string() }).parse(one.properties).Role
    return scanned(world, role)
  },
}

const named = ({ stack, id }: Resource): string => `${stack}/${id}`

function invoked(world: World, service: string, target: string, one: Resource, context: Demand['context']): Demand {
  // A function, or the alias of the version that is live.
  const type = ofType(world, 'AWS::Lambda::Alias').some(alias => world.cloud.arnOf(alias) === target)
    ? 'Alias'
    : 'Function'
  const resource = world.cloud.arnOf(resourceAt(world, `AWS::Lambda::${type}`, target))
  return { who: { service }, action: 'lambda:InvokeFunction', resource, context, why: `${named(one)} calls it` }
}

/**
 * AWS: a service that publishes to a topic with a key of our own makes a data key and decrypts it.
 * docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
function published(
  world: World,
  service: string,
  topic: string,
  one: Resource,
  context: Demand['context'],
): readonly Demand[] {
  const who = { service }
  const why = `${named(one)} publishes`
  const actions = ['kms:GenerateDataKey', 'kms:Decrypt']
  return [
    { who, action: 'sns:Publish', resource: topic, context, why },
    ...throughKey(world, resourceAt(world, 'AWS::SNS::Topic', topic), { who, why, by: 'sns', actions, context }),
  ]
}

/** The bucket and the function behind a distribution, which nobody else may call. */
function distributed(world: World, one: Resource): readonly Demand[] {
  const { cloud } = world
  const account = cloud.arnOf(one).split(':')[4]
  const name = cloud.arnOf(one).split(':').at(-1)
  const context = { 'aws:SourceArn': `arn:aws:cloudfront::${account}:distribution/${name}` }
  const who = { service: 'cloudfront.amazonaws.com' }
  const why = `${named(one)} serves it`
  const site = ofType(world, 'AWS::S3::Bucket').filter(bucket => bucket.stack === one.stack)
  const urls = ofType(world, 'AWS::Lambda::Url').map(url =>
    z.object({ TargetFunctionArn: z.string() }).parse(url.properties),
  )
  return [
    ...site.map(
      (bucket): Demand => ({
        who,
        action: 's3:GetObject',
        resource: `${cloud.arnOf(bucket)}/index.html`,
        context,
        why,
      }),
    ),
    // AWS: an address of a function takes both. docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
    ...urls.flatMap(({ TargetFunctionArn }) =>
      ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction'].map(
        (action): Demand => ({ who, action, resource: TargetFunctionArn, context, why }),
      ),
    ),
  ]
}

/** AWS: docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html */
function scanned(world: World, role: string): readonly Demand[] {
  const [bucket] = ofType(world, 'AWS::S3::Bucket').filter(one => one.id.startsWith('Files5'))
  if (bucket === undefined) throw new Error('no bucket of files')
  const at = world.cloud.arnOf(bucket)
  const account = role.split(':')[4]
  const who = { role }
  const why = 'GuardDuty scans uploads'
  const service = 'malware-protection-plan.guardduty.amazonaws.com'
  const rule = `arn:aws:events:${world.region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS31`
  const of = (resource: string, actions: readonly string[], context: Demand['context'] = {}): readonly Demand[] =>
    actions.map(action => ({ who, action, resource, context, why }))
  return [
    { who: { service }, action: 'sts:AssumeRole', resource: role, context: {}, why },
    ...of(rule, ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'], {
      'events:ManagedBy': service,
    }),
    ...of(rule, ['events:DescribeRule', 'events:ListTargetsByRule']),
    ...of(`${at}/incoming/t/acme/1`, [
      ...['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectTagging', 's3:GetObjectVersionTagging'],
      ...['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
    ]),
    ...of(at, ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket']),
    ...of(`${at}/malware-protection-resource-validation-object`, ['s3:PutObject']),
    ...throughKey(world, bucket, { who, why, by: 's3', actions: ['kms:GenerateDataKey', 'kms:Decrypt'] }),
  ]
}
