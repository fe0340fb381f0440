import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import { type Consumed, cursorSigner, type OpenStore, openStore, rolesFrom } from '../data/index.ts'
import { lazyStorage } from '../files/lazyStorage.ts'
import type { FileStorage } from '../files/storage.ts'
import { lambdaImages } from '../images/lambdaImages.ts'
import type { Images } from '../images/task.ts'
import { KeyEnvironment, keyWrapperFrom } from '../keyEnvironment.ts'
import type { Log } from '../log.ts'
import { once } from '../once.ts'
import type { MakePaper } from '../papers/task.ts'
import type { Accounts, MachineClients } from '../people/accounts.ts'
import { lazyAccounts, lazyClients } from '../people/lazyAccounts.ts'
import { createApp } from './app.ts'
import type { AddressOf, IsThroughEdge } from './callers/addressOf.ts'
import type { Dependencies } from './dependencies.ts'
import type { Peers } from './peers.ts'
import { defaultQuotas, type Quotas } from './quotas.ts'

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
  /** `1` when that bucket's uploads are scanned for malware. */
  KRING_MALWARE_SCAN: z.literal('1').optional(),
  /** The name of the image function, unless the host makes pictures itself. */
  KRING_IMAGES: z.string().optional(),
  /** The name of the paper function, unless the host makes papers itself. */
  KRING_PAPERS: z.string().optional(),
  /** `1` on one machine: partners' systems may be on it too. Never in the cloud, where the sender refuses them anyway. */
  KRING_WEBHOOKS_HERE: z.literal('1').optional(),
})

export type HostOptions = {
  readonly log?: Log
  readonly onRequest?: Dependencies['onRequest']
  readonly count?: Dependencies['count']
  readonly onConsumed?: (consumed: Consumed) => void
  readonly now?: () => string
  readonly pause?: (milliseconds: number) => Promise<void>
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
  readonly quotas?: Quotas
  /** How the host knows a caller's address; without it all callers without an account count as one. */
  readonly addressOf?: AddressOf
  readonly isThroughEdge?: IsThroughEdge
  readonly accounts?: Accounts
  readonly clients?: MachineClients
  readonly files?: FileStorage
  readonly makeLogo?: Images['makeLogo']
  readonly makePaper?: MakePaper
  readonly peers?: Peers
}

/** Builds the API from the host's environment. Throws a ZodError that names what is missing. */
export function appFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: HostOptions = {}) {
  const settings = Environment.parse(env, { jitless: true })
  const store = openStore({
    table: settings.KRING_TABLE,
    endpoint: settings.DYNAMODB_ENDPOINT,
    region: settings.AWS_REGION,
    credentials: host.credentials,
    roles: rolesFrom(env),
    stsEndpoint: settings.AWS_ENDPOINT_URL_STS,
    onConsumed: host.onConsumed,
    secret: settings.KRING_SECRET,
    ...keyWrapperFrom(settings, host.count),
  })
  const images = lambdaImages(settings.KRING_IMAGES, settings.AWS_REGION)
  const pool = settings.KRING_USER_POOL
  // Citizens have no token: what verifies one is loaded at the first.
  const verifier = once(async () =>
    (await import('./verifyToken.ts')).tokenVerifier({
      issuer: settings.KRING_ISSUER,
      audience: settings.KRING_AUDIENCE,
    }),
  )
  // Nor does every cold start need what a paper is.
  const papers = once(async () =>
    (await import('../papers/lambdaPapers.ts')).lambdaPapers(settings.KRING_PAPERS, settings.AWS_REGION),
  )
  const app = createApp({
    store,
    cursors: cursorSigner(settings.KRING_SECRET),
    files:
      host.files ??
      lazyStorage(async () =>
        (await import('../files/s3.ts')).s3Storage({
          bucket: settings.KRING_BUCKET,
          region: settings.AWS_REGION,
          store,
          images,
          scanned: settings.KRING_MALWARE_SCAN !== undefined,
        }),
      ),
    makeLogo: host.makeLogo ?? images.makeLogo,
    makePaper: host.makePaper ?? (async document => (await papers())(document)),
    verifyToken: async token => (await verifier())(token),
    now: host.now ?? (() => new Date().toISOString()),
    pause: host.pause ?? (milliseconds => setTimeout(milliseconds)),
    newId: () => randomUUID().replaceAll('-', '').slice(0, 10),
    newDigits: () => String(randomInt(1_000_000)).padStart(6, '0'),
    secret: settings.KRING_SECRET,
    quotas: host.quotas ?? defaultQuotas,
    addressOf: host.addressOf ?? (() => undefined),
    isThroughEdge: host.isThroughEdge,
    accounts: host.accounts ?? lazyAccounts(async () => (await cognito()).cognitoAccounts(pool)),
    clients: host.clients ?? lazyClients(async () => (await cognito()).cognitoClients(pool)),
    webhookRules: { mayBeThisMachine: settings.KRING_WEBHOOKS_HERE !== undefined },
    tokenEndpoint: settings.KRING_TOKEN_ENDPOINT ?? `${settings.KRING_ISSUER}/token`,
    log: host.log ?? quiet,
    onRequest: host.onRequest,
    count: host.count,
    peers: host.peers,
  })
  return { app, store }
}

const cognito = () => import('../people/cognito.ts')

const quiet: Log = { info: () => {}, error: (message, line) => console.error(JSON.stringify({ message, ...line })) }
