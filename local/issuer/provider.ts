import { systemScopes } from '@kring/domain'
import type { KringClaims } from '@kring/functions/identity/claims'
import {
  type AdapterFactory,
  type Client,
  errors,
  interactionPolicy,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider'
import { languageOf } from '../pages/language.ts'
import type { People } from './accounts.ts'
import type { Machines } from './clients.ts'
import type { IssuerKeys } from './keys.ts'
import { faultPage, signedOutPage, signOutPage } from './pages.ts'
import {
  accessTokenSeconds,
  apiScope,
  audience,
  issuerOf,
  refreshTokenSeconds,
  resource,
  scopes,
  sessionSeconds,
  webClient,
} from './settings.ts'

export type IssuerOptions = {
  readonly publicUrl: string
  readonly keys: IssuerKeys
  readonly sessions: AdapterFactory
  readonly people: People
  readonly machines: Machines
  /** What a token says of a person or a system, as the table has it now. */
  readonly claimsOf: (subject: string) => Promise<KringClaims>
  /** Whether a person has to give a code from an app too. */
  readonly asksCode: (subject: string) => Promise<boolean>
}

/**
 * A standard OpenID provider: code + PKCE for the web app, client credentials for partners' systems, access tokens as
 * JWTs for the API, no consent screen.
 */
export function makeProvider(options: IssuerOptions): Provider {
  const { publicUrl, keys, people, machines, claimsOf, asksCode } = options
  const provider = new Provider(issuerOf(publicUrl), {
    adapter: adapterOf(options),
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies, short: { path: '/oidc' }, long: { path: '/oidc' } },
    clients: [webClientAt(publicUrl)],
    // A browser names the origin of a POST to its own origin too.
    clientBasedCORS: (_ctx, origin) => origin === new URL(publicUrl).origin,
    scopes: [...scopes, ...systemScopes],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    claims: { openid: ['sub', 'amr'], profile: ['name', 'locale'], email: ['email'] },
    // The app reads who has signed in from the ID token; one request less than asking for it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      ClientCredentials: accessTokenSeconds,
      Grant: refreshTokenSeconds,
      IdToken: accessTokenSeconds,
      Interaction: 60 * 60,
      RefreshToken: refreshTokenSeconds,
      Session: sessionSeconds,
    },
    interactions: { policy: signInOnly(asksCode), url: (_ctx, interaction) => `/oidc/sign-in/${interaction.uid}` },
    findAccount: async (_ctx, subject, token) => {
      const account = people.find(subject)
      if (account === undefined) return undefined
      // A code or a refresh token from before the second factor was asked gives nothing any more.
      if (isFromSignIn(token) && !hasGivenCode(token.amr) && (await asksCode(subject))) return undefined
      const { name, email } = account
      return { accountId: subject, claims: async () => ({ sub: subject, name, email }) }
    },
    extraTokenClaims: async (_ctx, token) => {
      if (token.kind === 'ClientCredentials') return systemClaims(options, token.clientId ?? '')
      const account = people.find(token.accountId ?? '')
      if (account === undefined) return undefined
      const { name, email } = account
      return { name, email, kring: (await claimsOf(account.subject)).kring }
    },
    loadExistingGrant: grantEverything,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (ctx, indicator, client) => {
          if (indicator !== resource) throw new errors.InvalidTarget()
          if (isSystem(client)) askForAll(ctx, client)
          return {
            scope: isSystem(client) ? (client.scope ?? '') : apiScope,
            audience,
            accessTokenTTL: accessTokenSeconds,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }
        },
      },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(localeOf(ctx), form)
        },
        postLogoutSuccessSource: ctx => {
          ctx.body = signedOutPage(localeOf(ctx))
        },
      },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = faultPage(localeOf(ctx), out.error)
    },
  })
  // Only machine clients have a secret; the provider would compare it with one that it keeps as it is.
  provider.Client.prototype.compareClientSecret = function (secret: string) {
    return machines.isSecret(this.clientId, secret)
  }
  return provider
}

function adapterOf({ sessions, machines }: IssuerOptions): AdapterFactory {
  return model =>
    model === 'Client' ? { ...sessions(model), find: async id => machines.metadataOf(id) } : sessions(model)
}

async function systemClaims({ machines, claimsOf }: IssuerOptions, id: string) {
  return { name: machines.nameOf(id), kring: (await claimsOf(id)).kring }
}

const isSystem = (client: Client): boolean => client.grantTypeAllowed('client_credentials')

/** Who names no scope asks for all they have, as at Cognito. */
function askForAll(ctx: KoaContextWithOIDC, client: Client): void {
  const { params } = ctx.oidc
  if (params !== undefined && params.scope === undefined) params.scope = client.scope
}

type FromSignIn = { readonly kind: 'AuthorizationCode' | 'RefreshToken'; readonly amr?: string[] | undefined }

function isFromSignIn(token: { readonly kind: string } | undefined): token is FromSignIn {
  return token?.kind === 'AuthorizationCode' || token?.kind === 'RefreshToken'
}

const hasGivenCode = (amr: readonly string[] | undefined): boolean => amr?.includes('otp') ?? false

function webClientAt(publicUrl: string) {
  return {
    client_id: webClient,
    client_name: 'Kring',
    // Plain http is allowed for loopback addresses only, and only to native clients.
    application_type: 'native' as const,
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    scope: scopes.join(' '),
    redirect_uris: [`${publicUrl}/signed-in`],
    post_logout_redirect_uris: [`${publicUrl}/`],
  }
}

/** Without the consent prompt, which a native client would meet at each sign-in. */
function signInOnly(asksCode: IssuerOptions['asksCode']) {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy.get('login')?.checks.add(
    // A session from before the second factor was asked, or from before the person had this role.
    new interactionPolicy.Check('code_missing', 'a code from an app is required', 'login_required', async ctx => {
      const subject = ctx.oidc.session?.accountId
      return subject !== undefined && !hasGivenCode(ctx.oidc.session?.amr) && (await asksCode(subject))
    }),
  )
  return policy
}

/** Nobody is asked for consent: issuer, API and app are one product. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider, result } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId)
  const existing = known === undefined ? undefined : await provider.Grant.find(known)
  if (existing !== undefined) return existing
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(scopes.join(' '))
  grant.addResourceScope(resource, apiScope)
  await grant.save()
  return grant
}

function localeOf(ctx: KoaContextWithOIDC): ReturnType<typeof languageOf> {
  return languageOf(undefined, ctx.oidc?.params?.ui_locales, ctx.get('accept-language'))
}
