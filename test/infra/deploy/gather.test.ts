import { CloudFormationClient, ListStackResourcesCommand, ListStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  CloudFrontClient,
  ListDistributionsCommand,
  type ListDistributionsCommandOutput,
} from '@aws-sdk/client-cloudfront'
import { CognitoIdentityProviderClient, DescribeUserPoolDomainCommand } from '@aws-sdk/client-cognito-identity-provider'
import { IAMClient, ListOpenIDConnectProvidersCommand } from '@aws-sdk/client-iam'
import { GetAccountSettingsCommand, GetFunctionConcurrencyCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53'
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { clientsIn } from '@kring/infra/deploy/preflight/clients'
import { faultsOf } from '@kring/infra/deploy/preflight/faultsOf'
import { gatherFacts } from '@kring/infra/deploy/preflight/gather'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { mockClient } from '../../support/mockClient.ts'
import { environment } from '../environment.ts'

const [cloudFormation, cloudFront, cognito, iam, lambda, route53, ses, ssm, sts] = [
  mockClient(CloudFormationClient),
  mockClient(CloudFrontClient),
  mockClient(CognitoIdentityProviderClient),
  mockClient(IAMClient),
  mockClient(LambdaClient),
  mockClient(Route53Client),
  mockClient(SESv2Client),
  mockClient(SSMClient),
  mockClient(STSClient),
]
const named = (name: string) => Object.assign(new Error('no'), { name })
const gather = (resolve = async (): Promise<readonly string[]> => ['ns-1.awsdns.org']) =>
  gatherFacts(environment, clientsIn, resolve)

beforeEach(() => {
  sts.on(GetCallerIdentityCommand).resolves({ Account: environment.account })
  ssm.on(GetParameterCommand).resolves({ Parameter: { Value: '21' } })
  route53.on(GetHostedZoneCommand, { Id: 'Z0123456789' }).resolves({
    HostedZone: { Id: 'Z', Name: 'kring.example.', CallerReference: '1' },
    DelegationSet: { NameServers: ['ns-1.awsdns.org'] },
  })
  ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: true, SendingEnabled: true })
  ses.on(GetEmailIdentityCommand).rejects(named('NotFoundException'))
  cognito.on(DescribeUserPoolDomainCommand).resolves({ DomainDescription: {} })
  cloudFront.on(ListDistributionsCommand).resolves({})
  iam.on(ListOpenIDConnectProvidersCommand).resolves({})
  lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 1000 } })
  cloudFormation.on(ListStacksCommand).resolves({ StackSummaries: [] })
})
afterEach(() => {
  for (const client of [cloudFormation, cloudFront, cognito, iam, lambda, route53, ses, ssm, sts]) client.reset()
})

describe('what a deployment finds at AWS', () => {
  test('where nothing was deployed yet', async () => {
    expect(await gather()).toEqual({
      account: { found: '111122223333' },
      bootstrap: { 'eu-central-1': { found: 21 }, 'us-east-1': { found: 21 }, 'eu-west-1': { found: 21 } },
      zone: { found: { name: 'kring.example', nameServers: ['ns-1.awsdns.org'] } },
      delegatedTo: { found: ['ns-1.awsdns.org'] },
      mail: { found: { isOutOfSandbox: true, isSending: true } },
      mailIdentity: { found: false },
      prefixOf: { found: undefined },
      distributionsOf: { found: [] },
      concurrency: { found: { limit: 1000, ofOthers: 0 } },
      gitHubProvider: { found: undefined },
      stacks: { found: [] },
    })
  })

  test('of stacks: those of this environment, in each of its regions, page by page, with what they made', async () => {
    cloudFormation
      .on(ListStacksCommand)
      .resolves({ StackSummaries: [] })
      .on(ListStacksCommand, { NextToken: undefined })
      .resolvesOnce({ StackSummaries: [summary('kring-test-data'), summary('kring-staging-data')], NextToken: '2' })
      .resolvesOnce({ StackSummaries: [summary('kring-test-edge')] })
      .resolvesOnce({ StackSummaries: [summary('kring-test-backup-copy')] })
      .on(ListStacksCommand, { NextToken: '2' })
      .resolves({ StackSummaries: [summary('kring-test-web')] })
    cloudFormation.on(ListStackResourcesCommand).resolves({
      StackResourceSummaries: [
        { ...resource, ResourceType: 'AWS::CloudFront::Distribution', PhysicalResourceId: 'E1' },
      ],
    })
    const { stacks } = await gather()
    const resources = [{ type: 'AWS::CloudFront::Distribution', id: 'E1' }]
    expect(stacks).toEqual({
      found: [
        { name: 'kring-test-data', region: 'eu-central-1', status: 'CREATE_COMPLETE', resources },
        { name: 'kring-test-web', region: 'eu-central-1', status: 'CREATE_COMPLETE', resources },
        { name: 'kring-test-edge', region: 'us-east-1', status: 'CREATE_COMPLETE', resources },
        { name: 'kring-test-backup-copy', region: 'eu-west-1', status: 'CREATE_COMPLETE', resources },
      ],
    })
  })

  test('of what others reserved: all that is reserved, but for what its own functions have', async () => {
    lambda
      .on(GetAccountSettingsCommand)
      .resolves({ AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 300 } })
    lambda.on(GetFunctionConcurrencyCommand, { FunctionName: 'api' }).resolves({ ReservedConcurrentExecutions: 250 })
    // Every region is answered the same here: the function is asked for in its own only.
    cloudFormation.on(ListStacksCommand).resolves({ StackSummaries: [summary('kring-test-api')] })
    cloudFormation.on(ListStackResourcesCommand).resolves({
      StackResourceSummaries: [{ ...resource, ResourceType: 'AWS::Lambda::Function', PhysicalResourceId: 'api' }],
    })
    expect((await gather()).concurrency).toEqual({ found: { limit: 1000, ofOthers: 450 } })
    lambda.on(GetFunctionConcurrencyCommand).rejects(named('AccessDeniedException'))
    expect((await gather()).concurrency).toEqual({ refused: 'AccessDeniedException: no' })
  })

  test('of the provider of GitHub’s pipelines, whoever made it', async () => {
    const arn = (host: string) => `arn:aws:iam::111122223333:oidc-provider/${host}`
    iam.on(ListOpenIDConnectProvidersCommand).resolves({
      OpenIDConnectProviderList: [{ Arn: arn('other.example') }, { Arn: arn('token.actions.githubusercontent.com') }],
    })
    const piped = { ...environment, github: { repository: 'kring/kring', environment: 'production' } }
    const look = async (asked: typeof environment) =>
      (await gatherFacts(asked, clientsIn, async () => ['ns-1.awsdns.org'])).gitHubProvider
    expect(await look(piped)).toEqual({ found: arn('token.actions.githubusercontent.com') })
    // Nobody asks where no pipeline is to be made, nor where it was made: then it is its own.
    expect(await look(environment)).toEqual({ found: undefined })
    cloudFormation.on(ListStacksCommand).resolves({ StackSummaries: [summary('kring-test-pipeline')] })
    cloudFormation.on(ListStackResourcesCommand).resolves({ StackResourceSummaries: [] })
    expect(await look(piped)).toEqual({ found: undefined })
    expect(iam.calls()).toHaveLength(1)
  })

  test('of a distribution that has the domain, whoever made it', async () => {
    const items = [
      { Id: 'E1', Aliases: { Quantity: 1, Items: ['other.example'] } },
      { Id: 'E2', Aliases: { Quantity: 1, Items: ['kring.example'] } },
    ]
    // What the client answers has more in it, which nothing here reads.
    const answer = z.custom<ListDistributionsCommandOutput>().parse({ DistributionList: { Items: items } })
    cloudFront.on(ListDistributionsCommand).resolves(answer)
    expect((await gather()).distributionsOf).toEqual({ found: ['E2'] })
  })

  test('with what AWS refuses, and why; the rest is looked at all the same', async () => {
    ses.on(GetAccountCommand).rejects(named('AccessDeniedException'))
    ssm.on(GetParameterCommand).rejects(named('ParameterNotFound'))
    route53.on(GetHostedZoneCommand).rejects(named('NoSuchHostedZone'))
    const facts = await gather(async () => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
    })
    expect(facts.mail).toEqual({ refused: 'AccessDeniedException: no' })
    expect(Object.keys(facts.bootstrap)).toEqual(['eu-central-1', 'us-east-1', 'eu-west-1'])
    for (const looked of Object.values(facts.bootstrap)) expect(looked).toEqual({ found: undefined })
    expect([facts.zone, facts.delegatedTo, facts.concurrency]).toEqual([
      { found: undefined },
      { found: [] },
      { found: { limit: 1000, ofOthers: 0 } },
    ])
  })

  test('without credentials is that there are none', async () => {
    sts.on(GetCallerIdentityCommand).rejects(named('CredentialsProviderError'))
    const faults = faultsOf(environment, await gather()).filter(({ code }) => code !== 'settings-example')
    expect(faults).toEqual([expect.objectContaining({ code: 'credentials-missing' })])
  })
})

const resource = {
  LogicalResourceId: 'A',
  LastUpdatedTimestamp: new Date(0),
  ResourceStatus: 'CREATE_COMPLETE',
} as const
const summary = (StackName: string) => ({
  StackName,
  StackStatus: 'CREATE_COMPLETE' as const,
  CreationTime: new Date(0),
})
