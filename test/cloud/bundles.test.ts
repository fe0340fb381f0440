import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { pdf } from '@kring/domain/test-data/files'
import { openTable } from '@kring/functions/data/connection'
import { forPlatform, openStore } from '@kring/functions/data/index'
import { kmsKeyWrapper } from '@kring/functions/data/sealing/kmsKeyWrapper'
import { effectsFilter, passesFilter, sealFilter } from '@kring/functions/stream/filters'
import type { HandlerName } from '@kring/infra/constructs/bundle'
import { releasePackages } from '@kring/infra/constructs/releasePackages'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { startIssuer, type TestIssuer } from '../support/issuer.ts'
import { people, type TestPerson } from '../support/people.ts'
import { carryToAcceptance, submitJohan } from '../support/referrals.ts'
import { openRecords } from '../support/stream.ts'
import { createTenants } from '../support/tenants.ts'
import type { Ask, Reply, World } from '../support/world.ts'
import { type Account, createAccount, edgeProof } from './account.ts'
import { administrator, findMoto, type Moto, region, startMoto } from './moto.ts'
import { type ShippedFunction, startFunction } from './shippedFunction.ts'

/**
 * The functions as they are deployed, before an emulator of AWS: each export that only the cloud uses is called (KMS,
 * Secrets Manager, STS with session tags, S3, SES, Cognito, the table's stream). What moto does not know is in docs/parity.md.
 */

const python = findMoto()
if (python === undefined)
  console.warn('Python has no moto: the bundles as they are deployed were not run against an emulator of AWS.')

const secret = 'test-secret-test-secret-test-secret-test-secret'
let moto: Moto
let issuer: TestIssuer
let account: Account
const started = new Map<HandlerName, Promise<ShippedFunction>>()

/** The function of a name, started at its first use. */
function shipped(name: HandlerName, description: string): Promise<ShippedFunction> {
  const known = started.get(name)
  if (known !== undefined) return known
  const options = { endpoint: moto.url, environment: account.environmentOf(description) }
  const one = startFunction(name, name === 'releases' ? { ...options, packages: releasePackages } : options)
  started.set(name, one)
  return one
}
const api = () => shipped('api', 'Answers every request')
const effects = () => shipped('stream', 'Turns events')
const seal = () => shipped('seal', 'Seals access logs')
const due = () => shipped('schedule/due', 'Works what falls due')
const checkpoint = () => shipped('schedule/checkpoint', 'nightly checkpoint')
const sweep = () => shipped('files/sweep', 'Deletes copied files')
const eraser = () => shipped('erasure', 'Erases a dossier')
const releases = () => shipped('releases', 'Prepares the releases')

const place = () => ({ endpoint: moto.url, region, credentials: administrator })

/** What API Gateway sends for a request. docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
async function event(path: string, { as, method, body, headers = {} }: Ask = {}): Promise<object> {
  const person: TestPerson | undefined = typeof as === 'string' ? people[as] : as
  const bearer = person === undefined ? {} : { authorization: `Bearer ${await issuer.token(person)}` }
  const [rawPath = '', rawQueryString = ''] = `/api${path}`.split('?')
  const http = { method: method ?? (body === undefined ? 'GET' : 'POST'), path: rawPath, protocol: 'HTTP/1.1' }
  return {
    ...{ version: '2.0', routeKey: '$default', rawPath, rawQueryString, isBase64Encoded: false },
    headers: {
      host: 'kring.example',
      'x-kring-edge': edgeProof,
      'x-kring-viewer': '192.0.2.1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...bearer,
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    },
    requestContext: {
      ...{ accountId: '111122223333', apiId: 'api', domainName: 'kring.example', stage: '$default', requestId: 'r' },
      http: { ...http, sourceIp: '192.0.2.7', userAgent: 'test' },
      ...{ time: '01/Jan/2026:00:00:00 +0000', timeEpoch: 1_767_225_600_000 },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

const Answer = z.object({
  statusCode: z.int(),
  body: z.string().default(''),
  headers: z.record(z.string(), z.string()),
})

const world: Pick<World, 'ask'> = {
  ask: async (path, ask): Promise<Reply> => {
    const answer = Answer.parse(await (await api()).invoke(await event(path, ask)))
    const headers = new Headers(answer.headers)
    const isJson = /json/.test(headers.get('content-type') ?? '')
    const bytes = new TextEncoder().encode(answer.body)
    return {
      status: answer.statusCode,
      text: answer.body,
      bytes,
      headers,
      body: isJson ? JSON.parse(answer.body) : undefined,
    }
  },
}

let readStream: () => Promise<readonly DynamoDBRecord[]>
/** Hands the stream to a reader as its event source mapping does: what passes the filter, with each record's failures reported. */
async function deliver(reader: ShippedFunction, filter: Parameters<typeof passesFilter>[0]): Promise<void> {
  const records = (await readStream()).filter(record => passesFilter(filter, record))
  for (let at = 0; at < records.length; at += 100)
    expect(await reader.invoke({ Records: records.slice(at, at + 100) })).toEqual({ batchItemFailures: [] })
}

async function items(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const table = openTable({ table: account.table, ...place() })
  const found: Record<string, unknown>[] = []
  let ExclusiveStartKey: Record<string, unknown> | undefined
  do {
    const page = await table.client.send(new ScanCommand({ TableName: account.table, ExclusiveStartKey }))
    found.push(...(page.Items ?? []))
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey !== undefined)
  return found
}

describe.skipIf(python === undefined)('the functions as they are deployed, before an emulator of AWS', () => {
  beforeAll(async () => {
    moto = await startMoto(python ?? '')
    issuer = await startIssuer()
    account = await createAccount(moto.url, secret, issuer.url)
    // The store of the set-up wraps the tenants' keys as the functions unwrap them.
    vi.stubEnv('AWS_ENDPOINT_URL_KMS', moto.url)
    vi.stubEnv('AWS_ACCESS_KEY_ID', administrator.accessKeyId)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', administrator.secretAccessKey)
    const keyWrapper = kmsKeyWrapper({ keyId: account.key, region })
    await createTenants(forPlatform(openStore({ table: account.table, ...place(), secret, keyWrapper })))
    readStream = openRecords(new DynamoDBClient(place()), moto.url, account.table, region)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    for (const one of await Promise.allSettled(started.values())) if (one.status === 'fulfilled') one.value.stop()
    await issuer?.stop()
    await moto?.stop()
  })

  it('the API answers its health and its contract, and refuses a token that is none', async () => {
    expect((await world.ask('/health')).status).toBe(200)
    expect((await world.ask('/openapi.json')).body.openapi).toMatch(/^3\./)
    expect((await world.ask('/me', { headers: { Authorization: 'Bearer none' } })).status).toBe(401)
    expect((await world.ask('/t/nobody')).status).toBe(404)
  })

  it('the API refuses who comes around the distribution, without its proof and with a guess', async () => {
    for (const headers of [{ 'x-kring-edge': '' }, { 'x-kring-edge': 'f'.repeat(edgeProof.length) }]) {
      const refused = await world.ask('/t', { headers })
      expect([refused.status, refused.body.code]).toEqual([403, 'not-through-edge'])
    }
  })

  it('a referral is sent, carried to acceptance, counted, mailed and sealed', async () => {
    const id = await submitJohan(world)
    await carryToAcceptance(world, id)
    const read = await world.ask(`/t/linde/referrals/${id}`, { as: 'leen' })
    expect([read.status, read.body.state]).toEqual([200, 'accepted'])
    // What it says is sealed with the tenant's key, which KMS holds.
    expect(JSON.stringify(await items())).not.toContain('Vermeulen')

    const before = await moto.sentMails()
    await deliver(await effects(), effectsFilter)
    expect(await moto.sentMails()).toBeGreaterThan(before)
    const sent = await moto.sentMails()
    await deliver(await effects(), effectsFilter)
    expect(await moto.sentMails()).toBe(sent)
    expect((await items()).filter(({ pk }) => /^F#dijleland#ROLLUP/.test(String(pk))).length).toBeGreaterThan(0)

    await deliver(await seal(), sealFilter)
    const s3 = new S3Client({ ...place(), forcePathStyle: true })
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: account.ledgerBucket }))
    expect(Versions.filter(({ Key = '' }) => Key.startsWith('entries/')).length).toBeGreaterThan(0)
    await (await checkpoint()).invoke({})
    const { Versions: after = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket: account.ledgerBucket }))
    expect(after.length).toBeGreaterThan(Versions.length)
  })

  it('a person is invited to the user pool, once', async () => {
    const tom = { name: 'Tom Aerts', email: 'tom@linde.example', role: 'referrer' }
    const invited = await world.ask('/t/linde/members', {
      as: 'bart',
      body: tom,
      headers: { 'Idempotency-Key': randomUUID() },
    })
    expect([invited.status, invited.text]).toEqual([201, expect.anything()])
    const again = await world.ask('/t/linde/members', {
      as: 'bart',
      body: { ...tom, role: 'tenant-admin' },
      headers: { 'Idempotency-Key': randomUUID() },
    })
    expect(again.status).toBe(201)
  })

  it('a partner’s system gets an app client, and loses it', async () => {
    const body = { name: 'Dossiersysteem', scopes: ['referral.submit'] }
    const made = await world.ask('/t/linde/clients', { as: 'bart', body, headers: { 'Idempotency-Key': randomUUID() } })
    expect([made.status, made.text]).toEqual([201, expect.anything()])
    expect(made.body.secret.length).toBeGreaterThan(20)
    const removed = await world.ask(`/t/linde/clients/${made.body.id}`, { as: 'bart', method: 'DELETE' })
    expect(removed.status).toBe(204)
  })

  it('a file is put by its signed form, checked, and kept', async () => {
    const bytes = pdf()
    const asked = { name: 'brief.pdf', type: 'pdf', size: bytes.length }
    const granted = await world.ask('/t/linde/attachments', { as: 'sara', body: asked })
    expect([granted.status, granted.text]).toEqual([201, expect.anything()])
    const { url, fields, id } = z
      .object({ id: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) })
      .parse(granted.body)
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([Uint8Array.from(bytes)]), 'x')
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204)
    const checked = await world.ask(`/t/linde/attachments/${id}/check`, { as: 'sara', method: 'POST' })
    expect([checked.status, checked.text]).toEqual([200, expect.anything()])
    await (await sweep()).invoke({})
  })

  it('what falls due is worked, and a bounce is taken', async () => {
    await (await due()).invoke({ source: 'aws.events' })
    const bounce = { eventType: 'Bounce', mail: { tags: {} }, bounce: { bounceType: 'Permanent' } }
    await (await due()).invoke({ Records: [{ EventSource: 'aws:sns', Sns: { Message: JSON.stringify(bounce) } }] })
  })

  it('the eraser says that there is nothing to do, and releases look at their calendar', async () => {
    const task = { why: 'asked', tenant: 'linde', dossier: 'LIN-2026-000099' }
    expect(await (await eraser()).invoke(task)).toBe('nothing-to-do')
    await (await releases()).invoke({})
  })

  it('a token gets the name of who signs in', async () => {
    const claims = await startFunction('identity', { endpoint: moto.url, environment: {} })
    started.set('identity', Promise.resolve(claims))
    const answer = await claims.invoke({
      ...{ version: '2', triggerSource: 'TokenGeneration_HostedAuth', region, userPoolId: account.pool, userName: 'x' },
      request: {
        userAttributes: { name: 'Tom Aerts', email: 'tom@linde.example' },
        groupConfiguration: {},
        scopes: [],
      },
      response: {},
    })
    expect(JSON.stringify(answer)).toContain('Tom Aerts')
  })

  it('no function writes who it is about to its log', async () => {
    for (const [name, one] of started)
      expect((await one).logged(), name).not.toMatch(/Johan|Vermeulen|Tom Aerts|tom@linde/)
  })
})
