import type { KringClaims } from '@kring/functions/identity/claims'
import { type AdapterFactory, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { DemoUser } from '../demo/users.ts'
import { languageOf } from '../look/language.ts'
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
  readonly adapter: AdapterFactory
  readonly users: readonly DemoUser[]
  /** What a token says of a person, as the table has it now. */
  readonly claimsOf: (subject: string) => Promise<KringClaims | undefined>
}

/** A standard OpenID provider: code + PKCE for the web app, access tokens as JWTs for the API, no consent screen. */
export function makeProvider({ publicUrl, keys, adapter, users, claimsOf }: IssuerOptions): Provider {
  const userOf = (subject: string): DemoUser | undefined => users.find(({ user }) => user === subject)
  return new Provider(issuerOf(publicUrl), {
    adapter,
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies, short: { path: '/oidc' }, long: { path: '/oidc' } },
    clients: [webClientAt(publicUrl)],
    // A browser names the origin of a POST to its own origin too.
    clientBasedCORS: (_ctx, origin) => origin === new URL(publicUrl).origin,
    scopes: [...scopes],
    claims: { openid: ['sub'], profile: ['name', 'locale'], email: ['email'] },
    // The app reads who has signed in from the ID token; one request less than asking for it.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    ttl: {
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      Grant: refreshTokenSeconds,
      IdToken: accessTokenSeconds,
      Interaction: 60 * 60,
      RefreshToken: refreshTokenSeconds,
      Session: sessionSeconds,
    },
    interactions: { policy: signInOnly(), url: (_ctx, interaction) => `/oidc/sign-in/${interaction.uid}` },
    findAccount: async (_ctx, subject) => {
      const user = userOf(subject)
      if (user === undefined) return undefined
      return { accountId: subject, claims: async () => ({ sub: subject, name: user.name, email: user.email }) }
    },
    extraTokenClaims: async (_ctx, token) => {
      const claims = 'accountId' in token && token.accountId ? await claimsOf(token.accountId) : undefined
      return claims === undefined ? undefined : { ...claims }
    },
    loadExistingGrant: grantEverything,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: apiScope,
          audience,
          accessTokenTTL: accessTokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
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
}

function webClientAt(publicUrl: string) {
  return {
    client_id: webClient,
    client_name: 'Kring',
    // Plain http is allowed for loopback addresses only, and only to native clients.
    application_type: 'native' as const,
    token_endpoint_auth_method: 'none' as const,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code' as const],
    redirect_uris: [`${publicUrl}/signed-in`],
    post_logout_redirect_uris: [`${publicUrl}/`],
  }
}

/** Without the consent prompt, which a native client would meet at each sign-in. */
function signInOnly() {
  const policy = interactionPolicy.base()
  policy.remove('consent')
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
