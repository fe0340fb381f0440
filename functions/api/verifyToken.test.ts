import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TokenRefused } from './dependencies.ts'
import { tokenVerifier } from './verifyToken.ts'

const pair = await generateKeyPair('ES256')
const stranger = await generateKeyPair('ES256')
const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' }

const issuer = { url: '' }
const server = createServer((request, response) => {
  const discovery = { issuer: issuer.url, jwks_uri: `${issuer.url}/jwks` }
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : discovery))
})

beforeEach(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  issuer.url = `http://127.0.0.1:${portOf(server.address())}`
})
afterEach(async () => {
  vi.useRealTimers()
  server.closeAllConnections()
  await new Promise(done => server.close(done))
})

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address !== null ? address.port : 0

const minutes = (many: number): number => Math.floor(Date.now() / 1000) + many * 60

const tokenOf = (subject: string, exp: number, key = pair.privateKey): Promise<string> =>
  new SignJWT({ token_use: 'access', client_id: 'web', name: 'Sara Maes' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(issuer.url)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(key)

const verifier = () => tokenVerifier({ issuer: issuer.url, audience: 'web' })

it('verifies a token once: the signature of a second request is not computed again', async () => {
  const verify = verifier()
  const verified = vi.spyOn(crypto.subtle, 'verify')
  const token = await tokenOf('sara', minutes(10))
  const first = await verify(token)
  const times = verified.mock.calls.length
  expect(times).toBeGreaterThan(0)
  expect(await verify(token)).toEqual(first)
  expect(verified).toHaveBeenCalledTimes(times)
  verified.mockRestore()
})

it('keeps what a token says for that token only', async () => {
  const verify = verifier()
  const end = minutes(10)
  expect(await verify(await tokenOf('sara', end))).toMatchObject({ subject: 'sara' })
  expect(await verify(await tokenOf('bart', end))).toMatchObject({ subject: 'bart' })
})

it('keeps a token until its end and no longer', async () => {
  const verify = verifier()
  const token = await tokenOf('sara', minutes(10))
  await verify(token)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 9 * 60_000 })
  expect(await verify(token)).toMatchObject({ subject: 'sara' })
  vi.setSystemTime(Date.now() + 2 * 60_000)
  await expect(verify(token)).rejects.toThrow(TokenRefused)
})

it('never keeps a refused token, and asks for its signature each time', async () => {
  const verify = verifier()
  const verified = vi.spyOn(crypto.subtle, 'verify')
  const forged = await tokenOf('sara', minutes(10), stranger.privateKey)
  await expect(verify(forged)).rejects.toThrow(TokenRefused)
  const times = verified.mock.calls.length
  await expect(verify(forged)).rejects.toThrow(TokenRefused)
  expect(verified.mock.calls.length).toBeGreaterThan(times)
  verified.mockRestore()
})

it('does not take a token for verified whose end was rewritten', async () => {
  const verify = verifier()
  const token = await tokenOf('sara', minutes(10))
  await verify(token)
  const [head = '', body = '', signature = ''] = token.split('.')
  const claims: object = JSON.parse(Buffer.from(body, 'base64url').toString())
  const longer = Buffer.from(JSON.stringify({ ...claims, exp: minutes(600) })).toString('base64url')
  await expect(verify([head, longer, signature].join('.'))).rejects.toThrow(TokenRefused)
})
