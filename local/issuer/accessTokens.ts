import { type Client, type Configuration, errors, type KoaContextWithOIDC } from 'oidc-provider'
import { accessTokenSeconds } from './settings.ts'

type Formats = NonNullable<Configuration['formats']>
type ResourceIndicators = NonNullable<NonNullable<Configuration['features']>['resourceIndicators']>

/** oidc-provider writes an access token as a JWT only for a resource. It is in no request and in no token. */
export const apiResource = 'urn:kring:api'

/**
 * Access tokens with the claims of Cognito's: `client_id` and no `aud`, `token_use` says that it is no ID token, the
 * header names no type.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
export const accessTokenFormat: Formats = {
  customizers: {
    jwt: (_ctx, _token, parts) => {
      parts.header = { typ: undefined }
      parts.payload.token_use = 'access'
      // oidc-provider demands some audience in a JWT. JSON.stringify leaves a symbol out.
      parts.payload.aud = Symbol('none')
    },
  },
}

/**
 * Every token is for the one API. A request that names a resource is refused.
 * AWS: Cognito takes a resource only when it begins like a URL, and puts it into `aud`; API Gateway then compares that,
 * and no longer `client_id`, with what it knows, and refuses the token.
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
 * AWS: Cognito refuses a scope that the client has not, `offline_access` among them; oidc-provider ignores one that it
 * does not know. docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
function refuseUnknown(ctx: KoaContextWithOIDC, client: Client): void {
  // As it was sent: oidc-provider has filled in and left out some of `ctx.oidc.params`.
  const { resource, scope }: Readonly<Record<string, unknown>> =
    (ctx.method === 'POST' ? ctx.oidc.body : ctx.query) ?? {}
  if (resource) throw new errors.InvalidTarget('there is no such resource')
  const known = client.scope?.split(' ') ?? []
  const unknown =
    typeof scope === 'string' && scope !== '' ? scope.split(' ').find(one => !known.includes(one)) : undefined
  if (unknown !== undefined) throw new errors.InvalidScope('requested scope is not allowed', unknown)
}

/**
 * A system that names no scope asks for all it has.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
function askForAll({ oidc: { params } }: KoaContextWithOIDC, { scope }: Client): void {
  if (params !== undefined && params.scope === undefined) params.scope = scope
}
