import { type Client, type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider'
import { accessTokenSeconds } from './settings.ts'

type Formats = NonNullable<Configuration['formats']>
type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>

/** oidc-provider issues JWT access tokens only for a resource. This one appears in no request and no token. */
export const apiResource = 'urn:kring:api'

/**
 * Access tokens with Cognito's claims: `client_id`, no `aud`, `token_use: "access"` (an ID token has "id"), and no `typ`
 * in the header.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export const accessTokenFormat: Formats = {
  customizers: {
    jwt: (_ctx, _token, parts) => {
      parts.header = { typ: undefined }
      parts.payload.token_use = 'access'
      // oidc-provider requires an audience in a JWT; JSON.stringify omits a symbol.
      parts.payload.aud = Symbol('none')
    },
  },
}

/**
 * Every token is for the one API; a request with `resource` is refused with `invalid_target`.
 * AWS: Cognito accepts a resource only if it begins like a URL, and puts it into `aud`. API Gateway then compares `aud`
 * instead of `client_id` with its audiences, and refuses the token.
 * docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export const resourceIndicators: ResourceIndicators = {
  enabled: true,
  defaultResource: () => apiResource,
  useGrantedResource: () => true,
  getResourceServerInfo: (ctx, _resource, client) => {
    refuseUnknown(ctx, client)
    if (client.grantTypeAllowed('client_credentials')) askForAll(ctx, client)
    return {
      scope: client.scope ?? '',
      accessTokenTTL: accessTokenSeconds,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'RS256' } },
    }
  },
}

/**
 * Throws InvalidScope or InvalidTarget. AWS: Cognito refuses a scope the client does not have, `offline_access` included;
 * oidc-provider ignores unknown scopes. docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
function refuseUnknown(ctx: KoaContextWithOIDC, client: Client): void {
  // The request as sent: oidc-provider has added to and removed from `ctx.oidc.params`.
  const { resource, scope }: Readonly<Record<string, unknown>> =
    (ctx.method === 'POST' ? ctx.oidc.body : ctx.query) ?? {}
  if (resource) throw new errors.InvalidTarget('there is no such resource')
  const known = client.scope?.split(' ') ?? []
  const unknown =
    typeof scope === 'string' && scope !== '' ? scope.split(' ').find(one => !known.includes(one)) : undefined
  if (unknown !== undefined) throw new errors.InvalidScope('requested scope is not allowed', unknown)
}

/**
 * A machine client that names no scope gets all its scopes.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
function askForAll({ oidc: { params } }: KoaContextWithOIDC, { scope }: Client): void {
  if (params !== undefined && params.scope === undefined) params.scope = scope
}
