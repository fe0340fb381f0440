import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { CloudFrontClient, ListDistributionsCommand } from '@aws-sdk/client-cloudfront'
import { CognitoIdentityProviderClient, DescribeUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, ListOpenIDConnectProvidersCommand } from '@aws-sdk/client-iam'
import { GetAccountSettingsCommand, GetFunctionConcurrencyCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53'
import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { askWhetherItRuns, type Doing, deploy } from '@kring/infra/deploy/deploy'
import { Refused } from '@kring/infra/deploy/fault'
import { migrate, migrations } from '@kring/infra/deploy/migrate'
import { clientsIn } from '@kring/infra/deploy/preflight/clients'
import { teardown } from '@kring/infra/deploy/teardown/teardown'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mockClient } from '../../support/mockClient.ts'
import { environment as example } from '../environment.ts'

const cloudFormation = mockClient(CloudFormationClient)
const [cloudFront, cognito, iam, lambda, route53, ses, ssm, sts, s3] = [
  mockClient(CloudFrontClient),
  mockClient(CognitoIdentityProviderClient),
  mockClient(IAMClient),
  mockClient(LambdaClient),
  mockClient(Route53Client),
  mockClient(SESv2Client),
  mockClient(SSMClient),
  mockClient(STSClient),
  mockClient(S3Client),
]
const all = [cloudFormation, cloudFront, cognito, iam, lambda, route53, ses, ssm, sts, s3]

/** As an environment that is no example. */
const environment = {
  ...example,
  ...{ domain: 'kring.test', mailDomain: 'kring.test', alarmEmail: 'on-call@kring.test' },
  hostedZone: { id: 'Z0123456789', name: 'kring.test' },
  dmarc: { policy: 'reject' as const, reportsTo: 'dmarc@kring.test' },
}
const disposable = { ...environment, terminationProtection: false }
const outputs = {
  'kring-test-web': { Address: 'https://kring.test', ApiHost: 'api.example' },
  'kring-test-identity': {
    Issuer: 'https://issuer.example',
    ClientId: 'web',
    LogoutEndpoint: 'https://issuer.example/logout',
  },
  'kring-test-api': { FunctionName: 'api' },
  'kring-test-data': { TableName: 'kring-test', SecretArn: 'arn:secret', KeyArn: 'arn:key' },
}
const stack = (StackName: string, StackStatus = 'CREATE_COMPLETE' as const) => ({
  ...{ StackName, StackStatus, CreationTime: new Date(0) },
})

beforeEach(() => {
  sts.on(GetCallerIdentityCommand).resolves({ Account: environment.account })
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '21' } })
  route53.on(GetHostedZoneCommand).resolves({
    HostedZone: { Id: 'Z', Name: 'kring.test.', CallerReference: '1' },
    DelegationSet: { NameServers: ['ns-1.awsdns.org'] },
  })
  ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: true, SendingEnabled: true })
  ses.on(GetEmailIdentityCommand).resolves({
    VerifiedForSendingStatus: true,
    MailFromAttributes: { MailFromDomain: 'm', MailFromDomainStatus: 'SUCCESS', BehaviorOnMxFailure: 'REJECT_MESSAGE' },
  })
  cognito.on(DescribeUserPoolDomainCommand).resolves({ DomainDescription: {} })
  cloudFront.on(ListDistributionsCommand).resolves({})
  iam.on(ListOpenIDConnectProvidersCommand).resolves({})
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 1000 } })
  lambda.on(GetFunctionConcurrencyCommand).resolves({ ReservedConcurrentExecutions: 200 })
  cloudFormation.on(ListStacksCommand).resolves({ StackSummaries: [stack('kring-test-mail')] })
  cloudFormation.on(ListStackResourcesCommand).resolves({ StackResourceSummaries: [] })
  for (const [StackName, values] of Object.entries(outputs))
    cloudFormation.on(DescribeStacksCommand, { StackName }).resolves({
      Stacks: [
        {
          ...stack(StackName),
          Outputs: Object.entries(values).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
        },
      ],
    })
})
afterEach(() => {
  for (const client of all) client.reset()
})

/** What a driver does, in order; the programs end with 0, but for those that begin like `failing`. */
function recorded(failing?: string) {
  const done: string[] = []
  const said: string[] = []
  const doing: Doing = {
    run: async ({ words }) => {
      const what = words.join(' ').replace(/\S*\.build\/deploy/, '.build/deploy')
      done.push(what)
      return failing !== undefined && what.includes(failing) ? 1 : 0
    },
    build: async () => void done.push('build'),
    resolveNs: async () => ['ns-1.awsdns.org'],
    smoke: async ({ site }) => {
      done.push(`ask ${site}`)
      if (failing === 'ask') throw new Refused([{ code: 'smoke-failed', what: 'it', remedy: 'read' }])
    },
    pause: async () => void done.push('pause'),
  }
  return { done, said, say: (line: string) => void said.push(line), doing }
}
const cdk = 'node_modules/aws-cdk/bin/cdk'
const deploying = `${cdk} deploy --app .build/deploy/test --require-approval never`
const steps = [
  'build',
  `${cdk} synth --quiet --output .build/deploy/test`,
  `${deploying} --exclusively test/mail`,
  `${deploying} test/*`,
  'infra/claimPrefixes.ts',
  'infra/backfillGrants.ts',
  'ask https://kring.test',
  'infra/kring.ts smoke --host test',
]
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.faults.map(({ code }) => code) : error),
  )

describe('a deployment', () => {
  test('checks, builds, makes the templates once, deploys them, migrates, and asks whether it runs', async () => {
    const { done, said, say, doing } = recorded()
    await deploy(environment, clientsIn, say, { isMigrated: true }, doing)
    expect(done).toEqual(steps)
    expect(said.slice(-3).map(line => line.split(/ {2,}/)[1])).toEqual([
      ...['https://kring.test', expect.stringContaining('https://kring.test/api'), 'https://issuer.example'],
    ])
  })

  test('does the same the second time', async () => {
    const { done, say, doing } = recorded()
    for (const _ of ['once', 'again']) await deploy(environment, clientsIn, say, { isMigrated: true }, doing)
    expect(done).toEqual([...steps, ...steps])
  })

  test('by a role that reads no table leaves out what reads it', async () => {
    const { done, say, doing } = recorded()
    await deploy(environment, clientsIn, say, { isMigrated: false }, doing)
    expect(done).toEqual(steps.filter(one => !/^infra\//.test(one)))
  })

  test.each([
    ['making the templates', ' synth', 'cdk-failed', 2],
    ['the stack of mail', '--exclusively', 'cdk-failed', 3],
    ['the other stacks', 'never test/*', 'cdk-failed', 4],
    ['a migration', 'claimPrefixes', 'migration-failed', 5],
    ['the next migration', 'backfillGrants', 'migration-failed', 6],
    ['asking whether it runs', 'ask', 'smoke-failed', 7],
    ['asking as a partner', 'kring.ts smoke', 'smoke-failed', 8],
  ])('stops at the first failure: %s', async (_what, failing, code, at) => {
    const { done, said, say, doing } = recorded(failing)
    expect(await codeOf(deploy(environment, clientsIn, say, { isMigrated: true }, doing))).toEqual([code])
    expect(done).toEqual(steps.slice(0, at))
    expect(said.some(line => line.startsWith('Site'))).toBe(false)
  })

  test.each([
    ['ROLLBACK_COMPLETE', 'stack-half-made'],
    ['UPDATE_ROLLBACK_FAILED', 'stack-stuck'],
    ['UPDATE_IN_PROGRESS', 'stack-in-progress'],
  ] as const)('does not begin at a stage of which a stack is %s', async (StackStatus, code) => {
    cloudFormation.on(ListStacksCommand).resolves({
      StackSummaries: [stack('kring-test-mail'), { ...stack('kring-test-data'), StackStatus }],
    })
    const { done, say, doing } = recorded()
    const codes = await codeOf(deploy(environment, clientsIn, say, { isMigrated: true }, doing))
    // In each of its regions.
    expect(new Set([codes].flat())).toEqual(new Set([code]))
    expect(done).toEqual([])
  })

  test('goes on at a stage of which only the stack of mail was made', async () => {
    const { done, say, doing } = recorded('never test/*')
    expect(await codeOf(deploy(environment, clientsIn, say, { isMigrated: true }, doing))).toEqual(['cdk-failed'])
    const again = recorded()
    await deploy(environment, clientsIn, again.say, { isMigrated: true }, again.doing)
    expect([done.length, again.done]).toEqual([4, steps])
  })

  test('tells when a stack that it needs does not say where it is', async () => {
    cloudFormation.on(DescribeStacksCommand, { StackName: 'kring-test-web' }).resolves({ Stacks: [] })
    const { done, say, doing } = recorded()
    await expect(deploy(environment, clientsIn, say, { isMigrated: true }, doing)).rejects.toThrow(
      'kring-test-web has no output Address',
    )
    expect(done).toEqual(steps.slice(0, 6))
  })

  test('of a stage that a restore closed asks nobody', async () => {
    lambda.on(GetFunctionConcurrencyCommand).resolves({ ReservedConcurrentExecutions: 0 })
    const { done, said, say, doing } = recorded()
    await deploy(environment, clientsIn, say, { isMigrated: true }, doing)
    expect(done).toEqual(steps.slice(0, 6))
    expect(said).toContainEqual(expect.stringContaining('closed for a restore'))
  })
})

describe('asking alone', () => {
  test('is as anybody may, and as a partner', async () => {
    const { done, say, doing } = recorded()
    await askWhetherItRuns(environment, clientsIn(environment.region), say, doing)
    expect(done).toEqual(steps.slice(6))
  })

  test('is not as a partner where nobody is answered', async () => {
    const { done, say, doing } = recorded('ask')
    expect(await codeOf(askWhetherItRuns(environment, clientsIn(environment.region), say, doing))).toEqual([
      'smoke-failed',
    ])
    expect(done).toEqual([steps[6]])
  })
})

test('a migration works on the table that the stage says, with its secret and key', async () => {
  const seen: unknown[] = []
  const run: Doing['run'] = async ({ words, env }) => {
    seen.push([words, env])
    return 0
  }
  await migrate(environment, clientsIn(environment.region), () => {}, run)
  const env = {
    AWS_REGION: 'eu-central-1',
    KRING_TABLE: 'kring-test',
    KRING_SECRET_ARN: 'arn:secret',
    KRING_KEY_ARN: 'arn:key',
  }
  expect(seen).toEqual(migrations.map(script => [[script], env]))
})

describe('a teardown', () => {
  const bucket = {
    ResourceType: 'AWS::S3::Bucket',
    PhysicalResourceId: 'kring-test-files',
    LogicalResourceId: 'Files',
    ResourceStatus: 'CREATE_COMPLETE' as const,
    LastUpdatedTimestamp: new Date(0),
  }
  const order: string[] = []
  beforeEach(() => {
    order.splice(0)
    cloudFormation.on(ListStackResourcesCommand).resolves({ StackResourceSummaries: [bucket] })
    let listed = 0
    cloudFormation.on(ListStacksCommand).callsFake(async () => {
      listed += 1
      return { StackSummaries: listed === 1 ? [stack('kring-test-files'), stack('kring-other-files')] : [] }
    })
    let isFull = true
    s3.on(ListObjectVersionsCommand).callsFake(async () => {
      const Versions = isFull ? [{ Key: 'a', VersionId: '1' }] : []
      isFull = false
      return { Versions }
    })
    s3.on(DeleteObjectsCommand).callsFake(async () => {
      order.push('empty')
      return {}
    })
  })
  const doing = (code = 0): Pick<Doing, 'run' | 'build'> => ({
    run: async ({ words }) => {
      order.push(words.slice(1).join(' '))
      return code
    },
    build: async () => void order.push('build'),
  })

  test('empties the buckets of its own stacks, and then deletes the stacks', async () => {
    const said: string[] = []
    await teardown(disposable, 'test', clientsIn, line => void said.push(line), doing())
    expect(order).toEqual(['empty', 'build', 'destroy --force test/*'])
    expect(said[0]).toBe('kring-test-files: 1 versions deleted')
    expect(said.at(-1)).toContain('Nothing of test is left')
  })

  test('of what is kept, or was not named twice, changes nothing', async () => {
    expect(await codeOf(teardown(environment, 'test', clientsIn, () => {}, doing()))).toEqual(['protected'])
    expect(await codeOf(teardown(disposable, undefined, clientsIn, () => {}, doing()))).toEqual(['protected'])
    expect([order, s3.calls()]).toEqual([[], []])
  })

  test('that CloudFormation does not carry out says so, and may be repeated', async () => {
    expect(await codeOf(teardown(disposable, 'test', clientsIn, () => {}, doing(1)))).toEqual(['cdk-failed'])
    cloudFormation.on(ListStacksCommand).resolves({ StackSummaries: [stack('kring-test-files')] })
    expect(await codeOf(teardown(disposable, 'test', clientsIn, () => {}, doing()))).toEqual([
      ...['stack-stuck', 'stack-stuck', 'stack-stuck'],
    ])
    cloudFormation.on(ListStacksCommand).resolves({ StackSummaries: [] })
    expect(await codeOf(teardown(disposable, 'test', clientsIn, () => {}, doing()))).toBe('done')
  })
})
