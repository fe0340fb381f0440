import { gunzipSync } from 'node:zlib'
import { CognitoIdentityProviderClient, ListUsersCommand } from '@aws-sdk/client-cognito-identity-provider'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { listAccounts } from '@kring/functions/people/listAccounts'
import { accountsFromEnvironment } from '@kring/functions/schedule/accounts/environment'
import { beforeEach, expect, it } from 'vitest'
import { mockClient } from '../support/mockClient.ts'

const pool = mockClient(CognitoIdentityProviderClient)
const bucket = mockClient(S3Client)
beforeEach(() => {
  pool.reset()
  bucket.reset()
})

const user = (subject: string) => ({
  Attributes: [
    { Name: 'sub', Value: subject },
    { Name: 'email', Value: `${subject}@kring.example` },
    { Name: 'name', Value: subject },
  ],
  Enabled: true,
  UserStatus: 'CONFIRMED' as const,
})

it('the copy of the accounts has a line for each, of every page', async () => {
  pool
    .on(ListUsersCommand, { PaginationToken: undefined })
    .resolves({ Users: [user('an'), user('bea')], PaginationToken: 'next' })
    .on(ListUsersCommand, { PaginationToken: 'next' })
    .resolves({ Users: [user('cas')] })
  bucket.on(PutObjectCommand).resolves({})
  const lines: unknown[] = []
  const copy = accountsFromEnvironment(
    { KRING_USER_POOL: 'eu-central-1_test', KRING_COPIES_BUCKET: 'copies' },
    {
      log: { info: (...line) => void lines.push(line), error: () => {} },
      now: () => '2026-06-17T02:00:00.000Z',
      accounts: listAccounts('eu-central-1_test', new CognitoIdentityProviderClient({ region: 'eu-central-1' })),
      client: new S3Client({ region: 'eu-central-1' }),
    },
  )
  await copy()
  const [put] = bucket.commandCalls(PutObjectCommand)
  expect(put?.args[0].input).toMatchObject({ Bucket: 'copies', Key: 'accounts/2026-06-17.jsonl.gz' })
  const text = gunzipSync(Buffer.from(put?.args[0].input.Body as Uint8Array)).toString()
  expect(
    text
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line).subject),
  ).toEqual(['an', 'bea', 'cas'])
  // The log says how many, and nobody.
  expect(JSON.stringify(lines)).toBe('[["accounts copied",{"accounts":3}]]')
})
