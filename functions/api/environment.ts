import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import { type Consumed, cursorSigner, type OpenStore, openStore, rolesFrom } from '../data/index.ts'
import { s3Storage } from '../files/s3.ts'
import type { FileStorage } from '../files/storage.ts'
import { KeyEnvironment, keyWrapperFrom } from '../keyEnvironment.ts'
import type { Log } from '../log.ts'
import type { Accounts, MachineClients } from '../people/accounts.ts'
import { cognitoAccounts, cognitoClients } from '../people/cognito.ts'
import { createApp } from './app.ts'
import type { Peers } from './peers.ts'
import { defaultQuotas, type Quotas } from './quotas.ts'
import { tokenVerifier } from './verifyToken.ts'

/** The environment variables of the API. A missing one fails at start, not at the first request. */
const Environment = z.object({
  KRING_TABLE: z.string().min(3),
  KRING_ISSUER: z.url(),
  KRING_AUDIENCE: z.string().min(1),
  KRING_SECRET: z.string().min(32),
  ...KeyEnvironment,
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  /** Endpoint for assuming roles, when it is not AWS STS. */
  AWS_ENDPOINT_URL_STS: z.url().optional(),
  /** The user pool, unless the host passes its own accounts. */
  KRING_USER_POOL: z.string().optional(),
  KRING_TOKEN_ENDPOINT: z.url().optional(),
  /** The bucket of attached files, unless the host passes its own storage. */
  KRING_BUCKET: z.string().optional(),
})

export type HostOptions = {
  readonly log?: Log
  readonly onConsumed?: (consumed: Consumed) => void
  readonly now?: () => string
  readonly pause?: (milliseconds: number) => Promise<void>
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
  readonly quotas?: Quotas
  readonly accounts?: Accounts
  readonly clients?: MachineClients
  readonly files?: FileStorage
  readonly peers?: Peers
}

/** Builds the API from the host's environment. Throws a ZodError that names what is missing. */
export function appFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: HostOptions = {}) {
  const settings = Environment.parse(env)
  const store = openStore({
    table: settings.KRING_TABLE,
    endpoint: settings.DYNAMODB_ENDPOINT,
    region: settings.AWS_REGION,
    credentials: host.credentials,
    roles: rolesFrom(env),
    stsEndpoint: settings.AWS_ENDPOINT_URL_STS,
    onConsumed: host.onConsumed,
    secret: settings.KRING_SECRET,
    ...keyWrapperFrom(settings),
  })
  const pool = settings.KRING_USER_POOL
  const app = createApp({
    store,
    cursors: cursorSigner(settings.KRING_SECRET),
    files: host.files ?? s3Storage({ bucket: settings.KRING_BUCKET, region: settings.AWS_REGION, store }),
    verifyToken: tokenVerifier({ issuer: settings.KRING_ISSUER, audience: settings.KRING_AUDIENCE }),
    now: host.now ?? (() => new Date().toISOString()),
    pause: host.pause ?? (milliseconds => setTimeout(milliseconds)),
    newId: () => randomUUID().replaceAll('-', '').slice(0, 10),
    newDigits: () => String(randomInt(1_000_000)).padStart(6, '0'),
    secret: settings.KRING_SECRET,
    ...keyWrapperFrom(settings),
    quotas: host.quotas ?? defaultQuotas,
    accounts: host.accounts ?? cognitoAccounts(pool),
    clients: host.clients ?? cognitoClients(pool),
    tokenEndpoint: settings.KRING_TOKEN_ENDPOINT ?? `${settings.KRING_ISSUER}/token`,
    log: host.log ?? quiet,
    peers: host.peers,
  })
  return { app, store }
}

const quiet: Log = { info: () => {}, error: (message, line) => console.error(JSON.stringify({ message, ...line })) }
