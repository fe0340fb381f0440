import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  GetAliasCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ListVersionsByFunctionCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { DeleteObjectsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { isClosed } from '@kring/infra/deploy/deploy'
import { rollback, versionBefore } from '@kring/infra/deploy/rollback'
import { emptyBucket } from '@kring/infra/deploy/teardown/emptyBucket'
import { tearDownFaults } from '@kring/infra/deploy/teardown/mayTearDown'
import { whenMailIsVerified } from '@kring/infra/deploy/verifiedMail'
import { afterEach, describe, expect, test } from 'vitest'
import { mockClient } from '../../support/mockClient.ts'
import { environment } from '../environment.ts'

describe('the mail domain', () => {
  const client = mockClient(SESv2Client)
  afterEach(() => client.reset())

  const returned = (MailFromDomainStatus: 'PENDING' | 'SUCCESS') => ({
    ...{
      MailFromDomain: 'bounces.kring.example',
      MailFromDomainStatus,
      BehaviorOnMxFailure: 'REJECT_MESSAGE' as const,
    },
  })

  test('is waited for until SES found its records, and those of its return address', async () => {
    client
      .on(GetEmailIdentityCommand, { EmailIdentity: 'kring.example' })
      .resolvesOnce({ VerifiedForSendingStatus: false })
      .resolvesOnce({})
      .resolvesOnce({ VerifiedForSendingStatus: true })
      .resolvesOnce({ VerifiedForSendingStatus: true, MailFromAttributes: returned('PENDING') })
      .resolves({ VerifiedForSendingStatus: true, MailFromAttributes: returned('SUCCESS') })
    const pauses: number[] = []
    await whenMailIsVerified(environment, { ses: new SESv2Client({}) }, async ms => pauses.push(ms))
    expect(pauses).toEqual([15_000, 15_000, 15_000, 15_000])
  })

  test('is waited for half an hour, and then told', async () => {
    client.on(GetEmailIdentityCommand).resolves({ VerifiedForSendingStatus: false })
    await expect(whenMailIsVerified(environment, { ses: new SESv2Client({}) }, async () => {})).rejects.toMatchObject({
      faults: [{ code: 'mail-not-verified', remedy: expect.stringContaining('_domainkey') }],
    })
    client
      .on(GetEmailIdentityCommand)
      .resolves({ VerifiedForSendingStatus: true, MailFromAttributes: returned('PENDING') })
    await expect(whenMailIsVerified(environment, { ses: new SESv2Client({}) }, async () => {})).rejects.toMatchObject({
      faults: [{ code: 'mail-not-verified', remedy: expect.stringContaining('dig MX bounces.kring.example') }],
    })
  })
})

describe('a rollback', () => {
  test('is to the version before the one that answers, whatever was published since', () => {
    expect(versionBefore('12', ['$LATEST', '9', '10', '12', '13'])).toBe('10')
    expect(versionBefore('9', ['9', '10', '$LATEST'])).toBeUndefined()
  })

  test('gives all requests to that version', async () => {
    const [stacks, functions] = [mockClient(CloudFormationClient), mockClient(LambdaClient)]
    const Outputs = [
      { OutputKey: 'FunctionName', OutputValue: 'api' },
      { OutputKey: 'Alias', OutputValue: 'live' },
    ]
    stacks.on(DescribeStacksCommand, { StackName: 'kring-test-api' }).resolves({
      Stacks: [{ Outputs, StackName: 'kring-test-api', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' }],
    })
    functions.on(GetAliasCommand).resolves({ FunctionVersion: '3' })
    functions.on(ListVersionsByFunctionCommand).resolves({ Versions: [{ Version: '2' }, { Version: '3' }] })
    functions.on(UpdateAliasCommand).resolves({})
    const works = (table: string) => ({ Environment: { Variables: { KRING_TABLE: table } } })
    functions.on(GetFunctionConfigurationCommand).resolves(works('kring'))
    const said: string[] = []
    const clients = { cloudFormation: new CloudFormationClient({}), lambda: new LambdaClient({}) }
    await rollback(environment, clients, line => said.push(line))
    expect(functions.commandCalls(UpdateAliasCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { FunctionName: 'api', Name: 'live', FunctionVersion: '2', RoutingConfig: { AdditionalVersionWeights: {} } },
    ])
    expect(said).toEqual([expect.stringMatching(/version 2, no longer with 3/)])
    // After a restore the version before works with the table of before.
    functions.on(GetFunctionConfigurationCommand, { Qualifier: '3' }).resolves(works('kring-restored'))
    await expect(rollback(environment, clients, () => {})).rejects.toThrow('works with the table kring')
    expect(functions.commandCalls(UpdateAliasCommand)).toHaveLength(1)
    functions.on(ListVersionsByFunctionCommand).resolves({ Versions: [{ Version: '3' }] })
    await expect(rollback(environment, clients, () => {})).rejects.toThrow('api has no version before 3')
    for (const client of [stacks, functions]) client.restore()
  })
})

describe('a stage that a restore closed', () => {
  test.each([
    [0, true],
    [200, false],
    [undefined, false],
  ])('with %s requests at once is closed: %s', async (ReservedConcurrentExecutions, expected) => {
    const [stacks, functions] = [mockClient(CloudFormationClient), mockClient(LambdaClient)]
    const Outputs = [{ OutputKey: 'FunctionName', OutputValue: 'api' }]
    stacks.on(DescribeStacksCommand, { StackName: 'kring-test-api' }).resolves({
      Stacks: [{ Outputs, StackName: 'kring-test-api', CreationTime: new Date(0), StackStatus: 'UPDATE_COMPLETE' }],
    })
    functions
      .on(GetFunctionConcurrencyCommand, { FunctionName: 'api' })
      .resolves(ReservedConcurrentExecutions === undefined ? {} : { ReservedConcurrentExecutions })
    const clients = { cloudFormation: new CloudFormationClient({}), lambda: new LambdaClient({}) }
    expect(await isClosed(environment, clients)).toBe(expected)
    for (const client of [stacks, functions]) client.restore()
  })
})

describe('a teardown', () => {
  const disposable = { ...environment, terminationProtection: false }

  test('is of a stage that may go, and was named twice', () => {
    expect(tearDownFaults(environment, 'test').map(({ code }) => code)).toEqual(['protected'])
    expect(tearDownFaults(disposable, undefined)).toEqual([
      {
        code: 'protected',
        what: expect.stringContaining('everything'),
        remedy: expect.stringContaining('--everything-of test'),
      },
    ])
    expect(tearDownFaults(disposable, 'tset')).toHaveLength(1)
    expect(tearDownFaults(disposable, 'test')).toEqual([])
  })

  test('empties a bucket of every version and mark, locked ones too', async () => {
    const bucket = mockClient(S3Client)
    bucket
      .on(ListObjectVersionsCommand)
      .resolvesOnce({ Versions: [{ Key: 'a', VersionId: '1' }], DeleteMarkers: [{ Key: 'a', VersionId: '2' }] })
      .resolvesOnce({ Versions: [{ Key: 'b', VersionId: '3' }] })
      .resolves({})
    bucket.on(DeleteObjectsCommand).resolves({})
    expect(await emptyBucket(new S3Client({}), 'files')).toBe(3)
    const [first] = bucket.commandCalls(DeleteObjectsCommand)
    expect(first?.args[0].input).toEqual({
      Bucket: 'files',
      BypassGovernanceRetention: true,
      Delete: {
        Quiet: true,
        Objects: [
          { Key: 'a', VersionId: '1' },
          { Key: 'a', VersionId: '2' },
        ],
      },
    })
    bucket.on(ListObjectVersionsCommand).resolves({ Versions: [{ Key: 'c', VersionId: '4' }] })
    bucket.on(DeleteObjectsCommand).resolves({ Errors: [{ Key: 'c', Code: 'AccessDenied' }] })
    await expect(emptyBucket(new S3Client({}), 'files')).rejects.toThrow(
      'files: an object could not be deleted: AccessDenied',
    )
    bucket.restore()
  })
})
