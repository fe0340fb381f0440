import {
  AdminLinkProviderForUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { accountsOf } from '@kring/functions/identity/link/cognito'
import type { Environment } from '@kring/infra/environments'
import { Match, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { mockClient } from '../support/mockClient.ts'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const { identity } = templatesOf(environment, notBuilt)

describe('the user pool', () => {
  test('sends its mails from our domain, as a function writes them', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: Match.objectLike({
        EmailSendingAccount: 'DEVELOPER',
        From: 'Kring <no-reply@kring.example>',
        ConfigurationSet: Match.anyValue(),
      }),
      LambdaConfig: { CustomMessage: Match.anyValue(), PreTokenGenerationConfig: Match.anyValue() },
    })
  })

  test('leads to the site itself from the first deployment on', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['https://kring.example/signed-in'],
      LogoutURLs: ['https://kring.example/'],
      AllowedOAuthScopes: ['openid', 'profile', 'email'],
      SupportedIdentityProviders: ['COGNITO'],
    })
  })
})

describe('with providers of organisations', () => {
  const sso: Environment['sso'] = [
    { kind: 'saml', name: 'City', domains: ['city.example'], metadataUrl: 'https://idp.city.example/metadata' },
    {
      kind: 'oidc',
      name: 'Court',
      domains: ['court.example'],
      issuer: 'https://login.court.example',
      clientId: 'kring',
      clientSecretName: 'kring/court',
    },
  ]
  const { identity: federated } = templatesOf({ ...environment, sso }, notBuilt)

  test('the web app may come from each, and from the pool', () => {
    federated.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: ['COGNITO', 'City', 'Court'],
    })
    federated.hasResource('AWS::Cognito::UserPoolClient', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('City'), Match.stringLikeRegexp('Court')]),
    })
    const oidc = propertiesOf(federated, 'AWS::Cognito::UserPoolIdentityProvider').find(
      one => one.ProviderType === 'OIDC',
    )
    expect(JSON.stringify(oidc)).toContain('{{resolve:secretsmanager:kring/court:')
  })

  test('who comes is found by a function that may do nothing else in the pool', () => {
    federated.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: Match.objectLike({ PreSignUp: Match.anyValue() }),
    })
    federated.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          KRING_PROVIDERS: '[{"name":"City","domains":["city.example"]},{"name":"Court","domains":["court.example"]}]',
        },
      },
    })
    const policies = JSON.stringify(propertiesOf(federated, 'AWS::IAM::Policy'))
    expect(policies.match(/cognito-idp:\w+/g)).toEqual([
      'cognito-idp:AdminLinkProviderForUser',
      'cognito-idp:ListUsers',
    ])
  })
})

describe('the accounts that somebody may be', () => {
  const client = mockClient(CognitoIdentityProviderClient)
  const accounts = accountsOf(new CognitoIdentityProviderClient({}), 'pool')
  const user = (Username: string, changes: object = {}) => ({
    Username,
    Enabled: true,
    UserStatus: 'CONFIRMED' as const,
    Attributes: [{ Name: 'email_verified', Value: 'true' }],
    ...changes,
  })

  test.each([
    ['the one that was invited', [user('one')], 'one'],
    ['not one of a provider', [user('City_1', { UserStatus: 'EXTERNAL_PROVIDER' })], undefined],
    ['not one whose address nobody proved', [user('one', { Attributes: [] })], undefined],
    ['not one that was closed', [user('one', { Enabled: false })], undefined],
    ['none of several', [user('one'), user('two')], undefined],
    ['none where there is none', [], undefined],
  ])('are %s', async (_which, Users, expected) => {
    client.reset()
    client.on(ListUsersCommand, { UserPoolId: 'pool', Filter: 'email = "an@city.example"' }).resolves({ Users })
    expect(await accounts.invited('an@city.example')).toBe(expected)
  })

  test('are linked by the provider’s own name of them', async () => {
    client.reset()
    client.on(AdminLinkProviderForUserCommand).resolves({})
    await accounts.link('one', 'City', '4711')
    expect(client.commandCalls(AdminLinkProviderForUserCommand).map(({ args: [{ input }] }) => input)).toEqual([
      {
        UserPoolId: 'pool',
        DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: 'one' },
        SourceUser: { ProviderName: 'City', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: '4711' },
      },
    ])
  })
})
