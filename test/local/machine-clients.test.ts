import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { dataFolder } from './folder.ts'
import { type OpenedIssuer, openTestIssuer } from './issuer.ts'
import { Visitor } from './signIn.ts'

const scopes = ['referral.submit', 'referral.status']
const Answer = z.looseObject({
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
  scope: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
})

type Credentials = { readonly id: string; readonly secret: string }

function ask(issuer: OpenedIssuer, { id, secret }: Credentials, more: Record<string, string> = {}): Promise<Response> {
  const basic = Buffer.from(`${id}:${secret}`).toString('base64')
  return fetch(`${issuer.url}/oidc/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', ...more }),
  })
}

const answerOf = async (response: Response) => Answer.parse(await response.json())

async function statusOf(issuer: OpenedIssuer, credentials: Credentials): Promise<number> {
  return (await ask(issuer, credentials)).status
}

describe('a partner’s own system', () => {
  it('gets a token of ten minutes that says which system it is and what it may', async () => {
    const issuer = await openTestIssuer()
    const client = await issuer.clients.create({ name: 'Dossiers De Linde', scopes })
    const { access_token = '', expires_in } = await answerOf(
      await ask(issuer, client, { scope: 'kring/referral.submit' }),
    )
    expect(expires_in).toBe(600)
    expect(await issuer.read(access_token)).toMatchObject({
      sub: client.id,
      client_id: client.id,
      scope: 'kring/referral.submit',
    })
  })

  it('may send its secret in the form too', async () => {
    const issuer = await openTestIssuer()
    const { id, secret } = await issuer.clients.create({ name: 'Linde', scopes })
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret }
    const answer = await fetch(`${issuer.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) })
    expect(await issuer.read((await answerOf(answer)).access_token ?? '')).toMatchObject({ sub: id })
  })

  it('has all its scopes when it names none, and never one that it was not given', async () => {
    const issuer = await openTestIssuer()
    const both = await issuer.clients.create({ name: 'Both', scopes })
    expect((await answerOf(await ask(issuer, both))).scope).toBe('kring/referral.submit kring/referral.status')
    const one = await issuer.clients.create({ name: 'One', scopes: ['referral.status'] })
    expect((await answerOf(await ask(issuer, one))).scope).toBe('kring/referral.status')
    for (const scope of ['kring/referral.submit', 'referral.status', 'kring/referral.status openid', 'offline_access'])
      expect(await answerOf(await ask(issuer, one, { scope }))).toMatchObject({ error: 'invalid_scope' })
    await expect(issuer.clients.create({ name: 'Odd', scopes: ['openid'] })).rejects.toThrow()
  })

  it('gets a token for this API only', async () => {
    const issuer = await openTestIssuer()
    const client = await issuer.clients.create({ name: 'Linde', scopes })
    for (const resource of ['urn:other:api', 'urn:kring:api', 'https://kring.example/api'])
      expect(await answerOf(await ask(issuer, client, { resource }))).toMatchObject({ error: 'invalid_target' })
  })

  it('has two secrets while the one replaces the other, and never three', async () => {
    const issuer = await openTestIssuer()
    const first = await issuer.clients.create({ name: 'Linde', scopes })
    const second = await issuer.clients.renew(first.id)
    expect([await statusOf(issuer, first), await statusOf(issuer, second)]).toEqual([200, 200])
    const third = await issuer.clients.renew(first.id)
    expect(await statusOf(issuer, first)).toBe(401)
    expect([await statusOf(issuer, second), await statusOf(issuer, third)]).toEqual([200, 200])
    await issuer.clients.endOlderSecrets(first.id)
    expect([await statusOf(issuer, second), await statusOf(issuer, third)]).toEqual([401, 200])
  })

  it('gets nothing with a wrong secret, with that of another, or once it has been removed', async () => {
    const issuer = await openTestIssuer()
    const client = await issuer.clients.create({ name: 'Linde', scopes })
    const other = await issuer.clients.create({ name: 'Kompas', scopes })
    expect(await statusOf(issuer, { id: client.id, secret: 'not-it' })).toBe(401)
    expect(await statusOf(issuer, { id: client.id, secret: other.secret })).toBe(401)
    expect(await statusOf(issuer, client)).toBe(200)
    await issuer.clients.delete(client.id)
    expect(await statusOf(issuer, client)).toBe(401)
    await expect(issuer.clients.renew(client.id)).rejects.toThrow('no machine client')
    expect(await statusOf(issuer, other)).toBe(200)
  })

  it('still works after a restart, though its secret is written nowhere', async () => {
    const data = dataFolder()
    const first = await openTestIssuer({ data })
    const client = await first.clients.create({ name: 'Linde', scopes })
    await first.stop()
    const second = await openTestIssuer({ data })
    expect(await statusOf(second, client)).toBe(200)
    const files = readdirSync(data).filter(name => name.startsWith('sessions.db'))
    expect(files.length).toBeGreaterThan(0)
    for (const name of files) expect(readFileSync(join(data, name)).includes(client.secret)).toBe(false)
  })

  it('reads its secret back in no refusal', async () => {
    const issuer = await openTestIssuer()
    const client = await issuer.clients.create({ name: 'Linde', scopes })
    const refused = await (await ask(issuer, { id: client.id, secret: `${client.secret}x` })).text()
    const odd = await (await ask(issuer, client, { grant_type: 'password' })).text()
    for (const text of [refused, odd]) expect(text).not.toContain(client.secret)
  })

  it('can not sign anyone in', async () => {
    const issuer = await openTestIssuer()
    const { id, secret } = await issuer.clients.create({ name: 'Linde', scopes })
    const visitor = new Visitor(issuer.url)
    const asked = visitor.authorize('v'.repeat(43)).replace('client_id=kring-web', `client_id=${id}`)
    const { at, response } = await visitor.follow(asked)
    expect([response.status, at.pathname]).toEqual([400, '/oidc/auth'])
    const code = await answerOf(await ask(issuer, { id, secret }, { grant_type: 'authorization_code', code: 'x' }))
    expect(code.error_description).toContain('grant type is not allowed')
  })
})

describe('the web app', () => {
  it('is no system: it gets no token without a person, and none of the scopes of a system', async () => {
    const issuer = await openTestIssuer()
    const form = { grant_type: 'client_credentials', client_id: 'kring-web' }
    const answer = await fetch(`${issuer.url}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) })
    expect(answer.status).toBe(400)
    expect((await answerOf(answer)).error_description).toContain('grant type is not allowed')
    const visitor = new Visitor(issuer.url)
    const asked = visitor.authorize('v'.repeat(43)).replace('scope=openid', 'scope=kring%2Freferral.submit+openid')
    const { at } = await visitor.follow(asked)
    expect(at.searchParams.get('error')).toBe('invalid_scope')
  })
})
