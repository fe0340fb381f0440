import { createServer } from 'node:http'
import type { Membership } from '@kring/domain'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export type TestIssuer = {
  readonly url: string
  token(
    person: { subject: string; name?: string; email?: string; memberships: readonly Membership[] },
    changes?: TokenChanges,
  ): Promise<string>
  stop(): Promise<void>
}
export type TokenChanges = {
  readonly issuer?: string
  readonly audience?: string
  readonly expiresAt?: number
  readonly foreignKey?: boolean
}

/** A real OIDC issuer as far as a resource server sees it: discovery, keys, signed tokens. */
export async function startIssuer(): Promise<TestIssuer> {
  const own = await generateKeyPair('ES256')
  const foreign = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }
  const server = createServer((request, response) => {
    const body = request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  return {
    url,
    token: (person, changes = {}) =>
      new SignJWT({ name: person.name ?? person.subject, email: person.email, kring: person.memberships })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setSubject(person.subject)
        .setIssuer(changes.issuer ?? url)
        .setAudience(changes.audience ?? 'kring-api')
        .setExpirationTime(changes.expiresAt ?? Math.floor(Date.now() / 1000) + 600)
        .sign(changes.foreignKey ? foreign.privateKey : own.privateKey),
    stop: () => new Promise(done => server.close(() => done())),
  }
}
