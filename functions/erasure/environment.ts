import { S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod'
import { type Consumed, type OpenStore, openStore, rolesFrom } from '../data/index.ts'
import { KeyEnvironment, keyWrapperFrom } from '../keyEnvironment.ts'
import type { Log } from '../log.ts'
import { bucketErasures } from './bucketErasures.ts'
import { bucketFiles } from './bucketFiles.ts'
import { carryOutErasure } from './carryOut.ts'
import type { Eraser } from './eraser.ts'
import { replayErasures } from './replay.ts'
import { type ErasureAnswer, ErasureTask, ReplayTask } from './task.ts'

const Environment = z.object({
  KRING_TABLE: z.string().min(3),
  KRING_SECRET: z.string().min(32),
  ...KeyEnvironment,
  /** The bucket of attached files, and that of the ledger. */
  KRING_BUCKET: z.string().min(3),
  KRING_LEDGER_BUCKET: z.string().min(3),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_STS: z.url().optional(),
})

export type EraserHostOptions = {
  readonly count?: (metric: 'KeyFaults') => void
  readonly log: Log
  readonly now?: () => string
  readonly onConsumed?: (consumed: Consumed) => void
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
  /** Milliseconds after which a replay begins nothing more. */
  readonly longest?: number
}

/** What the function answers after a part of the list: where the next part begins; absent when that was all of it. */
export type ReplayAnswer = {
  readonly again: number
  readonly failed: readonly string[]
  readonly next?: number | undefined
}

/** Below the timeout of the function (infra/stacks/erasure.ts) by the time that one erasure may take. */
const longestReplay = 25_000

/**
 * Builds the eraser from the function's environment: called by what falls due it erases one dossier or one person, once it
 * may; called by hand, after a backup was put back, it repeats what was ordered. Its log names dossiers and no person.
 * Throws a ZodError that names what is missing.
 */
export function eraserFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: EraserHostOptions) {
  const settings = Environment.parse(env, { jitless: true })
  const { log, now = () => new Date().toISOString(), longest = longestReplay } = host
  const { AWS_REGION: region, KRING_SECRET: secret } = settings
  const store = openStore({
    table: settings.KRING_TABLE,
    endpoint: settings.DYNAMODB_ENDPOINT,
    region,
    credentials: host.credentials,
    roles: rolesFrom(env),
    stsEndpoint: settings.AWS_ENDPOINT_URL_STS,
    onConsumed: host.onConsumed,
    secret,
    ...keyWrapperFrom(settings, host.count),
  })
  const client = new S3Client(region === undefined ? {} : { region })
  const eraser: Eraser = {
    store,
    secret,
    now,
    ledger: bucketErasures({ bucket: settings.KRING_LEDGER_BUCKET, client, now }),
    ...bucketFiles({ bucket: settings.KRING_BUCKET, region, store }),
    // SES keeps no copy of a mail.
    deleteMails: async () => {},
    deleteReceipts: async () => {
      throw new TypeError('this function erases no record of a coordinator')
    },
  }
  return async (event: unknown): Promise<ErasureAnswer | ReplayAnswer> => {
    const order = ReplayTask.safeParse(event)
    if (order.success) {
      const end = performance.now() + longest
      const replayed = await replayErasures(eraser, { from: order.data.from, mayGoOn: () => performance.now() < end })
      log.info('erasures repeated', { again: replayed.again, failed: replayed.failed.length, next: replayed.next })
      return replayed
    }
    const task = ErasureTask.parse(event)
    const answer = await carryOutErasure(eraser, task)
    const { why, tenant } = task
    log.info('erasure', {
      why,
      tenant,
      ...(why === 'complaint' ? { complaint: task.complaint } : { dossier: task.dossier }),
      answer,
    })
    return answer
  }
}
