import * as z from 'zod'
import { type Consumed, type OpenStore, openStore, rolesFrom } from '../data/index.ts'
import { LedgerEnvironment, openLedger } from '../ledger/environment.ts'
import { ledgerSealing } from '../ledger/sealing.ts'
import type { Log } from '../log.ts'
import { sealHandler } from './sealHandler.ts'

const Environment = LedgerEnvironment.extend({
  KRING_TABLE: z.string().min(3),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_STS: z.url().optional(),
})

export type SealHostOptions = {
  readonly log?: Log
  readonly now?: () => string
  readonly onConsumed?: (consumed: Consumed) => void
  readonly onFault?: () => void
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
}

/** Builds the seal handler from the host's environment. Throws a ZodError that names what is missing. */
export function sealFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: SealHostOptions = {}) {
  const settings = Environment.parse(env, { jitless: true })
  return sealHandler({
    store: openStore({
      table: settings.KRING_TABLE,
      endpoint: settings.DYNAMODB_ENDPOINT,
      region: settings.AWS_REGION,
      credentials: host.credentials,
      roles: rolesFrom(env),
      stsEndpoint: settings.AWS_ENDPOINT_URL_STS,
      onConsumed: host.onConsumed,
      secret: settings.KRING_SECRET,
    }),
    ledger: openLedger(settings),
    sealing: ledgerSealing(settings.KRING_SECRET),
    now: host.now ?? (() => new Date().toISOString()),
    log: host.log ?? { info: () => {}, error: (message, line) => console.error(JSON.stringify({ message, ...line })) },
    onFault: host.onFault ?? (() => {}),
  })
}
