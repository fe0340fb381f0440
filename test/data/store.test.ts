import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { TenantId } from '@kring/domain'
import {
  forReading,
  forRegister,
  type OpenStore,
  openStore,
  type ScopeOf,
  type Store,
} from '@kring/functions/data/index'
import { createTable } from '@kring/local/table/index'
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { startEngineProxy } from '../support/engineProxy.ts'
import { type StsMood, startSts, type TestSts } from '../support/sts.ts'

const table = `kring-${randomUUID()}`
const own = { accessKeyId: 'api', secretAccessKey: 'any' }
const place = { endpoint: '', region: 'eu-west-1' }
beforeAll(async () => {
  place.endpoint = inject('endpoint')
  await createTable(new DynamoDBClient({ ...place, credentials: own }), table)
})

const running: TestSts[] = []
afterEach(async () => {
  for (const sts of running.splice(0)) await sts.stop()
})
async function openSts(seconds: number): Promise<TestSts> {
  const sts = await startSts(seconds)
  running.push(sts)
  return sts
}

const storeWith = (stsEndpoint: string, more: Partial<OpenStore> = {}): Store => {
  const roles = { reading: 'arn:aws:iam::111122223333:role/t' }
  return openStore({ table, ...place, credentials: own, roles, stsEndpoint, secret: 'store'.repeat(8), ...more })
}
const scope = (tenant: string, dossier = 'ACM-2026-000001'): ScopeOf<'reading'> => ({
  role: 'reading',
  tenant: TenantId.parse(tenant),
  dossier,
})
const open = (store: Store, tenant: string, dossier?: string) => {
  const as = scope(tenant, dossier)
  return forReading(store, as.tenant, as.dossier, as).dossier()
}

describe('the credentials of a scope', () => {
  it('are asked for once, and kept for each tenant and each dossier apart', async () => {
    const { url, asked } = await openSts(3600)
    const store = storeWith(url)
    for (let time = 0; time < 3; time += 1)
      for (const tenant of ['acme', 'acme-corp']) for (const dossier of ['1', '2']) await open(store, tenant, dossier)
    expect(asked).toEqual(['acme 1', 'acme 2', 'acme-corp 1', 'acme-corp 2'])
  })

  it('are asked for again before they expire', async () => {
    // The SDK renews credentials within five minutes of their expiry.
    const { url, asked } = await openSts(240)
    const store = storeWith(url)
    for (let time = 0; time < 3; time += 1) await open(store, 'acme')
    expect(asked.length).toBeGreaterThanOrEqual(2)
  })

  it('are kept for a bounded number of scopes: the one that was not used for longest goes', async () => {
    const { url, asked } = await openSts(3600)
    const store = storeWith(url)
    await open(store, 'first')
    for (let number = 1; number < 1000; number += 1) store.table(scope('acme', String(number)))
    await open(store, 'first')
    expect(asked).toHaveLength(1)
    for (let number = 1; number <= 1000; number += 1) store.table(scope('acme', String(number)))
    await open(store, 'first')
    expect(asked).toHaveLength(2)
  })

  it('are not to be had for a scope that the function has no role for', () => {
    expect(() => forRegister(storeWith('http://127.0.0.1:1')).tenants()).toThrow('no role for register')
    expect(() => storeWith('http://127.0.0.1:1').table({ role: 'own' })).toThrow('no role for own')
  })
})

describe('credentials that STS does not give', () => {
  const moods: readonly (readonly [StsMood, number])[] = [
    ['refuses', 1],
    ['throttles', 2],
    ['fails', 2],
    ['cuts the connection', 2],
    ['does not answer', 1],
  ]

  it.each(moods)(
    'because it %s: the call fails after at most %i more, with no other credentials',
    async (mood, most) => {
      const sts = await openSts(3600)
      const signers: string[] = []
      const engine = await startEngineProxy(place.endpoint, async call => {
        signers.push(call.signer)
        return call.send()
      })
      const store = storeWith(sts.url, { endpoint: engine.url, stsLongest: 200 })
      sts.mood = mood
      for (const time of [1, 2]) {
        await expect(open(store, 'acme')).rejects.toMatchObject({ name: 'RoleUnavailable', cause: expect.any(Error) })
        // A failure is not kept: the next call asks again.
        expect(sts.asked.length).toBeGreaterThanOrEqual(time)
        expect(sts.asked.length).toBeLessThanOrEqual(time * (most + 1))
      }
      expect(signers).toEqual([])
      sts.mood = 'allows'
      await expect(open(store, 'acme')).resolves.toBeUndefined()
      expect(new Set(signers)).toEqual(new Set([expect.stringMatching(/^ASIA/)]))
      await engine.stop()
    },
  )

  it('are asked for once by all who need them at the same moment, also when they are refused', async () => {
    const sts = await openSts(3600)
    const store = storeWith(sts.url)
    sts.mood = 'refuses'
    const all = await Promise.allSettled([1, 2, 3].map(() => open(store, 'acme')))
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(sts.asked.length).toBeLessThanOrEqual(3)
    sts.mood = 'allows'
    await open(store, 'acme')
  })

  it('of one tenant leave those of another, that were given before', async () => {
    const sts = await openSts(3600)
    const store = storeWith(sts.url)
    await open(store, 'acme')
    sts.mood = 'refuses'
    await expect(open(store, 'acme-corp')).rejects.toThrow()
    await expect(open(store, 'acme')).resolves.toBeUndefined()
  })
})
