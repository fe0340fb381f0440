import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { syntheticTenantId } from '@kring/domain'
import { forSynthetic, openStore } from '@kring/functions/data/index'
import { credentials } from '@kring/local/credentials'
import { type Host, startHost } from '@kring/local/host'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import * as z from 'zod'
import { run } from './program.ts'

const Row = z.looseObject({ pk: z.string(), sk: z.string() })
const isOfSynthetic = ({ pk }: z.infer<typeof Row>): boolean => pk.includes('kring-smoke')

/** The embedded engine only: what stays is looked for in the whole table. */
describe.runIf(inject('engine') === 'embedded')('the smoke test, against a host as it is started', () => {
  let data: string
  let host: Host
  let client: DynamoDBClient
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'kring-smoke-'))
    host = await startHost({ data, demo: false, quiet: true, env: { ...process.env, KRING_NOW: '' } })
    client = new DynamoDBClient({ endpoint: host.endpoint, region: credentials.region, credentials })
  })
  afterAll(async () => {
    client.destroy()
    await host.stop()
    rmSync(data, { recursive: true, force: true })
  })
  const kring = (...words: string[]) => run('kring', words, { KRING_DATA: data })
  const rows = async () => {
    const { Items } = await client.send(new ScanCommand({ TableName: host.table, ConsistentRead: true }))
    return z.array(Row).parse(Items)
  }
  const passed = [
    'pass  a referral of before is left by nobody, and the synthetic partner is there',
    'pass  a system of the synthetic partner signs in',
    'pass  its referral is taken in through the site',
    'pass  the same request again is the same referral',
    'pass  it is read back',
    'pass  the stream entered it where a region finds its dossiers',
    'pass  the referral and the system are taken away',
  ]
  /** What it left: how many rows of each kind of key. */
  const left = async () => {
    await host.caughtUp()
    const own = (await rows()).filter(isOfSynthetic).map(({ pk }) => pk.split('#')[2] ?? pk)
    return Object.fromEntries([...new Set(own)].toSorted().map(kind => [kind, own.filter(one => one === kind).length]))
  }

  it('sends a referral, sees what becomes of it, and takes it away, in no list and for no other partner', async () => {
    const others = async () => (await rows()).filter(one => !isOfSynthetic(one)).map(({ pk, sk }) => `${pk} ${sk}`)
    const before = await others()
    const { code, out, err } = await kring('smoke')
    expect([code, err, out.split('\n')]).toEqual([0, '', passed])
    expect(await others()).toEqual(before)
    expect(await (await fetch(`${host.url}/api/t`)).json()).toEqual({ items: [] })
    expect((await fetch(`${host.url}/api/t/kring-smoke/forms/referral`)).status).toBe(404)
  })

  it('leaves nothing more the second time than what an erased dossier leaves', async () => {
    const once = await left()
    const { code, out, err } = await kring('smoke')
    expect([code, err, out.split('\n')]).toEqual([0, '', passed])
    const twice = await left()
    const more = Object.keys(twice).filter(kind => twice[kind] !== once[kind])
    // Its chain without content, who looked, its facts under ids that lead nowhere, and records with a time to live.
    expect(more).toEqual(['ACCESS', 'FACTS', 'IDEM', 'INDEXED', 'QUOTA', 'R'])
    expect([twice.MEMBERS, twice.MAIL, twice.DUE]).toEqual([undefined, undefined, undefined])
    const heads = (await rows()).filter(one => isOfSynthetic(one) && one.pk.includes('#R#') && one.sk === 'HEAD')
    expect(heads.map(({ erasedAt }) => typeof erasedAt)).toEqual(['string', 'string'])
  })

  it('takes away what a run left that was broken off', async () => {
    const store = openStore({ table: host.table, endpoint: host.endpoint, region: credentials.region, credentials })
    const data = forSynthetic(store, syntheticTenantId)
    await data.putSystem({
      ...{ subject: 'broken-off', name: 'Kring smoke test', since: '2026-01-01T00:00:00.000Z' },
      membership: { role: 'partner-system', tenant: syntheticTenantId, scopes: ['referral.status'] },
    })
    expect((await kring('smoke')).code).toBe(0)
    expect(await data.systems()).toEqual([])
  })

  it('is told from a host that does not do its work', async () => {
    await host.stop()
    const { code, err } = await kring('smoke')
    expect([code, err.split(':').slice(0, 2)]).toEqual([2, ['kring', ' host-not-running']])
    host = await startHost({ data, demo: false, quiet: true, env: { ...process.env, KRING_NOW: '' } })
  })

  it('leaves everything whole, and no figure wrong', async () => {
    expect((await kring('verify')).out).toContain(': 0 faults')
    expect((await kring('reconcile')).code).toBe(0)
  })
})
