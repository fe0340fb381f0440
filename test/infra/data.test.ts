import { tableDefinition } from '@kring/functions/data/table'
import { Match, templatesOf } from '@kring/infra/templates'
import { describe, expect, test } from 'vitest'
import { environment, notBuilt, propertiesOf } from './environment.ts'

const { data, identity } = templatesOf(environment, notBuilt)

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
]

describe('the table', () => {
  test('has the keys, lifetime and stream of its definition, and no other', () => {
    data.resourceCountIs('AWS::DynamoDB::GlobalTable', 1)
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      KeySchema: keySchema(tableDefinition.partitionKey, tableDefinition.sortKey),
      TimeToLiveSpecification: { AttributeName: tableDefinition.timeToLive, Enabled: true },
      StreamSpecification: { StreamViewType: tableDefinition.stream },
      BillingMode: 'PAY_PER_REQUEST',
    })
  })

  test('has the indexes of its definition, each with exactly the attributes that it lists', () => {
    const [table] = propertiesOf(data, 'AWS::DynamoDB::GlobalTable')
    expect(table?.GlobalSecondaryIndexes).toEqual(
      tableDefinition.indexes.map(({ name, partitionKey, sortKey, projection }) => ({
        IndexName: name,
        KeySchema: keySchema(partitionKey, sortKey),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: projection },
      })),
    )
  })

  test('is encrypted with a key of ours that rotates', () => {
    const [keyId] = Object.keys(data.findResources('AWS::KMS::Key', { Properties: { EnableKeyRotation: true } }))
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [Match.objectLike({ SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [keyId, 'Arn'] } } })],
    })
  })

  test('can be restored to any second of 35 days, and refuses to be deleted', () => {
    data.hasResource('AWS::DynamoDB::GlobalTable', {
      Properties: {
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          }),
        ],
      },
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    })
  })

  test.each(['AWS::KMS::Key', 'AWS::SecretsManager::Secret'])('outlives its stack together with %s', type => {
    data.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })
})

test('the bucket of the ledger locks every version for six years, also against the account itself', () => {
  data.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 2196 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: { LogFilePrefix: 'ledger/' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
        ],
      },
    },
  })
})

describe('the bucket of attached files', () => {
  const buckets = Object.entries(data.findResources('AWS::S3::Bucket'))
  const [id, files] =
    buckets.find(([, { Properties }]) => Properties.LoggingConfiguration?.LogFilePrefix === 'files/') ?? []

  test('is closed, encrypted with our key, keeps versions and says who asked for what', () => {
    const [keyId] = Object.keys(data.findResources('AWS::KMS::Key'))
    expect(files?.Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            ServerSideEncryptionByDefault: {
              SSEAlgorithm: 'aws:kms',
              KMSMasterKeyID: { 'Fn::GetAtt': [keyId, 'Arn'] },
            },
          },
        ],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: { LogFilePrefix: 'files/' },
    })
    expect(files?.DeletionPolicy).toBe('Retain')
  })

  test('takes no request without TLS', () => {
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    })
  })

  test('forgets after a day what came in, after a draft’s days what nobody sent, and never what a dossier holds', () => {
    const rules: { Prefix?: string; ExpirationInDays?: number }[] = files?.Properties.LifecycleConfiguration.Rules
    const ends = rules.flatMap(({ Prefix, ExpirationInDays }) => (ExpirationInDays ? [[Prefix, ExpirationInDays]] : []))
    expect(ends).toEqual([
      ['incoming/', 1],
      ['checked/', 91],
    ])
  })

  test('lets the site post to it, and no other', () => {
    expect(files?.Properties.CorsConfiguration.CorsRules).toMatchObject([
      { AllowedMethods: ['POST'], AllowedOrigins: ['https://kring.example'] },
    ])
  })
})

describe('sign-in', () => {
  test('asks a strong password and a second factor that is not a text message', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 14, RequireSymbols: true }) },
    })
  })

  test('lets nobody sign up alone, and keeps its people when the stack goes', () => {
    identity.hasResource('AWS::Cognito::UserPool', {
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
      },
      DeletionPolicy: 'Retain',
    })
  })

  test('gives the web app a code, never a token, and only at its own address', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
      CallbackURLs: ['https://kring.example/signed-in'],
      LogoutURLs: ['https://kring.example/'],
      PreventUserExistenceErrors: 'ENABLED',
    })
  })

  test('has its sign-in page: a branding style for the client, the newer of the two versions', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2, Domain: 'kring-test' })
    identity.resourceCountIs('AWS::Cognito::ManagedLoginBranding', 1)
  })

  test('adds claims by the third version of the event, which reaches the access tokens of partner systems too', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } },
    })
  })

  test('gives the web app an access token for ten minutes', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AccessTokenValidity: 10,
      TokenValidityUnits: Match.objectLike({ AccessToken: 'minutes' }),
    })
  })

  test('knows what the system of a partner may be allowed to do', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
      Identifier: 'kring',
      Scopes: [Match.objectLike({ ScopeName: 'referral.submit' }), Match.objectLike({ ScopeName: 'referral.status' })],
    })
  })

  test('lets a name be put right', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      Schema: Match.arrayWith([Match.objectLike({ Name: 'name', Mutable: true })]),
    })
  })
})
