import type { Solver } from '@kring/domain/releases'
import * as z from 'zod'
import { type Consumed, type OpenStore, openStore, rolesFrom } from '../data/index.ts'
import { createHighsSolver } from '../disclosure/highsSolver.ts'
import type { Log } from '../log.ts'
import { type ReleaseRun, runReleases } from './run.ts'

const Environment = z.object({
  KRING_TABLE: z.string().min(3),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_STS: z.url().optional(),
})

export type ReleaseHostOptions = {
  readonly log: Log
  readonly now?: () => string
  readonly onConsumed?: (consumed: Consumed) => void
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
  /** Milliseconds after which a run begins no further release. */
  readonly longest?: number
}

/** Milliseconds after which a run begins no further release. */
const longestRun = 5 * 60_000
/** Milliseconds for all attacks of a run. AWS: a function ends after fifteen minutes (infra/stacks/releases.ts); what is made must then be written. */
const longestAttack = 13 * 60_000

/** Builds the handler that prepares releases. It has no secret: it opens no dossier. Throws a ZodError that names what is missing. */
export function releasesFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  host: ReleaseHostOptions,
): () => Promise<ReleaseRun> {
  const settings = Environment.parse(env, { jitless: true })
  const { log, now = () => new Date().toISOString(), longest = longestRun } = host
  const store = openStore({
    table: settings.KRING_TABLE,
    endpoint: settings.DYNAMODB_ENDPOINT,
    region: settings.AWS_REGION,
    credentials: host.credentials,
    roles: rolesFrom(env),
    stsEndpoint: settings.AWS_ENDPOINT_URL_STS,
    onConsumed: host.onConsumed,
  })
  let opened: Promise<Solver> | undefined
  const solver = () => {
    opened ??= createHighsSolver()
    return opened
  }
  return async () => {
    const began = performance.now()
    const mayGoOn = () => performance.now() < began + longest
    const run = await runReleases({ store, now, log, solver, until: began + longestAttack }, mayGoOn)
    if (run.prepared + run.failed > 0) log.info('releases prepared', run)
    return run
  }
}
