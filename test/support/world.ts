import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { type Quotas, quotasOf } from '@kring/functions/api/quotas'
import { openTable } from '@kring/functions/data/connection'
import { type Consumed, forPlatform, openStore, type Store, type Table } from '@kring/functions/data/index'
import { folderLedger } from '@kring/functions/ledger/folder'
import type { Ledger } from '@kring/functions/ledger/ledger'
import { type DueHostOptions, dueFromEnvironment } from '@kring/functions/schedule/due/environment'
import { sealFromEnvironment } from '@kring/functions/seal/environment'
import { type StreamHostOptions, streamFromEnvironment } from '@kring/functions/stream/environment'
import { effectsFilter, passesFilter, sealFilter } from '@kring/functions/stream/filters'
import { postWebhook } from '@kring/functions/webhooks/post'
import { type DiskStorage, diskStorage } from '@kring/local/files/index'
import type { Signing } from '@kring/local/host'
import { images } from '@kring/local/images/index'
import { makePaper } from '@kring/local/papers/index'
import { createTable } from '@kring/local/table/index'
import type { DynamoDBRecord } from 'aws-lambda'
import { inject } from 'vitest'
import * as z from 'zod'
import { clockFrom } from './clock.ts'
import { deliverAll } from './delivery.ts'
import { openDirectory } from './directory.ts'
import type { GateReport } from './gate/index.ts'
import { startIssuer, type TestIssuer, type TokenChanges } from './issuer.ts'
import { openGate, signingWith } from './openGate.ts'
import { type PersonName, people, type TestPerson } from './people.ts'
import { eventRecords, type Handler, openRecords } from './stream.ts'
import { createTenants } from './tenants.ts'

export type Ask = {
  readonly as?: PersonName | TestPerson
  readonly method?: string
  readonly body?: unknown
  /** A body that is a file's bytes. */
  readonly file?: Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: TokenChanges
  /** The address that the request comes from; default: one that is the same for all. */
  readonly from?: string
}
export type Reply = {
  readonly status: number
  readonly body: Json
  readonly text: string
  /** Of a file that is no text. */
  readonly bytes: Uint8Array
  readonly headers: Headers
}
// biome-ignore lint/suspicious/noExplicitAny: an answer is looked into by hand in tests
type Json = any

export type World = {
  /** The table without the gate, for reading and corrupting items in tests. */
  readonly table: Table
  /** The data layer over the same table. */
  readonly store: Store
  readonly endpoint: string
  readonly accounts: ReturnType<typeof openDirectory>['accounts']
  readonly clients: ReturnType<typeof openDirectory>['clients']
  readonly issuer: TestIssuer
  /** The storage of attached files, in a temporary folder. */
  readonly files: DiskStorage
  readonly fileFolder: string
  readonly env: Readonly<Record<string, string>>
  /** The gate's report, if the world has its own gate. */
  gateReport(): GateReport | undefined
  /** Capacity consumed per access pattern since the previous call, without the quota's own writes and the reading of the caller's memberships. */
  consumed(): readonly Consumed[]
  ask(path: string, ask?: Ask): Promise<Reply>
  /** Delivers the table's stream to both of its readers until nothing is left, and works what is due. */
  drain(): Promise<void>
  mails(): Promise<readonly { id: string; kind: string; to: string; sender?: string; subject: string; text: string }[]>
  /** All items of the table except forms (large) and quotas. */
  items(): Promise<readonly Readonly<Record<string, unknown>>[]>
  /** Every line logged by the API and the stream handler. */
  logged(): readonly string[]
  /** The table's stream from its beginning. */
  records(): Promise<readonly DynamoDBRecord[]>
  /** The events of one dossier as stream records, without reading the whole stream. */
  eventsOf(id: string, tenant?: string): Promise<readonly DynamoDBRecord[]>
  /** A stream handler on the same table, with a mailer, clock or log of its own. */
  handler(options?: StreamHostOptions): Handler
  /** What falls due, and what the mail service reports, with a mailer, clock or log of its own. */
  due(options?: DueHostOptions): ReturnType<typeof dueFromEnvironment>
  /** The eraser's environment and credentials: its calls pass the gate as those of its function. */
  readonly erasing: ReturnType<Signing>
  /** The same of the function of releases. */
  readonly releasing: ReturnType<Signing>
  /** The second reader of the stream: seals and witnesses. */
  readonly seal: Handler
  readonly ledger: Ledger
  close(): Promise<void>
}

/** A receiver of webhooks on this machine; a slow one is given up sooner than in the cloud. */
const postHere = postWebhook({ mayBeThisMachine: true, longestConnecting: 500, longestInAll: 700 })

const secret = 'test-secret-test-secret-test-secret-test-secret'

export type WorldOptions = {
  readonly endpoint?: string
  /** The name of a table that may exist already; then its tenants are not created again. */
  readonly table?: string
  /** The clock of the API, the stream and the files; when absent it begins at `testNow`. Tokens are judged by the machine's. */
  readonly now?: () => string
  /** How the API waits before it decides again; when absent it really waits. */
  readonly pause?: (milliseconds: number) => Promise<void>
  /** Whether calls count as proof that a permission is needed (see openGate). */
  readonly isRegular?: boolean
  /** Limits of each bucket; practically unlimited when absent. */
  readonly quotas?: Quotas
}

/** What the test's host tells of a request. */
const Address = z.object({ address: z.string() })

const endless = { burst: 1e9, perSecond: 1e6 }

/** A new table with two tenants, with the API and the stream handler on it. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const endpoint = options.endpoint ?? inject('endpoint')
  // An engine of a test's own has a gate of its own.
  const ownGate =
    options.endpoint === undefined
      ? undefined
      : await openGate(options.endpoint, { isRegular: options.isRegular ?? true })
  const gate = ownGate ?? inject('gate')
  const name = options.table ?? `kring-${randomUUID()}`
  const place = { endpoint, region: 'eu-west-1', credentials: administrator }
  const client = new DynamoDBClient(place)
  const isNew = await createTable(client, name)
  const issuer = await startIssuer()
  const mailFolder = await mkdtemp(join(tmpdir(), 'kring-mail-'))
  const ledgerFolder = await mkdtemp(join(tmpdir(), 'kring-ledger-'))
  const env = {
    KRING_TABLE: name,
    DYNAMODB_ENDPOINT: gate.url,
    AWS_REGION: 'eu-west-1',
    KRING_ISSUER: issuer.url,
    KRING_AUDIENCE: 'kring-web',
    KRING_SECRET: secret,
    KRING_PUBLIC_URL: 'http://kring.example',
    KRING_MAIL_FOLDER: mailFolder,
    KRING_LEDGER_FOLDER: ledgerFolder,
    KRING_WEBHOOKS_HERE: '1',
  }
  const now = options.now ?? clockFrom()
  let seen: Consumed[] = []
  const lines: string[] = []
  const keep = (message: string, line: object) => lines.push(JSON.stringify({ message, ...line }))
  /** What a request costs for knowing who asks: read once for many requests, so not one of them has it for sure. */
  const isOfCaller = ({ pattern }: Consumed): boolean => pattern === 'memberships-of-caller'
  const host = {
    log: { info: keep, error: keep },
    onConsumed: (consumed: Consumed) => {
      if (consumed.pattern !== 'take-quota') seen.push(consumed)
    },
    now,
  }
  const fileFolder = await mkdtemp(join(tmpdir(), 'kring-files-'))
  const files = diskStorage({
    folder: fileFolder,
    secret,
    publicUrl: env.KRING_PUBLIC_URL,
    now: () => Date.parse(now()),
  })
  const signing = signingWith(gate.environments)
  const directory = openDirectory()
  const { app } = appFromEnvironment(
    { ...env, ...signing('api').environment },
    {
      ...host,
      onConsumed: consumed => {
        if (!isOfCaller(consumed)) host.onConsumed(consumed)
      },
      ...(options.pause === undefined ? {} : { pause: options.pause }),
      ...directory,
      files,
      makeLogo: images.makeLogo,
      makePaper,
      credentials: signing('api').credentials,
      quotas: options.quotas ?? quotasOf(endless),
      addressOf: ({ env }) => Address.parse(env).address,
    },
  )
  const table = openTable({ table: name, ...place })
  const store = openStore({ table: name, ...place, secret, onConsumed: host.onConsumed })
  if (isNew) await createTenants(forPlatform(store))
  const streamWith = (stream: StreamHostOptions) =>
    streamFromEnvironment(
      { ...env, ...signing('stream').environment },
      { ...host, credentials: signing('stream').credentials, ...stream },
    )
  const handler = streamWith({})
  const due = (options: DueHostOptions = {}) =>
    dueFromEnvironment(
      { ...env, ...signing('due').environment },
      { ...host, post: postHere, credentials: signing('due').credentials, ...options },
    )
  const workDue = due()
  const seal = sealFromEnvironment(
    { ...env, ...signing('seal').environment },
    { ...host, credentials: signing('seal').credentials },
  )
  const records = openRecords(client, endpoint, name)
  let sealed = 0
  /** Sealing writes to the table, and so to the stream. The seal is handed each record once. */
  const drainSeal = async (): Promise<void> => {
    for (let fresh = (await records()).slice(sealed); fresh.length > 0; fresh = (await records()).slice(sealed)) {
      await deliverAll(
        seal,
        fresh.filter(record => passesFilter(sealFilter, record)),
      )
      sealed += fresh.length
    }
  }
  /** Where the last drain ended, and the one before: a record is delivered at least twice, for Lambda may deliver it again. */
  let drained = 0
  let again = 0
  return {
    table,
    store,
    endpoint,
    accounts: directory.accounts,
    clients: directory.clients,
    issuer,
    files,
    fileFolder,
    env,
    gateReport: () => ownGate?.report(),
    consumed: () => {
      const taken = seen
      seen = []
      return taken
    },
    ask: async (path, { as, method, body, file, headers = {}, token, from = '192.0.2.1' } = {}) => {
      const bearer =
        as === undefined
          ? {}
          : { Authorization: `Bearer ${await issuer.token(typeof as === 'string' ? people[as] : as, token)}` }
      const init = {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...bearer, ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        ...(file === undefined ? {} : { body: new Blob([new Uint8Array(file)]) }),
      }
      const response = await app.request(`/api${path}`, init, { address: from })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      return {
        status: response.status,
        text,
        bytes,
        body: isJson(response) ? JSON.parse(text) : undefined,
        headers: response.headers,
      }
    },
    drain: async () => {
      const all = await records()
      await deliverAll(
        handler,
        all.slice(again).filter(record => passesFilter(effectsFilter, record)),
      )
      again = drained
      drained = all.length
      await workDue(undefined)
      await drainSeal()
    },
    mails: async () => {
      const files = await readdir(mailFolder)
      return Promise.all(files.map(async file => JSON.parse(await readFile(join(mailFolder, file), 'utf8'))))
    },
    items: async () => {
      const items: Record<string, unknown>[] = []
      let start: Record<string, unknown> | undefined
      do {
        const scan = new ScanCommand({
          TableName: name,
          ConsistentRead: true,
          ExclusiveStartKey: start,
          FilterExpression: 'NOT contains(pk, :form) AND NOT contains(pk, :quota)',
          ExpressionAttributeValues: { ':form': '#FORM#', ':quota': '#QUOTA#' },
        })
        const page = await table.client.send(scan)
        items.push(...(page.Items ?? []))
        start = page.LastEvaluatedKey
      } while (start !== undefined)
      return items
    },
    logged: () => lines,
    records,
    eventsOf: (id, tenant = 'linde') => eventRecords(client, name, `T#${tenant}#R#${id}`),
    handler: (stream = {}) => streamWith(stream),
    due,
    erasing: signing('erasure'),
    releasing: signing('releases'),
    seal,
    ledger: folderLedger(ledgerFolder),
    close: async () => {
      await issuer.stop()
      await ownGate?.close()
      await rm(mailFolder, { recursive: true, force: true })
      await rm(ledgerFolder, { recursive: true, force: true })
      await rm(fileFolder, { recursive: true, force: true })
    },
  }
}

/** Credentials that pass the gate unchecked, for set-up and for reading items in tests. */
const administrator = { accessKeyId: 'administrator', secretAccessKey: 'any' }

const isJson = (response: Response): boolean => /json/.test(response.headers.get('content-type') ?? '')

/** A fresh Idempotency-Key. */
export const once = (): Record<string, string> => ({ 'Idempotency-Key': randomUUID() })
export const at = (version: number): Record<string, string> => ({ 'If-Match': `"${version}"` })
