import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { edgeHeaders } from '@kring/functions/api/callers/addressOf'
import { roleVariable, scopeRoles } from '@kring/functions/data/access/scope'
import { bundleHandler } from '@kring/infra/constructs/bundle'
import { createTableInput } from '@kring/local/table/definition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { isMotoThere, type Moto, startMoto } from './moto.ts'

if (!isMotoThere) console.warn('SKIPPED: test/infra/emulator: moto not found (pip install "moto[server]")')

const Answers = z.array(z.object({ statusCode: z.number(), body: z.string() }))
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
const proof = 'e'.repeat(48)
const folder = mkdtempSync(join(tmpdir(), 'kring-emulator-'))
let moto: Moto
let environment: Readonly<Record<string, string>>

describe.skipIf(!isMotoThere)('the API’s bundle, with nothing but what the cloud gives it', () => {
  beforeAll(async () => {
    moto = await startMoto()
    const client = { endpoint: moto.endpoint, region: 'eu-central-1', credentials }
    bundleHandler('api', folder)
    await new DynamoDBClient(client).send(new CreateTableCommand(createTableInput('kring')))
    const secretOf = async (Name: string, SecretString: string): Promise<string> =>
      (await new SecretsManagerClient(client).send(new CreateSecretCommand({ Name, SecretString }))).ARN ?? ''
    const { KeyMetadata } = await new KMSClient(client).send(new CreateKeyCommand({}))
    environment = {
      ...Object.fromEntries(scopeRoles.map(role => [roleVariable(role), `arn:aws:iam::123456789012:role/${role}`])),
      AWS_ENDPOINT_URL: moto.endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      KRING_TABLE: 'kring',
      KRING_ISSUER: 'http://localhost/none',
      KRING_AUDIENCE: 'web',
      KRING_KEY_ARN: KeyMetadata?.Arn ?? '',
      KRING_SECRET_ARN: await secretOf('app', 's'.repeat(64)),
      KRING_EDGE_SECRET_ARN: await secretOf('edge', proof),
    }
  })
  afterAll(() => {
    moto.stop()
    rmSync(folder, { recursive: true })
  })

  test('reads its secrets, becomes the role of a scope with its tags, and reads the table', async () => {
    const through = { [edgeHeaders.proof]: proof }
    const [health, partners, none, around] = await answersOf([
      ['/api/health', through],
      ['/api/t', through],
      ['/api/t/nobody', through],
      ['/api/t', {}],
    ])
    expect(health?.statusCode).toBe(200)
    expect(partners).toMatchObject({ statusCode: 200, body: expect.stringContaining('[]') })
    expect(none).toMatchObject({ statusCode: 404, body: expect.stringContaining('"not-found"') })
    expect(around).toMatchObject({ statusCode: 403, body: expect.stringContaining('"not-through-edge"') })
  })
})

type Asked = readonly [path: string, headers: Readonly<Record<string, string>>]

/** Asks the handler as API Gateway does, in a process of its own that knows the function's environment and nothing else. */
async function answersOf(asked: readonly Asked[]): Promise<z.infer<typeof Answers>> {
  const events = asked.map(([path, headers]) => ({
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    headers,
    requestContext: {
      http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      domainName: 'kring.example',
      requestId: '1',
      stage: '$default',
    },
  }))
  const script = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, 'index.mjs')).href)})
    const answers = []
    for (const event of ${JSON.stringify(events)})
      answers.push(await handler(event, { functionName: 'api', awsRequestId: '1' }))
    process.stdout.write('\\nANSWERS' + JSON.stringify(answers))
    process.exit(0)`
  const options = { env: { ...environment, PATH: process.env.PATH } }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], options)
  return Answers.parse(JSON.parse(stdout.slice(stdout.indexOf('ANSWERS') + 'ANSWERS'.length)))
}
