import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Membership, RegionId, starterForms, Tenant } from '@kring/domain'
import { grandchildCase, johanCase } from '@kring/domain/test-data/examples'
import { appFromEnvironment } from '@kring/functions/api/environment'
import { roleVariable, scopeRoles } from '@kring/functions/data/access/scope'
import { type Consumed, forPlatform, openStore } from '@kring/functions/data/index'
import { provideCredentials } from '@kring/local/credentials'
import { startEngine } from '@kring/local/engine/index'
import { createTable } from '@kring/local/table/index'
import { type CountingSts, startSts } from './countingSts.ts'
import { type BenchIssuer, startIssuer } from './issuer.ts'

/** Seals what is set up and what the API reads: the same for both. */
const secret = 'bench'.repeat(10)

/** Calls of one request to AWS. */
type Calls = { readonly assumeRole: number; readonly dynamodb: number }

export type RouteRow = {
  readonly route: string
  /** The first request of a function that has just started. */
  readonly cold: Calls
  /** The same request in the same function, for another dossier. */
  readonly next: Calls
  /** Another request for that dossier. */
  readonly again: Calls
}

/** Milliseconds that one AssumeRole takes, by assumption: the figures are counted, not timed. */
const msOfAssumeRole = 40

const tenant = Tenant.parse({
  id: 'linde',
  name: 'Jeugdhulp De Linde',
  sector: 'youth-care',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  languages: ['nl'],
  referencePrefix: 'LIN',
  region: 'oost',
  enabledVariants: ['family'],
  forms: { professional: 'referral', citizen: 'self-referral' },
})
const region = RegionId.parse('oost')
const people = {
  sara: { role: 'referrer', tenant: tenant.id },
  bart: { role: 'tenant-admin', tenant: tenant.id },
  leen: { role: 'regional-manager', region },
  ruben: { role: 'regional-manager', region: RegionId.parse('west') },
} as const satisfies Readonly<Record<string, Membership>>
type Person = keyof typeof people

const referral = { form: { id: 'referral', version: 1 }, answers: johanCase, locale: 'nl' }
const citizens = { form: { id: 'self-referral', version: 1 }, answers: grandchildCase, locale: 'nl' }

/** A dossier with its citizen's personal link, and a draft. */
type Sample = { readonly id: string; readonly link: string; readonly draft: string }
type Request = {
  readonly path: string
  readonly as?: Person
  readonly method?: string
  readonly body?: object
  readonly link?: string
  readonly version?: number
}

/** The main routes. `time`: 0 for the first request about this sample, 1 for the second. */
const routes: Readonly<Record<string, (sample: Sample, time: number) => Request>> = {
  'a partner’s public page': () => ({ path: '/t/linde' }),
  'submit, by a referrer': () => ({ path: '/t/linde/referrals', as: 'sara', body: referral }),
  'submit, by a citizen': () => ({ path: '/t/linde/referrals', body: citizens }),
  'save a draft': ({ draft }, time) => ({
    path: `/t/linde/drafts/${draft}`,
    as: 'sara',
    method: 'PUT',
    body: { ...referral, answers: { story: `Een begin ${time}.` } },
    version: time + 1,
  }),
  'a referrer’s list': () => ({ path: '/t/linde/referrals', as: 'sara' }),
  'a tenant’s list': () => ({ path: '/t/linde/referrals', as: 'bart' }),
  'a regional manager’s queue': () => ({ path: '/ops/queue', as: 'leen' }),
  'open a dossier': ({ id }) => ({ path: `/t/linde/referrals/${id}`, as: 'leen' }),
  'follow a referral, by the admin': ({ id }) => ({ path: `/t/linde/referrals/${id}`, as: 'bart' }),
  'change a dossier': ({ id }, time) => ({
    path: `/t/linde/referrals/${id}/${time === 0 ? 'start-intake' : 'decline'}`,
    as: 'leen',
    body: time === 0 ? {} : { reason: 'other', explanation: 'Nee.' },
    version: time + 1,
  }),
  'export a dossier': ({ id }) => ({ path: `/t/linde/referrals/${id}/export`, as: 'leen' }),
  'open in an emergency': ({ id }) => ({
    path: `/t/linde/referrals/${id}/emergency`,
    as: 'ruben',
    body: { reason: 'Dit kan echt niet wachten.' },
  }),
  'personal link: status': ({ link }) => ({ path: '/p/linde/status', link }),
  'personal link: withdraw, close': ({ link }, time) =>
    time === 0
      ? { path: '/p/linde/withdraw', body: {}, link, version: 1 }
      : { path: '/p/linde/close', method: 'POST', link },
  'read the settings': () => ({ path: '/t/linde/variants', as: 'bart' }),
  'list the members': () => ({ path: '/t/linde/members', as: 'bart' }),
}

/** Counts the calls of each main route, with a role for each kind of work as in the cloud. */
export async function countRouteCalls(): Promise<readonly RouteRow[]> {
  provideCredentials()
  const [engine, issuer, sts] = [await startEngine(), await startIssuer(), await startSts()]
  try {
    return await count(engine.endpoint, issuer, sts)
  } finally {
    await Promise.all([issuer.stop(), sts.stop(), engine.stop()])
  }
}

async function count(endpoint: string, issuer: BenchIssuer, sts: CountingSts): Promise<readonly RouteRow[]> {
  const table = `routes-${process.pid}`
  const connection = { endpoint, region: 'eu-west-1' }
  await createTable(new DynamoDBClient(connection), table)
  await setUp(forPlatform(openStore({ table, ...connection, secret })))
  let dynamodb = 0
  /** A function that has just started. */
  const start = () => {
    const roles = scopeRoles.map(role => [roleVariable(role), `arn:aws:iam::111122223333:role/${role}`] as const)
    const environment = {
      KRING_TABLE: table,
      DYNAMODB_ENDPOINT: endpoint,
      AWS_REGION: connection.region,
      KRING_ISSUER: issuer.url,
      KRING_AUDIENCE: issuer.audience,
      KRING_SECRET: secret,
      AWS_ENDPOINT_URL_STS: sts.url,
      ...Object.fromEntries(roles),
    }
    const { app } = appFromEnvironment(environment, {
      onConsumed: ({ calls }: Consumed) => {
        dynamodb += calls
      },
      // Whoever is invited has no account here.
      accounts: {
        ensure: async ({ email }) => email,
        inviteAgain: async () => 'none',
        resetSecondFactor: async () => {},
      },
    })
    return async ({ path, as, method, body, link, version }: Request): Promise<unknown> => {
      const response = await app.request(`/api${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          'Idempotency-Key': crypto.randomUUID(),
          ...(as === undefined ? {} : { Authorization: `Bearer ${issuer.token(as)}` }),
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(link === undefined ? {} : { 'Personal-Link': link }),
          ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
      return response.status === 204 ? undefined : response.json()
    }
  }
  const samples = await makeSamples(start(), Object.keys(routes).length * 2)
  const rows: RouteRow[] = []
  for (const [route, requestFor] of Object.entries(routes)) {
    const ask = start()
    const calls = async (sample: Sample, time: number): Promise<Calls> => {
      sts.taken()
      dynamodb = 0
      await ask(requestFor(sample, time))
      return { assumeRole: sts.taken(), dynamodb }
    }
    const [one, other] = [samples.pop(), samples.pop()]
    if (one === undefined || other === undefined) throw new Error('too few samples')
    rows.push({ route, cold: await calls(one, 0), next: await calls(other, 0), again: await calls(other, 1) })
  }
  return rows
}

async function setUp(platform: ReturnType<typeof forPlatform>): Promise<void> {
  await platform.putTenant(tenant)
  const { professional, citizen } = starterForms('youth-care')
  await platform.putForm(tenant.id, professional)
  await platform.putForm(tenant.id, citizen)
  for (const [subject, membership] of Object.entries(people))
    await platform.putMember({ subject, name: subject, membership, since: '2026-01-01T00:00:00.000Z' })
}

async function makeSamples(ask: (request: Request) => Promise<unknown>, many: number): Promise<Sample[]> {
  const samples: Sample[] = []
  for (let number = 0; number < many; number += 1) {
    const sent = await ask({ path: '/t/linde/referrals', body: citizens })
    const draft = await ask({ path: '/t/linde/drafts', as: 'sara', body: referral })
    samples.push({ id: field(sent, 'id'), link: field(sent, 'personalLink'), draft: field(draft, 'id') })
  }
  return samples
}

function field(value: unknown, name: string): string {
  const found = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name) : []
  return String(found?.[1] ?? '')
}

/** The results as lines of a text table. */
export function routeLines(rows: readonly RouteRow[]): readonly string[] {
  const width = Math.max(...rows.map(({ route }) => route.length))
  const cells = ({ assumeRole, dynamodb }: Calls): string =>
    [assumeRole, dynamodb, `+${assumeRole * msOfAssumeRole}`].map(text => String(text).padStart(5)).join('')
  return [
    `${''.padEnd(width)}  ${['cold', 'another dossier', 'again'].map(text => text.padStart(15)).join('   ')}`,
    `${'route'.padEnd(width)}  ${Array.from({ length: 3 }, () => ' role   db   ms').join('   ')}`,
    ...rows.map(
      ({ route, cold, next, again }) => `${route.padEnd(width)}  ${[cold, next, again].map(cells).join('   ')}`,
    ),
  ]
}

/** For the test that runs every bench. */
export const smoke = async (): Promise<readonly string[]> => routeLines(await countRouteCalls())
