import { createServer } from 'node:http'
import type { Membership } from '@kring/domain'
import { scopeInToken } from '@kring/functions/people/accounts'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'

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
  /** Access tokens have none, unless a resource was asked for. */
  readonly audience?: string
  readonly expiresAt?: number
  readonly foreignKey?: boolean
  /** A forgery: not signed at all, or with our public key as if it were a shared secret. */
  readonly algorithm?: 'none' | 'HS256'
  /** Claims of another value or shape; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** What the header says besides the algorithm. */
  readonly header?: Readonly<Record<string, unknown>>
}

/** Whether the token is for a partner's system, which has its own client id; others use the web app's. */
const isSystem = (memberships: readonly Membership[]): boolean =>
  memberships.length > 0 && memberships.every(({ role }) => role === 'partner-system')

/** The scopes of a token for which none were named: all of a system, and for people those of the web app. */
const scopeOf = (memberships: readonly Membership[]): string =>
  isSystem(memberships)
    ? memberships.flatMap(one => (one.role === 'partner-system' ? one.scopes.map(scopeInToken) : [])).join(' ')
    : 'openid profile email'

/** An OIDC issuer for resource servers: discovery, keys, signed tokens. */
export async function startIssuer(): Promise<TestIssuer> {
  const own = await generateKeyPair('ES256', { extractable: true })
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
    token: async (person, changes = {}) => {
      const claims = {
        name: person.name ?? person.subject,
        email: person.email,
        sub: person.subject,
        iss: changes.issuer ?? url,
        ...(changes.audience === undefined ? {} : { aud: changes.audience }),
        client_id: isSystem(person.memberships) ? person.subject : 'kring-web',
        token_use: 'access',
        scope: scopeOf(person.memberships),
        exp: changes.expiresAt ?? Math.floor(Date.now() / 1000) + 600,
        ...changes.claims,
      }
      if (changes.algorithm === 'none') return new UnsecuredJWT(claims).encode()
      if (changes.algorithm === 'HS256')
        return new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid: 'test' })
          .sign(Buffer.from(await exportSPKI(own.publicKey)))
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'ES256', kid: 'test', ...changes.header })
        .sign(changes.foreignKey ? foreign.privateKey : own.privateKey)
    },
    stop: () => new Promise(done => server.close(() => done())),
  }
}
