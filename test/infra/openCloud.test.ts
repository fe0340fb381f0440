import { S3Client } from '@aws-sdk/client-s3'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { openCloud } from '@kring/functions/operations/cloud/openCloud'
import { commands } from '@kring/functions/operations/commands/index'
import { beforeEach, describe, expect, test } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

const [sts, ssm, secrets, s3] = [
  mockClient(STSClient),
  mockClient(SSMClient),
  mockClient(SecretsManagerClient),
  mockClient(S3Client),
] as const
const stage = { name: 'test', account: '111122223333', region: 'eu-central-1', domain: 'kring.test' }
const reader = { function: 'reader', deadLetters: 'https://sqs.eu-central-1.amazonaws.com/1/dead' }
const places = {
  ...{ table: 'kring-test', stream: 'arn:stream', key: 'arn:key', secret: 'arn:secret', files: 'files' },
  ...{ ledger: 'ledger', userPool: 'eu-central-1_pool', readers: { stream: reader, seal: reader } },
  answering: [{ function: 'api', atOnce: 200 }],
}

beforeEach(() => {
  for (const mock of [sts, ssm, secrets, s3]) mock.reset()
  sts.on(GetCallerIdentityCommand).resolves({ Account: stage.account })
  sts.on(AssumeRoleCommand).resolves({
    Credentials: {
      ...{ AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c' },
      Expiration: new Date(Date.now() + 3_600_000),
    },
  })
  ssm.on(GetParameterCommand, { Name: '/kring/test/places' }).resolves({ Parameter: { Value: JSON.stringify(places) } })
  secrets
    .on(GetSecretValueCommand, { SecretId: 'arn:secret' })
    .resolves({ SecretString: 'a secret of enough letters, or more' })
})

describe('a stage, opened for a command', () => {
  test('is asked where its site is, and knows its issuer', async () => {
    const host = await openCloud(stage, 'smoke')
    expect(host.served).toEqual({
      site: 'https://kring.test',
      issuer: 'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_pool',
    })
    expect(sts.commandCalls(AssumeRoleCommand).map(({ args: [{ input }] }) => input.RoleArn)).toEqual([
      'arn:aws:iam::111122223333:role/kring-test-smoke',
    ])
    await host.close()
  })

  test('gives no secret to a command that seals nothing', async () => {
    const host = await openCloud(stage, 'redrive')
    expect([host.secret, secrets.calls()]).toEqual([expect.stringContaining('no secret'), []])
    await host.close()
  })

  test('is refused to whom the account does not let, before anything of it is looked at', async () => {
    sts.on(AssumeRoleCommand).rejects(new Error('AccessDenied'))
    await expect(openCloud(stage, 'smoke')).rejects.toMatchObject({ code: 'role-refused' })
    expect(ssm.calls()).toEqual([])
  })
})

test('a host that answers nobody is not tried out', async () => {
  const smoke = commands.find(({ name }) => name === 'smoke')
  const { served: _served, ...host } = await openCloud(stage, 'smoke')
  await expect(smoke?.prepare({})({ host, say: () => {} })).rejects.toMatchObject({ code: 'not-on-this-host' })
  await host.close()
})
