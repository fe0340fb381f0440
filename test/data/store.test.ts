import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { TenantId } from '@kring/domain'
import { forReading, forRegister, openStore, type ScopeOf, type Store } from '@kring/functions/data/index'
import { createTable } from '@kring/local/table/index'
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest'

const table = `kring-${randomUUID()}`
const own = { accessKeyId: 'api', secretAccessKey: 'any' }
const place = { endpoint: '', region: 'eu-west-1' }
beforeAll(async () => {
  place.endpoint = inject('endpoint')
  await createTable(new DynamoDBClient({ ...place, credentials: own }), table)
})

let sts: Server | undefined
afterEach(() => void sts?.close())

/** An STS that allows every AssumeRole for `seconds` and records for whom. */
async function openSts(seconds: number): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += chunk
    })
    request.on('end', () => {
      const form = new URLSearchParams(text)
      asked.push(valuesOf(form).join(' '))
      const until = new Date(Date.now() + seconds * 1000).toISOString()
      response
        .setHeader('Content-Type', 'text/xml')
        .end(
          `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ASIA${asked.length}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey><SessionToken>token</SessionToken><Expiration>${until}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`,
        )
    })
  })
  sts = server
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked }
}

/** The values of the session tags. */
const valuesOf = (form: URLSearchParams): readonly string[] =>
  [...form].flatMap(([name, value]) => (/^Tags\.member\.\d+\.Value$/.test(name) ? [value] : []))

const storeWith = (stsEndpoint: string): Store =>
  openStore({ table, ...place, credentials: own, roles: { reading: 'arn:aws:iam::111122223333:role/t' }, stsEndpoint })
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
