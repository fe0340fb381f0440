import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { DescribeContinuousBackupsCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { LambdaClient, ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda'
import { GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { runChecks } from '@kring/infra/deploy/accountDay/check'
import { serviceChecks } from '@kring/infra/deploy/accountDay/services'
import { signInChecks } from '@kring/infra/deploy/accountDay/signIn'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { mockClient } from '../../support/mockClient.ts'
import { environment } from '../environment.ts'

const [cognito, lambda, ses, stacks, table] = [
  mockClient(CognitoIdentityProviderClient),
  mockClient(LambdaClient),
  mockClient(SESv2Client),
  mockClient(CloudFormationClient),
  mockClient(DynamoDBClient),
]
const deployed = {
  site: 'https://kring.example',
  api: 'https://api.example',
  issuer: 'https://cognito-idp.example/pool-1',
  clientId: 'web',
  logoutEndpoint: 'https://sign-in.example/logout',
}
const region = environment.region
const failed = async (checks: Parameters<typeof runChecks>[0]): Promise<readonly string[]> => {
  const said: string[] = []
  await runChecks(checks, line => void said.push(line))
  return said.filter(line => line.startsWith('FAIL'))
}

type Answers = Readonly<Record<string, () => Response>>
const answering = (answers: Answers): void =>
  void vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) => {
    const url = new URL(input)
    const scope = url.searchParams.get('scope') ?? ''
    const name =
      url.pathname +
      (scope.includes('offline_access') ? ' offline' : '') +
      (url.searchParams.has('lang') ? ' lang' : '')
    const answer = answers[`${init?.method ?? 'GET'} ${name}`] ?? answers[name]
    if (answer === undefined) throw new Error(`nothing answers ${name}`)
    return answer()
  })
const json = (status: number, body: object) => () => Response.json(body, { status })
const to = (location: string) => () => new Response(null, { status: 302, headers: { location } })
const tokenOf = (claims: object) =>
  json(200, { access_token: `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x` })
const claims = { token_use: 'access', client_id: 'made', scope: 'kring/referral.status', sub: 'made' }

afterEach(() => {
  vi.unstubAllGlobals()
  for (const client of [cognito, lambda, ses, stacks, table]) client.reset()
})

describe('what is asked of Cognito', () => {
  const right: Answers = {
    'POST /oauth2/token': tokenOf(claims),
    '/api/t/nobody/referrals': json(404, { code: 'not-found' }),
    '/oauth2/authorize lang': to('https://sign-in.example/login?client_id=web&lang=fr'),
    '/oauth2/authorize offline': to('https://kring.example/signed-in?error=invalid_scope'),
    '/oauth2/authorize': to('https://sign-in.example/error?error=redirect_mismatch'),
    '/logout': to('https://kring.example/'),
  }
  const checks = () => signInChecks(deployed, { cognito: new CognitoIdentityProviderClient({ region }) })
  beforeEach(() => {
    cognito.on(CreateUserPoolClientCommand).resolves({ UserPoolClient: { ClientId: 'made', ClientSecret: 'secret' } })
    cognito.on(DeleteUserPoolClientCommand).resolves({})
  })

  test('passes where it does as the local issuer, and leaves no client', async () => {
    answering(right)
    expect(await failed(checks())).toEqual([])
    expect(cognito.commandCalls(DeleteUserPoolClientCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { UserPoolId: 'pool-1', ClientId: 'made' },
    ])
  })

  test.each<[string, Answers, RegExp]>([
    ['the token has an audience', { 'POST /oauth2/token': tokenOf({ ...claims, aud: 'x' }) }, /without aud/],
    [
      'the token is of another client',
      { 'POST /oauth2/token': tokenOf({ ...claims, client_id: 'web' }) },
      /is another/,
    ],
    ['there is no token', { 'POST /oauth2/token': json(400, {}) }, /token endpoint answered 400/],
    ['the API does not know it', { '/api/t/nobody/referrals': json(401, {}) }, /the API answered 401/],
    ['the language is not kept', { '/oauth2/authorize lang': to('https://sign-in.example/login') }, /answered 302/],
    ['offline_access is given', { '/oauth2/authorize offline': to('https://sign-in.example/login') }, /answered 302/],
    ['it goes anywhere', { '/oauth2/authorize': to('https://elsewhere.example/signed-in?code=1') }, /went to/],
    ['signing out ends elsewhere', { '/logout': to('https://sign-in.example/login') }, /sign-in\.example\/login/],
  ])('fails where %s, and leaves no client', async (_what, changes, why) => {
    answering({ ...right, ...changes })
    expect(await failed(checks())).toEqual([expect.stringMatching(why)])
    expect(cognito.commandCalls(DeleteUserPoolClientCommand)).toHaveLength(1)
  })
})

describe('what is asked of the services', () => {
  const reader = (State: string, LastProcessingResult: string) => ({
    ...{ FunctionArn: 'arn:aws:lambda:eu-central-1:1:function:kring-test-stream', State, LastProcessingResult },
  })
  const checks = () =>
    serviceChecks(environment, {
      lambda: new LambdaClient({ region }),
      ses: new SESv2Client({ region }),
      cloudFormation: new CloudFormationClient({ region }),
    })
  const recovery = (RecoveryPeriodInDays: number) => ({
    ContinuousBackupsDescription: {
      ContinuousBackupsStatus: 'ENABLED' as const,
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' as const, RecoveryPeriodInDays },
    },
  })
  const web: Answers = {
    '/api/health': () => new Response('', { status: 403 }),
    'POST /api/t/nobody/referrals': json(404, { code: 'not-found' }),
  }
  beforeEach(() => {
    lambda.on(ListEventSourceMappingsCommand).resolves({
      EventSourceMappings: [
        reader('Enabled', 'OK'),
        reader('Enabled', 'No records processed'),
        { ...reader('Disabled', 'PROBLEM'), FunctionArn: 'arn:aws:lambda:eu-central-1:1:function:another' },
      ],
    })
    ses.on(GetEmailIdentityCommand).resolves({
      DkimAttributes: { Status: 'SUCCESS' },
      MailFromAttributes: {
        ...{ MailFromDomain: 'm', MailFromDomainStatus: 'SUCCESS', BehaviorOnMxFailure: 'REJECT_MESSAGE' },
      },
    })
    stacks.on(DescribeStacksCommand).resolves({
      Stacks: [
        {
          ...{ StackName: 'kring-test-data', CreationTime: new Date(0), StackStatus: 'CREATE_COMPLETE' },
          Outputs: [{ OutputKey: 'TableName', OutputValue: 'kring-test' }],
        },
      ],
    })
    table.on(DescribeContinuousBackupsCommand, { TableName: 'kring-test' }).resolves(recovery(35))
    answering(web)
  })

  test('passes where they work together', async () => {
    expect(await failed(checks())).toEqual([])
  })

  test.each<[string, () => void, RegExp]>([
    [
      'a reader may not decrypt',
      () =>
        lambda.on(ListEventSourceMappingsCommand).resolves({
          EventSourceMappings: [reader('Enabled', 'PROBLEM: KMS access denied'), reader('Enabled', 'OK')],
        }),
      /KMS access denied/,
    ],
    [
      'there is one reader',
      () => lambda.on(ListEventSourceMappingsCommand).resolves({ EventSourceMappings: [reader('Enabled', 'OK')] }),
      /1 readers/,
    ],
    [
      'the return address waits',
      () => ses.on(GetEmailIdentityCommand).resolves({ DkimAttributes: { Status: 'SUCCESS' } }),
      /DKIM SUCCESS, MAIL FROM undefined/,
    ],
    [
      'the recovery is short',
      () => table.on(DescribeContinuousBackupsCommand).resolves(recovery(7)),
      /ENABLED, 7 days/,
    ],
    ['the web ACL lets an attack in', () => answering({ ...web, '/api/health': json(200, {}) }), /answered with 200/],
    [
      'the web ACL refuses a text',
      () => answering({ ...web, 'POST /api/t/nobody/referrals': () => new Response('no', { status: 403 }) }),
      /not by the API/,
    ],
  ])('fails where %s', async (_what, change, why) => {
    change()
    expect(await failed(checks())).toEqual([expect.stringMatching(why)])
  })
})
