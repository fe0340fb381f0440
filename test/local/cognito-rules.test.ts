import { startHost } from '@kring/local/host'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it, onTestFinished } from 'vitest'
import * as z from 'zod'
import { dataFolder } from './folder.ts'
import { openTestIssuer } from './issuer.ts'
import { run } from './program.ts'
import { Visitor } from './signIn.ts'

const verifier = 'a-verifier-that-is-long-enough-for-the-specification'
const another = 'another-verifier-that-is-long-enough-for-the-specification'

const Answer = z.object({ access_token: z.string() })

/** The parameters of the redirect after an authorization request with these changes. */
async function asked(visitor: Visitor, changes: Record<string, string>): Promise<URLSearchParams> {
  const [path, query] = visitor.authorize(verifier).split('?')
  const question = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) question.set(name, value)
  const { at } = await visitor.follow(`${path}?${question}`)
  return at.searchParams
}

/** A code for the app, of someone who has signed in already. */
async function codeFor(visitor: Visitor): Promise<string> {
  return (await asked(visitor, {})).get('code') ?? ''
}

const exchange = (url: string, code: string, code_verifier: string) => ({
  grant_type: 'authorization_code',
  code,
  code_verifier,
  redirect_uri: `${url}/signed-in`,
})

const leave = (question: Record<string, string>): string => `/oidc/logout?${new URLSearchParams(question)}`

describe('at the sign-in page', () => {
  it.each([
    'openid profile email offline_access',
    'offline_access',
    'openid phone',
    'openid kring',
    'kring/referral.submit',
  ])('the scope "%s" is refused', async scope => {
    const issuer = await openTestIssuer()
    const back = await asked(new Visitor(issuer.url), { scope })
    expect([back.get('error'), back.get('code')]).toEqual(['invalid_scope', null])
  })

  it.each(['urn:kring:api', 'urn:other:api', 'https://kring.example/api', 'api'])(
    'the resource "%s" is refused',
    async resource => {
      const issuer = await openTestIssuer()
      const back = await asked(new Visitor(issuer.url), { resource })
      expect([back.get('error'), back.get('code')]).toEqual(['invalid_target', null])
    },
  )

  it('the language is that of lang, and ui_locales says nothing', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    const page = async (question: string) =>
      (await visitor.follow(`${visitor.authorize(verifier)}&${question}`)).response.text()
    expect(await page('lang=fr')).toContain('<html lang="fr">')
    expect(await page('lang=en&ui_locales=fr')).toContain('<html lang="en">')
    expect(await page('ui_locales=fr')).toContain('<html lang="nl">')
  })
})

describe('an access token', () => {
  it('names the client and its use, and neither an audience nor a type', async () => {
    const issuer = await openTestIssuer()
    const { access_token } = await new Visitor(issuer.url).signIn('paula')
    const claims = decodeJwt(access_token)
    expect(claims).toMatchObject({
      sub: 'paula',
      client_id: 'kring-web',
      token_use: 'access',
      scope: 'openid profile email',
    })
    expect(claims).not.toHaveProperty('aud')
    // Who they are, not what they may do: that is in the table.
    expect(claims).not.toHaveProperty('kring')
    expect(Object.keys(decodeProtectedHeader(access_token)).sort()).toEqual(['alg', 'kid'])
  })

  it('of a partner’s system says the same of that system', async () => {
    const issuer = await openTestIssuer()
    const { id, secret } = await issuer.clients.create({ name: 'Linde', scopes: ['referral.status'] })
    const answer = await fetch(`${issuer.url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    })
    const claims = decodeJwt(Answer.parse(await answer.json()).access_token)
    expect(claims).toMatchObject({ sub: id, client_id: id, token_use: 'access', scope: 'kring/referral.status' })
    expect(claims).not.toHaveProperty('aud')
  })

  it('has the same claims when it is minted, by the issuer or on the command line', async () => {
    const data = dataFolder()
    const host = await startHost({ data, demo: false, quiet: true })
    onTestFinished(() => host.stop())
    const issued = (await new Visitor(host.url).signIn('paula')).access_token
    const printed = await run('token', ['paula'], { KRING_DATA: data, KRING_DEMO: '0' })
    for (const minted of [await host.token('paula'), printed.out]) {
      expect(Object.keys(decodeProtectedHeader(minted)).sort()).toEqual(
        Object.keys(decodeProtectedHeader(issued)).sort(),
      )
      const { iat, exp, jti, ...claims } = decodeJwt(minted)
      expect(decodeJwt(issued)).toMatchObject(claims)
      expect(Object.keys(decodeJwt(issued)).sort()).toEqual([...Object.keys(claims), 'exp', 'iat', 'jti'].sort())
      expect([typeof iat, typeof exp, typeof jti]).toEqual(['number', 'number', 'string'])
    }
  })

  it('is what the API takes; an ID token, signed with the same key, is not', async () => {
    const host = await startHost({ data: dataFolder(), demo: false, quiet: true })
    onTestFinished(() => host.stop())
    const { access_token, id_token = '' } = await new Visitor(host.url).signIn('paula')
    expect(decodeJwt(id_token)).toMatchObject({ sub: 'paula', aud: 'kring-web', token_use: 'id' })
    const me = (token: string) => fetch(`${host.url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
    expect((await me(access_token)).status).toBe(200)
    const refused = await me(id_token)
    expect(refused.status).toBe(401)
    expect(await refused.json()).toMatchObject({ code: 'token-invalid' })
  })
})

describe('a refresh token', () => {
  it('comes without offline_access and gives the next token without a resource, never with one', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    const { refresh_token } = await visitor.signIn('paula')
    const renewed = await visitor.token({ grant_type: 'refresh_token', refresh_token })
    expect(await issuer.read(renewed.access_token)).toMatchObject({ sub: 'paula', client_id: 'kring-web' })
    expect(decodeJwt(renewed.access_token)).not.toHaveProperty('aud')
    const next = { grant_type: 'refresh_token', refresh_token: renewed.refresh_token }
    for (const resource of ['urn:kring:api', 'https://kring.example/api'])
      await expect(visitor.token({ ...next, resource })).rejects.toThrow(/invalid_(target|grant)/)
  })
})

describe('a code', () => {
  it('is spent once it was brought with a wrong verifier', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    const { refresh_token } = await visitor.signIn('paula')
    const code = await codeFor(visitor)
    await expect(visitor.token(exchange(issuer.url, code, another))).rejects.toThrow('invalid_grant')
    await expect(visitor.token(exchange(issuer.url, code, verifier))).rejects.toThrow('invalid_grant')
    const fresh = await codeFor(visitor)
    await visitor.token(exchange(issuer.url, fresh, verifier))
    await visitor.token({ grant_type: 'refresh_token', refresh_token })
  })

  it('is spent without a verifier and with another address, too', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    await visitor.signIn('paula')
    const { code_verifier: _left, ...without } = exchange(issuer.url, await codeFor(visitor), verifier)
    await expect(visitor.token(without)).rejects.toThrow('invalid_grant')
    await expect(visitor.token({ ...without, code_verifier: verifier })).rejects.toThrow('invalid_grant')
    const whole = exchange(issuer.url, await codeFor(visitor), verifier)
    const elsewhere = { ...whole, redirect_uri: `${issuer.url}/elsewhere` }
    await expect(visitor.token(elsewhere)).rejects.toThrow('invalid_grant')
    await expect(visitor.token(whole)).rejects.toThrow('invalid_grant')
  })

  it('is not spent by a client that it was not made for', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    await visitor.signIn('paula')
    const code = await codeFor(visitor)
    const { id, secret } = await issuer.clients.create({ name: 'Linde', scopes: ['referral.status'] })
    const foreign = { ...exchange(issuer.url, code, another), client_id: id, client_secret: secret }
    await expect(visitor.token(foreign)).rejects.toThrow('grant type is not allowed')
    expect(await visitor.token(exchange(issuer.url, code, verifier))).toHaveProperty('access_token')
  })

  it('that is brought twice ends what was given for it', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    await visitor.signIn('paula')
    const code = await codeFor(visitor)
    const { refresh_token } = await visitor.token(exchange(issuer.url, code, verifier))
    await expect(visitor.token(exchange(issuer.url, code, verifier))).rejects.toThrow('invalid_grant')
    await expect(visitor.token({ grant_type: 'refresh_token', refresh_token })).rejects.toThrow('invalid_grant')
  })
})

describe('signing out', () => {
  it('needs the client and an address that is registered for it, and else ends nothing', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    await visitor.signIn('paula')
    const { id } = await issuer.clients.create({ name: 'Linde', scopes: ['referral.status'] })
    const home = `${issuer.url}/`
    for (const question of [
      {},
      { client_id: 'kring-web' },
      { logout_uri: home },
      { client_id: 'another', logout_uri: home },
      { client_id: id, logout_uri: home },
      { client_id: 'kring-web', logout_uri: 'https://elsewhere.example/' },
      { client_id: 'kring-web', logout_uri: `${issuer.url}/elsewhere` },
      { client_id: 'kring-web', logout_uri: issuer.url },
      { client_id: 'kring-web', logout_uri: `${home}?next=https://elsewhere.example` },
      { client_id: 'kring-web', post_logout_redirect_uri: home },
    ]) {
      const refused = await visitor.go(leave(question))
      expect([refused.status, refused.headers.get('location')], JSON.stringify(question)).toEqual([400, null])
      expect(await refused.text()).not.toContain('elsewhere')
    }
    expect(await codeFor(visitor)).not.toBe('')
  })

  it('ends the session and leads to exactly the address', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    await visitor.signIn('paula')
    const left = await visitor.go(leave({ client_id: 'kring-web', logout_uri: `${issuer.url}/`, state: 'somewhere' }))
    expect([left.status, left.headers.get('location')]).toEqual([302, `${issuer.url}/`])
    expect(left.headers.get('cache-control')).toBe('no-store')
    expect(await codeFor(visitor)).toBe('')
  })

  it('is no standard endpoint: discovery names none, and the one there was is gone', async () => {
    const issuer = await openTestIssuer()
    const discovery = await (await fetch(`${issuer.url}/oidc/.well-known/openid-configuration`)).json()
    expect(discovery).not.toHaveProperty('end_session_endpoint')
    expect(discovery).toHaveProperty('revocation_endpoint')
    expect((await new Visitor(issuer.url).go('/oidc/session/end')).status).toBe(404)
  })

  it('leaves the refresh token, which the app revokes for itself', async () => {
    const issuer = await openTestIssuer()
    const visitor = new Visitor(issuer.url)
    const { refresh_token } = await visitor.signIn('paula')
    await visitor.go(leave({ client_id: 'kring-web', logout_uri: `${issuer.url}/` }))
    const renewed = await visitor.token({ grant_type: 'refresh_token', refresh_token })
    const gone = { client_id: 'kring-web', token: renewed.refresh_token }
    expect((await visitor.go('/oidc/token/revocation', gone)).status).toBe(200)
    const late = { grant_type: 'refresh_token', refresh_token: renewed.refresh_token }
    await expect(visitor.token(late)).rejects.toThrow('invalid_grant')
  })
})
