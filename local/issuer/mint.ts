import { createPrivateKey, randomUUID, sign } from 'node:crypto'
import type { IssuerKeys } from './keys.ts'
import { accessTokenSeconds, scopes, webClient } from './settings.ts'

/** The claims of a person's access token beside the subject. */
export type TokenClaims = {
  readonly name: string
  readonly email?: string
}

export type Bearer = { readonly subject: string; readonly claims: TokenClaims }

/** The claims added to a person's access token; functions/identity adds the same at Cognito. */
export function claimsOfPerson({ name, email }: TokenClaims): TokenClaims {
  return { name, ...(email === undefined ? {} : { email }) }
}

/** Signs an access token like the one issued at the end of a sign-in; for the command line and for tests. */
export function mintToken(keys: IssuerKeys, issuer: string, bearer: Bearer, now: Date = new Date()): string {
  const issuedAt = Math.floor(now.getTime() / 1000)
  const header = { alg: 'RS256', kid: keys.signing.kid }
  const claims = {
    jti: randomUUID(),
    iss: issuer,
    sub: bearer.subject,
    client_id: webClient,
    token_use: 'access',
    scope: scopes.join(' '),
    iat: issuedAt,
    exp: issuedAt + accessTokenSeconds,
    ...claimsOfPerson(bearer.claims),
  }
  const signed = `${encode(header)}.${encode(claims)}`
  const key = createPrivateKey({ key: keys.signing, format: 'jwk' })
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
