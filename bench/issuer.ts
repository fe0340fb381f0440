import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type BenchIssuer = {
  readonly url: string
  /** The client id in the tokens. */
  readonly audience: string
  /** An access token that is valid for ten minutes. */
  token(subject: string): string
  stop(): Promise<void>
}

/** A minimal OIDC issuer (discovery, keys), so that the API verifies tokens as in the cloud. */
export async function startIssuer(): Promise<BenchIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' }
  const audience = 'kring-web'
  const server = createServer((request, response) => {
    const body = request.url === '/jwks' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` }
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${portOf(server.address())}`
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    url,
    audience,
    token: subject => {
      const exp = Math.floor(Date.now() / 1000) + 600
      const use = { client_id: audience, token_use: 'access' }
      const claims = { sub: subject, name: subject, iss: url, ...use, exp }
      const signed = `${part({ alg: 'ES256', kid: 'bench' })}.${part(claims)}`
      const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      return `${signed}.${signature.toString('base64url')}`
    },
    stop: () => new Promise(done => server.close(() => done())),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new TypeError('the issuer does not listen')
  return address.port
}
