import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { starterForms, Tenant } from '@kring/domain'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { forPlatform, openStore } from '@kring/functions/data/index'
import { provideCredentials } from '@kring/local/credentials'
import { startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'
import { type BenchIssuer, startIssuer } from './issuer.ts'

/** Seals what is set up and what the API reads: the same for both. */
const secret = 'bench'.repeat(10)

type Ask = (path: string, token: string, body?: object) => Promise<number>

/** The answers of one tenant during one phase: HTTP statuses and milliseconds. */
type TenantSample = { readonly statuses: readonly number[]; readonly ms: readonly number[] }

export type FloodRow = {
  readonly tenant: string
  readonly requests: number
  readonly succeeded: number
  readonly tooMany: number
  readonly median: number
  readonly p95: number
}
export type Flood = {
  readonly calm: readonly FloodRow[]
  readonly flooded: readonly FloodRow[]
}

const tenants = ['arend', 'berk', 'ceder'] as const
const [flooder, ...others] = tenants
/** Number of clients of the flooding tenant that send requests without a pause. */
const floodingClients = 64
/** Requests a second of each other tenant: about three people at work. */
const calmRate = 10

/**
 * One tenant sends requests as fast as it can while two others work at a constant rate; measures success and latency of
 * each, before and during the flood. The API runs in this process with the default quotas, so clients, engine and flood
 * share one machine; in the cloud each request has its own function instance.
 */
export async function flood(seconds: number): Promise<Flood> {
  provideCredentials()
  const engine = await startEngine()
  const issuer = await startIssuer()
  try {
    const ask = await openApi(engine.endpoint, issuer)
    await measurePhase(ask, issuer, 1, [...others])
    const calm = await measurePhase(ask, issuer, seconds, [...others])
    if (calm.some(({ succeeded }) => succeeded === 0))
      throw new Error('nothing succeeds: the figures would mean nothing')
    const flooded = await measurePhase(ask, issuer, seconds, [...tenants])
    return { calm, flooded }
  } finally {
    await issuer.stop()
    await engine.stop()
  }
}

async function openApi(endpoint: string, issuer: BenchIssuer): Promise<Ask> {
  const table = `flood-${process.pid}`
  const connection = { endpoint, region: 'eu-west-1' }
  await createTable(new DynamoDBClient(connection), table)
  await createTenants(forPlatform(openStore({ table, ...connection, secret })))
  const { app } = appFromEnvironment({
    KRING_TABLE: table,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: connection.region,
    KRING_ISSUER: issuer.url,
    KRING_AUDIENCE: issuer.audience,
    KRING_SECRET: secret,
  })
  return async (path, token, body) => {
    const headers = { Authorization: `Bearer ${token}` }
    const response = await app.request(
      `/api${path}`,
      body === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
            body: JSON.stringify(body),
          },
    )
    await response.text()
    return response.status
  }
}

async function createTenants(platform: ReturnType<typeof forPlatform>): Promise<void> {
  const { professional, citizen } = starterForms('youth-care')
  for (const id of tenants) {
    const tenant = Tenant.parse({
      id,
      name: `Jeugdhulp ${id}`,
      sector: 'youth-care',
      country: 'BE',
      timeZone: 'Europe/Brussels',
      languages: ['nl'],
      referencePrefix: id.slice(0, 3).toUpperCase(),
      region: 'oost',
      enabledVariants: professional.variants,
      forms: { professional: 'referral', citizen: 'self-referral' },
    })
    await platform.putTenant(tenant)
    await platform.putForm(tenant.id, professional)
    await platform.putForm(tenant.id, citizen)
    // A draft asks whether its author's membership still counts.
    const clients = Array.from({ length: floodingClients }, (_, number) => `flood-${number}`)
    for (const subject of [`calm-${id}`, ...(id === flooder ? clients : [])]) {
      const membership = { role: 'referrer', tenant: tenant.id } as const
      await platform.putMember({ subject, name: subject, membership, since: '2026-01-01T00:00:00.000Z' })
    }
  }
}

async function measurePhase(
  ask: Ask,
  issuer: BenchIssuer,
  seconds: number,
  asking: readonly string[],
): Promise<readonly FloodRow[]> {
  const until = performance.now() + seconds * 1000
  const seen = await Promise.all(
    asking.map(tenant =>
      tenant === flooder ? askWithoutPause(ask, issuer, tenant, until) : askAtConstantRate(ask, issuer, tenant, until),
    ),
  )
  return asking.map((tenant, index) => rowOf(tenant, seen[index] ?? { statuses: [], ms: [] }))
}

/** Every client sends its next request as soon as it has an answer, whatever the status. */
async function askWithoutPause(ask: Ask, issuer: BenchIssuer, tenant: string, until: number): Promise<TenantSample> {
  const [statuses, ms]: [number[], number[]] = [[], []]
  const client = async (number: number): Promise<void> => {
    const token = issuer.token(`flood-${number}`, [{ role: 'referrer', tenant }])
    while (performance.now() < until) {
      const started = performance.now()
      statuses.push(await ask(`/t/${tenant}/drafts`, token))
      ms.push(performance.now() - started)
      // Answers that need no table call resolve without a turn of the event loop; network clients would be slower.
      await new Promise(setImmediate)
    }
  }
  await Promise.all(Array.from({ length: floodingClients }, (_none, number) => client(number)))
  return { statuses, ms }
}

/** Sends requests at a constant rate, without waiting for answers: reads, and now and then a saved draft. */
async function askAtConstantRate(ask: Ask, issuer: BenchIssuer, tenant: string, until: number): Promise<TenantSample> {
  const token = issuer.token(`calm-${tenant}`, [{ role: 'referrer', tenant }])
  const draft = { form: { id: 'referral', version: 1 }, answers: { story: 'Een begin.' }, locale: 'nl' }
  const [statuses, ms, underway]: [number[], number[], Promise<void>[]] = [[], [], []]
  const begun = performance.now()
  for (let count = 0; performance.now() < until; count += 1) {
    // Paced by the clock, so that delayed requests catch up, as with independent users.
    await pause(Math.max(0, begun + (count * 1000) / calmRate - performance.now()))
    const started = performance.now()
    underway.push(
      ask(`/t/${tenant}/drafts`, token, count % 50 === 0 ? draft : undefined).then(status => {
        statuses.push(status)
        ms.push(performance.now() - started)
      }),
    )
  }
  await Promise.all(underway)
  return { statuses, ms }
}

function rowOf(tenant: string, { statuses, ms }: TenantSample): FloodRow {
  const sorted = ms.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    tenant,
    requests: statuses.length,
    succeeded: statuses.filter(status => status < 300).length,
    tooMany: statuses.filter(status => status === 429).length,
    median: at(0.5),
    p95: at(0.95),
  }
}

/** The results as lines of a text table. */
export function floodLines({ calm, flooded }: Flood): readonly string[] {
  const line = ({ tenant, requests, succeeded, tooMany, median, p95 }: FloodRow): string =>
    [
      tenant.padEnd(8),
      String(requests).padStart(8),
      `${((succeeded / Math.max(1, requests)) * 100).toFixed(1)} %`.padStart(9),
      String(tooMany).padStart(6),
      `${median.toFixed(1)} ms`.padStart(10),
      `${p95.toFixed(1)} ms`.padStart(10),
    ].join('  ')
  const heading = 'tenant    requests  succeeded     429      median         p95'
  const of = (rows: readonly FloodRow[]): FloodRow | undefined => rows.find(({ tenant }) => tenant === others[0])
  const [before, during] = [of(calm), of(flooded)]
  const ratio = (figure: 'median' | 'p95'): string =>
    before === undefined || during === undefined ? '—' : `× ${(during[figure] / before[figure]).toFixed(1)}`
  return [
    `calm: ${others.join(' and ')} at ${calmRate} requests a second`,
    heading,
    ...calm.map(line),
    `flood: ${flooder} by ${floodingClients} clients without a pause, the others as before`,
    heading,
    ...flooded.map(line),
    `${others[0]} in the flood against calm: median ${ratio('median')}, p95 ${ratio('p95')}`,
  ]
}

/** A second of it, for the test that runs every bench. */
export const smoke = async (): Promise<readonly string[]> => floodLines(await flood(1))
