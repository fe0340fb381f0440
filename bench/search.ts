import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import {
  evolve,
  initialReferral,
  RegionId,
  type SubmittedReferral,
  soughtIn,
  starterForms,
  Tenant,
} from '@kring/domain'
import { type Consumed, cursorSigner, forRegion, openStore } from '@kring/functions/data/index'
import { operatorKeys } from '@kring/functions/data/keys'
import { headOf } from '@kring/functions/data/referrals/headItem'
import { positionOf, rowsOf } from '@kring/functions/data/regionIndex/rows'
import { provideCredentials } from '@kring/local/credentials'
import { createTable } from '@kring/local/table/index'
import { startTestEngine } from '@kring/test/support/testEngine.ts'

export type SearchRow = {
  readonly dossiers: number
  readonly sought: string
  readonly found: number
  readonly queries: number
  readonly read: number
}

const region = RegionId.parse('oost')
const tenant = Tenant.parse({
  id: 'linde',
  name: 'Jeugdhulp De Linde',
  sector: 'youth-care',
  country: 'BE',
  timeZone: 'Europe/Brussels',
  languages: ['nl'],
  referencePrefix: 'LIN',
  region,
  enabledVariants: ['family'],
  forms: { professional: 'referral', citizen: 'self-referral' },
})
const form = starterForms('youth-care').professional
const [firstNames, lastNames] = [200, 4_000]
/** One in ten bears the commonest family name, far more than in any country. */
const common = 'Janssens'

/** A made-up name of consonants and vowels by its number, so that names differ in sound as real ones do. */
function madeUp(number: number): string {
  const syllables = [
    'ba',
    'ker',
    'mon',
    'tel',
    'vi',
    'dra',
    'sol',
    'pen',
    'gor',
    'lim',
    'fa',
    'nor',
    'wek',
    'tul',
    'ris',
    'zan',
  ]
  return [number % 16, Math.floor(number / 16) % 16, Math.floor(number / 256) % 16].map(at => syllables[at]).join('')
}

function referralOf(number: number): SubmittedReferral {
  const last = number % 10 === 0 ? common : madeUp(number % lastNames)
  const name = `${madeUp((number * 7) % firstNames)} ${last}`
  const day = String((number % 28) + 1).padStart(2, '0')
  const state = evolve(initialReferral, {
    type: 'submitted',
    id: `LIN-2026-${String(number).padStart(6, '0')}`,
    tenant: tenant.id,
    region,
    variant: 'family',
    source: 'professional',
    locale: 'nl',
    form: { id: form.id, version: 1 },
    answers: { mainPerson: { name, birthDate: `${2000 + (number % 18)}-05-${day}` } },
    title: name,
    dimensions: { themes: [] },
    referrer: { kind: 'citizen' },
    at: new Date(Date.parse('2020-01-01T00:00:00.000Z') + number * 60_000).toISOString(),
    by: { role: 'citizen' },
  })
  if (state.state === 'draft') throw new TypeError('a submission makes a dossier')
  return state
}

/** Fills the index with dossiers and counts what a search costs: calls and capacity units, by the engine's count. */
export async function benchSearch(dossiers: number): Promise<readonly SearchRow[]> {
  provideCredentials()
  const engine = await startTestEngine()
  try {
    const connection = { endpoint: engine.endpoint, region: 'eu-west-1' }
    const table = `search-${process.pid}`
    const client = new DynamoDBClient(connection)
    await createTable(client, table)
    let consumed: Consumed[] = []
    const onConsumed = (one: Consumed) => void consumed.push(one)
    const store = openStore({ table, ...connection, secret: 'bench'.repeat(10), onConsumed })
    await fill(DynamoDBDocumentClient.from(client), table, store.sealing().mac, dossiers)
    const data = forRegion(store, region)
    const rows: SearchRow[] = []
    const middle = referralOf(Math.floor(dossiers / 2) + 1)
    for (const text of [middle.id, middle.id.slice(-6), middle.title, middle.title.split(' ').at(-1) ?? '', common]) {
      const sought = soughtIn(text)
      if (sought === undefined) continue
      consumed = []
      const { items } = await data.search(cursorSigner('bench'), sought, { limit: 25 })
      const read = consumed.reduce((sum, one) => sum + one.read, 0)
      rows.push({ dossiers, sought: text, found: items.length, queries: consumed.length, read })
    }
    return rows
  } finally {
    await engine.stop()
  }
}

type Mac = Parameters<typeof rowsOf>[0]

async function fill(client: DynamoDBDocumentClient, table: string, mac: Mac, dossiers: number): Promise<void> {
  const none = { key: new Uint8Array(), private: new Uint8Array() }
  let waiting: { PutRequest: { Item: Record<string, unknown> } }[] = []
  const write = async (least: number) => {
    while (waiting.length > least) {
      const batches = Array.from({ length: 8 }, () => waiting.splice(0, 25)).filter(batch => batch.length > 0)
      await Promise.all(batches.map(batch => client.send(new BatchWriteCommand({ RequestItems: { [table]: batch } }))))
    }
    waiting = [...waiting]
  }
  for (let number = 1; number <= dossiers; number += 1) {
    const referral = referralOf(number)
    const head = headOf(referral, tenant, undefined, { seq: 1, hash: '', parts: {} }, none)
    const { find } = rowsOf(mac, { head, referral }, form)
    const position = positionOf({ head, referral })
    for (const [hash, row] of find)
      waiting.push({ PutRequest: { Item: { ...operatorKeys.find(region, hash, position), ...row } } })
    await write(200)
  }
  await write(0)
}

export const searchLines = (rows: readonly SearchRow[]): readonly string[] => [
  'a search in a region: what is found on the first page, Queries, read units',
  ...rows.map(
    ({ dossiers, sought, found, queries, read }) =>
      `${String(dossiers).padStart(7)} dossiers  ${sought.padEnd(24)} ${String(found).padStart(3)} found  ${queries} Query  ${read.toFixed(1)} RCU`,
  ),
]

export const smoke = async (): Promise<readonly string[]> => searchLines(await benchSearch(60))
