import { createHash } from 'node:crypto'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { TokenRefused, type VerifiedToken } from './dependencies.ts'

/**
 * The claims of an access token. `token_use` distinguishes it from an ID token, which is signed with the same keys.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 * It says who somebody is, never what they may do: memberships are in the table.
 */
const Claims = z.object({
  token_use: z.literal('access'),
  sub: z.string().min(1),
  name: z.string().default(''),
  email: z.string().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.string(),
  exp: z.number(),
  /**
   * The scopes of the token, separated by spaces. AWS: a machine client that names scopes gets those and no other; one
   * that names none gets all it has; one that names a scope it does not have gets no token.
   * docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
   */
  scope: z.string().default(''),
  /** When it was issued, in epoch seconds. */
  iat: z.number().default(0),
})

/** Tokens that were verified, until they expire; a refused one is verified again. The token itself is not kept. */
const mostVerified = 1000

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() })

/**
 * Verifies access tokens of one issuer. The keys are fetched by OIDC discovery at the first token and cached by jose,
 * which fetches them again for an unknown key id. Only asymmetric algorithms: never `none` or HMAC.
 */
export function tokenVerifier(options: {
  readonly issuer: string
  /** The web app's client id, also the audience in API Gateway. */
  readonly audience: string
}): (token: string) => Promise<VerifiedToken> {
  let keys: Promise<JWTVerifyGetKey> | undefined
  /** Verifies a token; `until`: the end of what it says, in epoch milliseconds. */
  const verify = async (token: string): Promise<Verified> => {
    keys ??= discoverKeys(options.issuer).catch(error => {
      keys = undefined
      throw error
    })
    const getKey = await keys
    const payload = await jwtVerify(token, getKey, {
      issuer: options.issuer,
      algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'],
      requiredClaims: ['exp', 'sub'],
      clockTolerance: 5,
    }).then(
      result => result.payload,
      error => {
        if (error instanceof errors.JWTExpired) throw new TokenRefused('expired')
        // The issuer's keys could not be fetched, which says nothing about the token.
        const isUnfetched = error instanceof errors.JWKSTimeout || error?.code === errors.JOSEError.code
        if (error instanceof errors.JOSEError && !isUnfetched) throw new TokenRefused('invalid')
        throw error
      },
    )
    const claims = Claims.safeParse(payload)
    if (!claims.success) throw new TokenRefused('invalid')
    const { sub: subject, name, email, scope, iat: issuedAt, exp } = claims.data
    const use = useOf(claims.data, options.audience)
    if (use === undefined) throw new TokenRefused('invalid')
    const scopes = scope === '' ? [] : scope.split(' ')
    const said = { subject, name, issuedAt, use, scopes, ...(email === undefined ? {} : { email }) }
    return { said, until: exp * 1000 }
  }
  const verified = leastRecentlyUsed<Verified>(mostVerified)
  return async token => {
    const hash = createHash('sha256').update(token).digest('base64')
    const known = verified.get(hash)
    const { said } = known !== undefined && known.until > Date.now() ? known : verified.set(hash, await verify(token))
    return said
  }
}

type Verified = { readonly said: VerifiedToken; readonly until: number }

/**
 * For whom the token is: issued to the web app, or to a partner's system, whose subject is its client id; undefined when
 * it is not for us. Whether there is such a system, its membership says. AWS: a
 * Cognito access token has no `aud`, only the `client_id` it was issued to, unless a resource was requested. Our
 * clients request none; API Gateway would then compare `aud` with the web app's id and ignore `client_id`.
 * docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
function useOf({ aud, client_id, sub }: z.infer<typeof Claims>, audience: string): VerifiedToken['use'] | undefined {
  if (aud !== undefined && ![aud].flat().includes(audience)) return undefined
  if (client_id === audience) return 'person'
  return client_id === sub ? 'system' : undefined
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`)
  const discovery = Discovery.parse(await answer.json())
  if (discovery.issuer !== issuer) throw new TypeError('the issuer names itself differently')
  return createRemoteJWKSet(new URL(discovery.jwks_uri), { cooldownDuration: 5_000 })
}
