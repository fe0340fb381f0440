import { setTimeout as pause } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { RegionId, starterForms, Tenant, TenantId } from '@kring/domain'
import { grandchildCase } from '@kring/domain/test-data/examples'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { forPlatform, openStore } from '@kring/functions/data/index'
import { provideCredentials } from '@kring/local/credentials'
import { startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'
import { type BenchIssuer, startIssuer } from './issuer.ts'

/** Seals what is set up and what the API reads: the same for both. */
const secret = 'bench'.repeat(10)

type Ask = (path: string, request?: Request) => Promise<number>
/** Who asks: with a token, or from an address. */
type Request = { readonly token?: string; readonly body?: object | undefined; readonly from?: string }

/** The answers of one tenant, or of the manager, during one phase: HTTP statuses and milliseconds. */
type TenantSample = { readonly statuses: readonly number[]; readonly ms: readonly number[] }

export type FloodRow = {
  readonly who: string
  readonly requests: number
  readonly succeeded: number
  readonly tooMany: number
  readonly median: number
  readonly p95: number
}
export type Flood = {
  readonly calm: readonly FloodRow[]
  readonly flooded: readonly FloodRow[]
  readonly stranger: Stranger
}
/** What one address that reads without end gets, and what citizens elsewhere get after that. */
export type Stranger = {
  readonly reads: number
  readonly answered: number
  /** Statuses of a citizen elsewhere at the same partner: its page, its form, sending it. */
  readonly elsewhere: readonly number[]
  /** Statuses of others from the stranger's own address: sending at this partner, reading at another. */
  readonly sameAddress: readonly number[]
}

const tenants = ['arend', 'berk', 'ceder'] as const
const [flooder, ...others] = tenants
/** A regional manager whom the flooding tenant made its member, and who works at the others. */
const manager = 'manager'
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
    await measurePhase(ask, issuer, 1, [...others, manager])
    const calm = await measurePhase(ask, issuer, seconds, [...others, manager])
    if (calm.some(({ succeeded }) => succeeded === 0))
      throw new Error('nothing succeeds: the figures would mean nothing')
    const flooded = await measurePhase(ask, issuer, seconds, [...tenants, manager])
    return { calm, flooded, stranger: await readWithoutEnd(ask) }
  } finally {
    await issuer.stop()
    await engine.stop()
  }
}

async function openApi(endpoint: string, issuer: BenchIssuer): Promise<Ask> {
  const table = `flood-${process.pid}`
  const connection = { endpoint, region: 'eu-west-1' }
  await createTable(new DynamoDBClient(connection), table)
  const platform = forPlatform(openStore({ table, ...connection, secret }))
  await createTenants(platform)
  await createManager(platform)
  const environment = {
    KRING_TABLE: table,
    DYNAMODB_ENDPOINT: endpoint,
    AWS_REGION: connection.region,
    KRING_ISSUER: issuer.url,
    KRING_AUDIENCE: issuer.audience,
    KRING_SECRET: secret,
  }
  const { app } = appFromEnvironment(environment, { addressOf: ({ env }) => String(env) })
  return async (path, { token, body, from = '192.0.2.1' } = {}) => {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` }
    const init =
      body === undefined
        ? { headers }
        : {
            method: 'POST',
            headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
            body: JSON.stringify(body),
          }
    const response = await app.request(`/api${path}`, init, from)
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

async function createManager(platform: ReturnType<typeof forPlatform>): Promise<void> {
  const person = { subject: manager, name: 'Rik', since: '2026-01-01T00:00:00.000Z' }
  const tenant = TenantId.parse(flooder)
  await platform.putMember({ ...person, membership: { role: 'regional-manager', region: RegionId.parse('oost') } })
  for (const role of ['referrer', 'tenant-admin'] as const)
    await platform.putMember({ ...person, membership: { role, tenant } })
}

/** Four hundred readings from one address, one after the other; then citizens elsewhere, and others at that address. */
async function readWithoutEnd(ask: Ask): Promise<Stranger> {
  const [stranger, citizen] = ['203.0.113.7', '198.51.100.1']
  const [tenant, neighbour] = others
  const referral = { form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }
  const reads = 400
  let answered = 0
  for (let count = 0; count < reads; count += 1)
    if ((await ask(`/t/${tenant}`, { from: stranger })) === 200) answered += 1
  return {
    reads,
    answered,
    elsewhere: [
      await ask(`/t/${tenant}`, { from: citizen }),
      await ask(`/t/${tenant}/forms/self-referral`, { from: citizen }),
      await ask(`/t/${tenant}/referrals`, { from: citizen, body: referral }),
    ],
    sameAddress: [
      await ask(`/t/${tenant}/referrals`, { from: stranger, body: referral }),
      await ask(`/t/${neighbour}`, { from: stranger }),
    ],
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
    asking.map(who =>
      who === flooder
        ? askWithoutPause(ask, issuer, who, until)
        : askAtConstantRate(ask, who === manager ? managersWork(issuer) : referrersWork(issuer, who), until),
    ),
  )
  return asking.map((who, index) => rowOf(who, seen[index] ?? { statuses: [], ms: [] }))
}

/** Every client sends its next request as soon as it has an answer, whatever the status. */
async function askWithoutPause(ask: Ask, issuer: BenchIssuer, tenant: string, until: number): Promise<TenantSample> {
  const [statuses, ms]: [number[], number[]] = [[], []]
  const client = async (number: number): Promise<void> => {
    const token = issuer.token(`flood-${number}`)
    while (performance.now() < until) {
      const started = performance.now()
      statuses.push(await ask(`/t/${tenant}/drafts`, { token }))
      ms.push(performance.now() - started)
      // Answers that need no table call resolve without a turn of the event loop; network clients would be slower.
      await new Promise(setImmediate)
    }
  }
  await Promise.all(Array.from({ length: floodingClients }, (_none, number) => client(number)))
  return { statuses, ms }
}

/** What somebody asks, one after the other. */
type Work = (count: number) => readonly [path: string, request: Request]

/** Reads, and now and then a saved draft. */
function referrersWork(issuer: BenchIssuer, tenant: string): Work {
  const token = issuer.token(`calm-${tenant}`)
  const draft = { form: { id: 'referral', version: 1 }, answers: { story: 'Een begin.' }, locale: 'nl' }
  return count => [`/t/${tenant}/drafts`, { token, body: count % 50 === 0 ? draft : undefined }]
}

/** The queue, and what is read at the partners that do not flood. */
function managersWork(issuer: BenchIssuer): Work {
  const token = issuer.token(manager)
  const paths = ['/ops/queue', '/me', ...others.flatMap(tenant => [`/t/${tenant}`, `/t/${tenant}/forms/referral`])]
  return count => [paths[count % paths.length] ?? '/me', { token }]
}

/** Sends requests at a constant rate, without waiting for answers. */
async function askAtConstantRate(ask: Ask, work: Work, until: number): Promise<TenantSample> {
  const [statuses, ms, underway]: [number[], number[], Promise<void>[]] = [[], [], []]
  const begun = performance.now()
  for (let count = 0; performance.now() < until; count += 1) {
    // Paced by the clock, so that delayed requests catch up, as with independent users.
    await pause(Math.max(0, begun + (count * 1000) / calmRate - performance.now()))
    const started = performance.now()
    underway.push(
      ask(...work(count)).then(status => {
        statuses.push(status)
        ms.push(performance.now() - started)
      }),
    )
  }
  await Promise.all(underway)
  return { statuses, ms }
}

function rowOf(who: string, { statuses, ms }: TenantSample): FloodRow {
  const sorted = ms.toSorted((one, other) => one - other)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return {
    who,
    requests: statuses.length,
    succeeded: statuses.filter(status => status < 300).length,
    tooMany: statuses.filter(status => status === 429).length,
    median: at(0.5),
    p95: at(0.95),
  }
}

/** The results as lines of a text table. */
export function floodLines({ calm, flooded, stranger }: Flood): readonly string[] {
  const line = ({ who, requests, succeeded, tooMany, median, p95 }: FloodRow): string =>
    [
      who.padEnd(8),
      String(requests).padStart(8),
      `${((succeeded / Math.max(1, requests)) * 100).toFixed(1)} %`.padStart(9),
      String(tooMany).padStart(6),
      `${median.toFixed(1)} ms`.padStart(10),
      `${p95.toFixed(1)} ms`.padStart(10),
    ].join('  ')
  const heading = 'who       requests  succeeded     429      median         p95'
  const of = (rows: readonly FloodRow[]): FloodRow | undefined => rows.find(({ who }) => who === others[0])
  const [before, during] = [of(calm), of(flooded)]
  const ratio = (figure: 'median' | 'p95'): string =>
    before === undefined || during === undefined ? '—' : `× ${(during[figure] / before[figure]).toFixed(1)}`
  return [
    `calm: ${others.join(' and ')} at ${calmRate} requests a second, and as many by a regional manager`,
    heading,
    ...calm.map(line),
    `flood: ${flooder} by ${floodingClients} clients without a pause, with the manager as its member; the others as before`,
    heading,
    ...flooded.map(line),
    `${others[0]} in the flood against calm: median ${ratio('median')}, p95 ${ratio('p95')}`,
    `one address reads ${stranger.reads} times at ${others[0]}: ${stranger.answered} answered`,
    `a citizen elsewhere after that, page, form and sending: ${stranger.elsewhere.join(' ')}`,
    `from that address, sending there and reading at ${others[1]}: ${stranger.sameAddress.join(' ')}`,
  ]
}

/** A second of it, for the test that runs every bench. */
export const smoke = async (): Promise<readonly string[]> => floodLines(await flood(1))
