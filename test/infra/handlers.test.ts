import { longestRun } from '@kring/functions/schedule/due/environment'
import { leaseMs } from '@kring/functions/schedule/due/run'
import { effectsFilter, type StreamFilter, sealFilter } from '@kring/functions/stream/filters'
import { Match, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const { data, identity, files, api, stream, seal, due, erasure, releases, schedule, webhooks, watch } = templatesOf(
  environment,
  notBuilt,
)

describe.each([
  ['identity', identity],
  ['api', api],
  ['stream', stream],
  ['seal', seal],
  ['due', due],
  ['erasure', erasure],
])('the function of %s', (_name, template) => {
  test('runs on Node 24 and ARM', () => {
    template.resourceCountIs('AWS::Lambda::Function', template === identity ? 2 : 1)
    template.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 1024,
      TracingConfig: { Mode: 'Active' },
    })
  })

  test('logs into a group that forgets', () => {
    const [functionProperties] = propertiesOf(template, 'AWS::Lambda::Function')
    const groups = Object.keys(template.findResources('AWS::Logs::LogGroup', { Properties: { RetentionInDays: 90 } }))
    expect(groups.map(Ref => ({ LogFormat: 'JSON', LogGroup: { Ref } }))).toContainEqual(
      functionProperties?.LoggingConfig,
    )
  })

  test('knows the table, where it reads it, and no secret', () => {
    const [functionProperties] = propertiesOf(template, 'AWS::Lambda::Function')
    const variables = JSON.stringify(functionProperties?.Environment ?? {})
    expect(variables.includes('"KRING_TABLE"')).toBe(template !== identity)
    expect(variables).not.toMatch(/"KRING_SECRET"|resolve:secretsmanager/)
  })
})

test('the API knows the user pool in which it invites people', () => {
  api.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ KRING_USER_POOL: Match.anyValue() }) },
  })
})

test('every log group forgets', () => {
  for (const template of [
    data,
    identity,
    files,
    api,
    stream,
    seal,
    due,
    erasure,
    releases,
    schedule,
    webhooks,
    watch,
  ]) {
    for (const group of propertiesOf(template, 'AWS::Logs::LogGroup')) expect(group.RetentionInDays).toBe(90)
  }
})

describe.each([
  ['decodes pictures', 'ImagesRole', 2048, 'KRING_IMAGES'],
  ['draws papers', 'PapersRole', 1769, 'KRING_PAPERS'],
])('the function that %s', (_what, role, memory, setting) => {
  const own = propertiesOf(files, 'AWS::Lambda::Function').find(({ MemorySize }) => MemorySize === memory)

  test('runs on ARM, knows neither table, bucket nor secret, and may only write its log', () => {
    expect(own).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 20 })
    expect(own?.Environment).toBeUndefined()
    const policies = Object.entries(files.findResources('AWS::IAM::Policy'))
    const documents = policies
      .filter(([id]) => id.startsWith(role))
      .map(([, { Properties }]) => Properties.PolicyDocument)
    const actions = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }: { Action: string }) => Action))
    expect(actions.sort()).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ])
  })

  test('is called by the API, which waits for it', () => {
    const [caller] = propertiesOf(api, 'AWS::Lambda::Function')
    expect(caller).toMatchObject({ Timeout: 25, Environment: { Variables: { [setting]: expect.anything() } } })
  })
})

test('the function that sends to partners’ systems knows nothing and may only write its log', () => {
  const [own] = propertiesOf(webhooks, 'AWS::Lambda::Function')
  expect(own).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 15 })
  expect([own?.Environment, own?.VpcConfig]).toEqual([undefined, undefined])
  const actions = Object.values(webhooks.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) =>
    Properties.PolicyDocument.Statement.flatMap(({ Action }: { Action: string }) => Action),
  )
  expect(actions.toSorted()).toEqual([
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
  ])
  const [caller] = propertiesOf(due, 'AWS::Lambda::Function')
  expect(caller).toMatchObject({ Environment: { Variables: { KRING_WEBHOOKS: expect.anything() } } })
})

test('copies that no dossier has are swept each night', () => {
  files.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'cron(10 2 * * ? *)', State: 'ENABLED' })
})

describe('a malware scan of uploads', () => {
  test('is off unless an environment says so', () => {
    data.resourceCountIs('AWS::GuardDuty::MalwareProtectionPlan', 0)
    const [caller] = propertiesOf(api, 'AWS::Lambda::Function')
    expect(JSON.stringify(caller?.Environment)).not.toContain('KRING_MALWARE_SCAN')
  })

  test('tags what comes in, and nobody else reads what is not tagged clean', () => {
    const { data, api } = templatesOf({ ...environment, malwareScan: true }, notBuilt)
    data.hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', {
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ['incoming/'] } },
    })
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'OnlyCleanUploads',
            Effect: 'Deny',
            Condition: Match.objectLike({
              StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' },
            }),
          }),
          Match.objectLike({ Sid: 'OnlyTheScanTags', Effect: 'Deny' }),
        ]),
      },
    })
    api.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ KRING_MALWARE_SCAN: '1' }) },
    })
    const asking = propertiesOf(api, 'AWS::IAM::Policy').filter(policy =>
      JSON.stringify(policy).includes('GetObjectTagging'),
    )
    // What takes in drafts, what is open to everyone, a coordinator's receipts, and the pictures of a plan.
    expect(asking).toHaveLength(4)
  })
})

describe('the stream', () => {
  test('hands over 100 events or what one second brings, and takes back only what failed', () => {
    stream.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      StartingPosition: 'TRIM_HORIZON',
    })
  })

  test('puts what fails for good into an encrypted queue that keeps it two weeks', () => {
    const [queue] = Object.keys(stream.findResources('AWS::SQS::Queue'))
    stream.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [queue, 'Arn'] } } },
    })
    stream.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 })
  })

  test('starts after its role may read it', () => {
    const [policy] = Object.keys(stream.findResources('AWS::IAM::Policy'))
    stream.hasResource('AWS::Lambda::EventSourceMapping', { DependsOn: Match.arrayWith([policy]) })
  })
})

describe('the stream’s two readers', () => {
  test('get what their filters let pass, the same as on one machine', () => {
    const filtersOf = (template: typeof stream) =>
      propertiesOf(template, 'AWS::Lambda::EventSourceMapping').map(({ FilterCriteria }) => FilterCriteria)
    const criteria = (filter: StreamFilter) => [{ Filters: filter.map(one => ({ Pattern: JSON.stringify(one) })) }]
    expect(filtersOf(stream)).toEqual(criteria(effectsFilter))
    expect(filtersOf(seal)).toEqual(criteria(sealFilter))
    // AWS: an event source has at most five filters.
    for (const filter of [effectsFilter, sealFilter]) expect(filter.length).toBeLessThanOrEqual(5)
  })

  test('are all that reads it', () => {
    const readers = [data, identity, api, stream, seal, schedule, watch].flatMap(template =>
      Object.keys(template.findResources('AWS::Lambda::EventSourceMapping')),
    )
    expect(readers).toHaveLength(2)
  })

  test('the seal gathers half a minute or a hundred records, one ledger object a batch', () => {
    seal.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 30,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })
})

test('the checkpoint is made each night, by a function that does not know the table', () => {
  schedule.hasResourceProperties('AWS::Events::Rule', { ScheduleExpression: 'cron(30 1 * * ? *)', State: 'ENABLED' })
  const [checkpoint] = propertiesOf(schedule, 'AWS::Lambda::Function')
  expect(JSON.stringify(checkpoint?.Environment)).not.toContain('KRING_TABLE')
})

describe('somebody is told', () => {
  const alarmOn = (MetricName: string) =>
    Match.objectLike({ MetricStat: Match.objectLike({ Metric: Match.objectLike({ MetricName }) }) })

  test.each([
    ['at the first dead letter', 'ApproximateNumberOfMessagesVisible', 0],
    ['when effects are a minute late', 'IteratorAge', 60_000],
    ['when an event, an entry or a seal was changed', 'SealFaults', 0],
    ['when seals are ten minutes late', 'IteratorAge', 600_000],
  ])('%s', (_when, metric, Threshold) => {
    watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: [alarmOn(metric)],
      Threshold,
      ComparisonOperator: 'GreaterThanThreshold',
      AlarmActions: [Match.anyValue()],
    })
  })

  test('when more than one request in a hundred fails', () => {
    const [alarm] = propertiesOf(watch, 'AWS::CloudWatch::Alarm').filter(({ AlarmName }) =>
      /faultRate$/.test(String(AlarmName)),
    )
    expect(alarm).toMatchObject({ Threshold: 1, ComparisonOperator: 'GreaterThanThreshold' })
    expect(JSON.stringify(alarm?.Metrics)).toContain('"5xx"')
    expect(alarm?.AlarmActions).toHaveLength(1)
  })

  test('through a topic that is encrypted with a key that CloudWatch and the budget may use', () => {
    watch.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() })
    watch.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({ Principal: { Service: ['budgets.amazonaws.com', 'cloudwatch.amazonaws.com'] } }),
        ]),
      },
    })
    watch.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'on-call@kring.example' })
  })
})

describe('what falls due', () => {
  test('is worked each minute, and a run that was missed is not repeated', () => {
    due.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 } })],
    })
  })

  test('has the function that erases by its name, and waits for it until it has ended', () => {
    const [waiting] = propertiesOf(due, 'AWS::Lambda::Function')
    expect(waiting).toMatchObject({ Environment: { Variables: { KRING_ERASER: expect.anything() } } })
    const [eraser] = propertiesOf(erasure, 'AWS::Lambda::Function')
    expect(Number(waiting?.Timeout) * 1000).toBeGreaterThan(longestRun + Number(eraser?.Timeout) * 1000)
  })

  test('ends before the lease of what it works', () => {
    const [properties] = propertiesOf(due, 'AWS::Lambda::Function')
    expect(Number(properties?.Timeout) * 1000).toBeLessThan(leaseMs)
  })

  test('alarms when it is late, when it does not run, and when a record or a mail waits for somebody', () => {
    const alarms = propertiesOf(watch, 'AWS::CloudWatch::Alarm')
    const missingOf = (metric: string) =>
      alarms
        .filter(alarm => JSON.stringify(alarm).includes(`"MetricName":"${metric}"`))
        .map(one => one.TreatMissingData)
    for (const metric of ['DueLateness', 'SetAside', 'Untold']) expect(missingOf(metric)).toEqual(['notBreaching'])
    expect(missingOf('Invocations')).toEqual(['breaching'])
    // What keeps failing is tried once an hour: each of its tries is above, and one period is enough.
    watch.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: [
        Match.objectLike({
          MetricStat: Match.objectLike({ Metric: Match.objectLike({ MetricName: 'DueLateness' }), Stat: 'Maximum' }),
        }),
      ],
      Threshold: 300_000,
      EvaluationPeriods: 1,
      AlarmDescription: Match.stringLikeRegexp('What to do: docs/runbook.md'),
    })
  })
})

test('the mail service reports bounces and complaints by an encrypted topic that it alone may publish to', () => {
  due.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: Match.objectLike({ MatchingEventTypes: ['bounce', 'complaint', 'reject'] }),
  })
  due.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() })
  due.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: Match.objectLike({
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'sns:Publish',
          Principal: { Service: 'ses.amazonaws.com' },
          Condition: { StringEquals: Match.objectLike({ 'AWS:SourceAccount': Match.anyValue() }) },
        }),
      ]),
    }),
  })
})
