import * as z from 'zod'
import { noteVerified, turnOf } from '../../audit/turns.ts'
import { verifyDaily } from '../../audit/verifyDaily.ts'
import { asOneRole } from '../../data/access/asOneRole.ts'
import { type Consumed, type OpenStore, openStore, rolesFrom } from '../../data/index.ts'
import { KeyEnvironment, keyWrapperFrom } from '../../keyEnvironment.ts'
import { LedgerEnvironment, openLedger } from '../../ledger/environment.ts'
import { ledgerSealing } from '../../ledger/sealing.ts'
import type { Log } from '../../log.ts'

const Environment = LedgerEnvironment.extend({
  KRING_TABLE: z.string().min(3),
  ...KeyEnvironment,
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL_STS: z.url().optional(),
})

/** Where a run goes on: its moment and turn, what it has done, and how many faults it named. Anything else begins a run. */
const GoOn = z.strictObject({
  at: z.iso.datetime(),
  turn: z.strictObject({ slot: z.int().min(0), days: z.int().min(1) }),
  after: z.string(),
  faults: z.int().min(0),
})
export type GoOn = z.infer<typeof GoOn>

export type VerifyHostOptions = {
  readonly log: Log
  /** Adds to a metric of the function. */
  readonly add: (metric: 'VerifyFaults' | 'VerifyRuns', value: number) => void
  /** Calls the function again, without waiting for it. */
  readonly goOn: (event: GoOn) => Promise<void>
  readonly now?: () => string
  readonly onConsumed?: (consumed: Consumed) => void
  /** The function's credentials, when they differ from those of the process. */
  readonly credentials?: OpenStore['credentials']
  /** Milliseconds after which a part ends and the next is called. */
  readonly longest?: number
}

/** Below the timeout of the function (infra/stacks/verify.ts), with room for the few that are under way. */
const longestPart = 10 * 60_000

/**
 * Builds the daily check from the function's environment. It works for some minutes and then calls itself to go on. Faults are
 * logged by kind and pseudonym; `kring verify` names them. Throws a ZodError that names what is missing.
 */
export function verifyFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: VerifyHostOptions) {
  const settings = Environment.parse(env)
  const { log, add, goOn, now = () => new Date().toISOString(), longest = longestPart } = host
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
  const ledger = openLedger(settings)
  const sealing = ledgerSealing(settings.KRING_SECRET)
  const begin = async (): Promise<GoOn> => {
    const at = now()
    return { at, turn: await turnOf(ledger, sealing, at), after: '', faults: 0 }
  }
  return async (event: unknown): Promise<void> => {
    const going = GoOn.safeParse(event)
    const { at, turn, after, faults: before } = going.success ? going.data : await begin()
    const end = performance.now() + longest
    const auditor = { store: asOneRole(store, 'verifying'), ledger, sealing, now: at }
    const { checked, of, faults, next } = await verifyDaily(auditor, {
      ...{ after, turn },
      mayGoOn: () => performance.now() < end,
    })
    for (const fault of faults) log.error('fault', { kind: fault.kind, k: sealing.pseudonym(fault.of), s: fault.entry })
    const found = before + faults.length
    log.info('verified', { checked, of, faults: found, goesOn: next !== undefined })
    if (faults.length > 0) add('VerifyFaults', faults.length)
    if (next !== undefined) return goOn({ at, turn, after: next, faults: found })
    await noteVerified(ledger, sealing, { at, slot: turn.slot })
    add('VerifyRuns', 1)
  }
}
