import { randomInt, randomUUID } from 'node:crypto'
import * as z from 'zod'
import { type Consumed, cursorSigner, openTable } from '../data/index.ts'
import { createApp } from './app.ts'
import type { Log } from './dependencies.ts'
import { tokenVerifier } from './verifyToken.ts'

/** What the API reads from its surroundings; a missing one stops it at start, not at the first request. */
const Environment = z.object({
  KRING_TABLE: z.string().min(3),
  KRING_ISSUER: z.url(),
  KRING_AUDIENCE: z.string().min(1),
  KRING_SECRET: z.string().min(32),
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().optional(),
})

export type HostOptions = {
  readonly log?: Log
  readonly onConsumed?: (consumed: Consumed) => void
  readonly now?: () => string
}

/** The API as its host's environment describes it. Throws a ZodError that names what is missing. */
export function appFromEnvironment(env: Readonly<Record<string, string | undefined>>, host: HostOptions = {}) {
  const { KRING_TABLE, KRING_ISSUER, KRING_AUDIENCE, KRING_SECRET, DYNAMODB_ENDPOINT, AWS_REGION } =
    Environment.parse(env)
  const table = openTable({
    table: KRING_TABLE,
    endpoint: DYNAMODB_ENDPOINT,
    region: AWS_REGION,
    ...(host.onConsumed === undefined ? {} : { onConsumed: host.onConsumed }),
  })
  const app = createApp({
    table,
    cursors: cursorSigner(KRING_SECRET),
    verifyToken: tokenVerifier({ issuer: KRING_ISSUER, audience: KRING_AUDIENCE }),
    now: host.now ?? (() => new Date().toISOString()),
    newId: () => randomUUID().replaceAll('-', '').slice(0, 10),
    newDigits: () => String(randomInt(1_000_000)).padStart(6, '0'),
    secret: KRING_SECRET,
    log: host.log ?? quiet,
  })
  return { app, table }
}

const quiet: Log = { info: () => {}, error: (message, line) => console.error(JSON.stringify({ message, ...line })) }
