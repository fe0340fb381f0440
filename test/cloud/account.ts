import {
  CognitoIdentityProviderClient,
  CreateResourceServerCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2'
import { systemScopes } from '@kring/domain'
import { createTable } from '@kring/local/table/index'
import * as z from 'zod'
import { deployed } from '../support/gate/cloud.ts'
import { administrator, region } from './moto.ts'

export type Account = {
  readonly table: string
  readonly bucket: string
  readonly ledgerBucket: string
  readonly key: string
  readonly pool: string
  /** The variables of a function, by its description in the template; those that name a resource name the one of this account. */
  environmentOf(description: string): Readonly<Record<string, string>>
}

const Variables = z.object({
  Description: z.string().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
})

/**
 * Makes the resources of the data and identity stacks at an endpoint: what the functions call, under the names that the
 * templates give them where AWS lets a template choose. `issuer` signs the tokens that the API is to believe.
 */
export async function createAccount(endpoint: string, secret: string, issuer: string): Promise<Account> {
  const place = { endpoint, region, credentials: administrator }
  const cloud = deployed()
  const functions = (['identity', 'files', 'api', 'stream', 'seal', 'erasure', 'due', 'releases', 'schedule'] as const)
    .flatMap(stack => cloud.resources(stack, 'AWS::Lambda::Function'))
    .map(({ properties }) => Variables.parse(properties))
  const named = (name: string): string =>
    present(functions.find(({ Environment }) => Environment.Variables[name] !== undefined)?.Environment.Variables[name])

  const table = named('KRING_TABLE')
  await createTable(new DynamoDBClient(place), table)
  const s3 = new S3Client({ ...place, forcePathStyle: true })
  // AWS: no capitals in a bucket's name; the template leaves it to CloudFormation.
  const [bucket, ledgerBucket] = [named('KRING_BUCKET').toLowerCase(), named('KRING_LEDGER_BUCKET').toLowerCase()]
  for (const [Bucket, ObjectLockEnabledForBucket] of [
    [bucket, false],
    [ledgerBucket, true],
  ] as const)
    await s3.send(
      new CreateBucketCommand({
        Bucket,
        ObjectLockEnabledForBucket,
        CreateBucketConfiguration: { LocationConstraint: region },
      }),
    )
  const key = present((await new KMSClient(place).send(new CreateKeyCommand({}))).KeyMetadata?.Arn)
  const secrets = new SecretsManagerClient(place)
  const secretArn = async (Name: string, SecretString: string): Promise<string> =>
    present((await secrets.send(new CreateSecretCommand({ Name, SecretString }))).ARN)
  const cognito = new CognitoIdentityProviderClient(place)
  const pool = present(
    (await cognito.send(new CreateUserPoolCommand({ PoolName: 'kring', UsernameAttributes: ['email'] }))).UserPool?.Id,
  )
  await cognito.send(
    new CreateResourceServerCommand({
      UserPoolId: pool,
      Identifier: 'kring',
      Name: 'kring',
      Scopes: systemScopes.map(scope => ({
        ScopeName: scope,
        ScopeDescription: scope,
      })),
    }),
  )
  await new SESv2Client(place).send(new CreateEmailIdentityCommand({ EmailIdentity: named('KRING_MAIL_FROM') }))
  const own: Readonly<Record<string, string>> = {
    KRING_TABLE: table,
    KRING_BUCKET: bucket,
    KRING_LEDGER_BUCKET: ledgerBucket,
    KRING_KEY_ARN: key,
    KRING_USER_POOL: pool,
    KRING_SECRET_ARN: await secretArn('app', secret),
    KRING_EDGE_SECRET_ARN: await secretArn('edge', edgeProof),
    KRING_ISSUER: issuer,
    KRING_AUDIENCE: 'kring-web',
  }
  return {
    ...{ table, bucket, ledgerBucket, key, pool },
    environmentOf: description => {
      const found = present(functions.find(one => one.Description?.includes(description)))
      return Object.fromEntries(
        Object.entries(found.Environment.Variables).map(([name, value]) => [name, own[name] ?? value]),
      )
    },
  }
}

/** What the distribution adds to each request. */
export const edgeProof = 'edge-proof-edge-proof-edge-proof-edge'

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('the templates or the emulator left something out')
  return value
}
