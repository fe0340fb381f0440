import { createHash } from 'node:crypto'
import { Membership } from '@kring/domain'
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import { leastRecentlyUsed } from '../data/boundedCache.ts'
import { withinScopes } from '../people/tokenScopes.ts'
import { TokenRefused, type VerifiedPerson } from './dependencies.ts'

const Memberships = z.array(Membership)

/**
 * The claims of an access token. `token_use` distinguishes it from an ID token, which is signed with the same keys.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 * functions/identity adds the memberships as JSON text; other issuers may use a list.
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
  kring: z
    .union([
      Memberships,
      z
        .string()
        .transform((text, context) => parseJson(text, context))
        .pipe(Memberships),
    ])
    .default([]),
})

function parseJson(text: string, context: { addIssue: (message: string) => void }): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('not JSON')
    return z.NEVER
  }
}

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
}): (token: string) => Promise<VerifiedPerson> {
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
    const { sub: subject, name, email, scope } = claims.data
    const memberships = withinScopes(claims.data.kring, scope.split(' '))
    if (!isMeantFor(claims.data, memberships, options.audience)) throw new TokenRefused('invalid')
    const person = { kind: 'person' as const, subject, name, memberships, ...(email === undefined ? {} : { email }) }
    return { person, until: claims.data.exp * 1000 }
  }
  const verified = leastRecentlyUsed<Verified>(mostVerified)
  return async token => {
    const hash = createHash('sha256').update(token).digest('base64')
    const known = verified.get(hash)
    const { person } = known !== undefined && known.until > Date.now() ? known : verified.set(hash, await verify(token))
    // An object of its own for each request, by which is known what was asked for it (authorise.ts).
    return { ...person }
  }
}

type Verified = { readonly person: VerifiedPerson; readonly until: number }

/**
 * Whether the token is for us: issued to the web app, or to a partner's system whose subject is its client id and which
 * has one of our scopes. AWS: a
 * Cognito access token has no `aud`, only the `client_id` it was issued to, unless a resource was requested. Our
 * clients request none; API Gateway would then compare `aud` with the web app's id and ignore `client_id`.
 * docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 * docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
function isMeantFor(
  { aud, client_id, sub }: z.infer<typeof Claims>,
  memberships: readonly Membership[],
  audience: string,
): boolean {
  if (aud !== undefined && ![aud].flat().includes(audience)) return false
  if (client_id === audience) return true
  return client_id === sub && memberships.length > 0 && memberships.every(({ role }) => role === 'partner-system')
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`)
  const discovery = Discovery.parse(await answer.json())
  if (discovery.issuer !== issuer) throw new TypeError('the issuer names itself differently')
  return createRemoteJWKSet(new URL(discovery.jwks_uri), { cooldownDuration: 5_000 })
}
