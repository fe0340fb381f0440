import { systemScopes } from '@kring/domain'
import { scopeInToken } from '@kring/functions/people/accounts'
import { type AdapterFactory, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider'
import { languageOf } from '../pages/language.ts'
import { accessTokenFormat, apiResource, resourceIndicators } from './accessTokens.ts'
import type { People } from './accounts.ts'
import type { Machines } from './clients.ts'
import type { IssuerKeys } from './keys.ts'
import { addLogout } from './logout.ts'
import { claimsOfPerson } from './mint.ts'
import { faultPage } from './pages.ts'
import { spendRefusedCodes } from './refusedCodes.ts'
import { accessTokenSeconds, issuerOf, refreshTokenSeconds, scopes, sessionSeconds, webClient } from './settings.ts'

export type IssuerOptions = {
  readonly publicUrl: string
  readonly keys: IssuerKeys
  readonly sessions: AdapterFactory
  readonly people: People
  readonly machines: Machines
  /** Whether a person must also give a code from an authenticator app. */
  readonly asksCode: (subject: string) => Promise<boolean>
}

/**
 * An OpenID provider with the rules of Amazon Cognito (decision 19): authorization code with PKCE for the web app, client
 * credentials for partners' systems, JWT access tokens for the API, no consent screen.
 */
export function makeProvider(options: IssuerOptions): Provider {
  const { publicUrl, keys, people, machines, asksCode } = options
  const provider = new Provider(issuerOf(publicUrl), {
    adapter: adapterOf(options),
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies, short: { path: '/oidc' }, long: { path: '/oidc' } },
    clients: [webClientAt(publicUrl)],
    // Browsers send the Origin header with a same-origin POST too.
    clientBasedCORS: (_ctx, origin) => origin === new URL(publicUrl).origin,
    scopes: [...scopes, ...systemScopes.map(scopeInToken)],
    // AWS: the language of the pages. docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
    extraParams: ['lang'],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    claims: { openid: ['sub', 'amr', 'token_use'], profile: ['name', 'locale'], email: ['email'] },
    // The app reads the user's name from the ID token, which saves a userinfo request.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    // AWS: Cognito issues a refresh token with every code, without offline_access; signing out does not end it.
    // docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: async () => false,
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
      // A code or a refresh token issued before the second factor was required is no longer accepted.
      if (isFromSignIn(token) && !hasGivenCode(token.amr) && (await asksCode(subject))) return undefined
      const { name, email } = account
      return { accountId: subject, claims: async () => ({ sub: subject, name, email, token_use: 'id' }) }
    },
    extraTokenClaims: async (_ctx, token) => {
      // AWS: the trigger that adds claims is not called for client credentials.
      if (token.kind === 'ClientCredentials') return undefined
      const account = people.find(token.accountId ?? '')
      if (account === undefined) return undefined
      return claimsOfPerson(account)
    },
    loadExistingGrant: grantEverything,
    formats: accessTokenFormat,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators,
      revocation: { enabled: true, allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId },
      // Cognito has its own logout endpoint: logout.ts.
      rpInitiatedLogout: { enabled: false },
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = faultPage(localeOf(ctx), out.error)
    },
  })
  // Only machine clients have a secret. oidc-provider would compare with a plain secret; here only hashes are stored.
  provider.Client.prototype.compareClientSecret = function (secret: string) {
    return machines.isSecret(this.clientId, secret)
  }
  addLogout(provider, publicUrl)
  spendRefusedCodes(provider)
  return provider
}

function adapterOf({ sessions, machines }: IssuerOptions): AdapterFactory {
  return model =>
    model === 'Client' ? { ...sessions(model), find: async id => machines.metadataOf(id) } : sessions(model)
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
  }
}

/** The interaction policy without the consent prompt, which native clients would get at every sign-in. */
function signInOnly(asksCode: IssuerOptions['asksCode']) {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy.get('login')?.checks.add(
    // The session began before the second factor was required, or before the person had a role that requires it.
    new interactionPolicy.Check('code_missing', 'a code from an app is required', 'login_required', async ctx => {
      const subject = ctx.oidc.session?.accountId
      return subject !== undefined && !hasGivenCode(ctx.oidc.session?.amr) && (await asksCode(subject))
    }),
  )
  return policy
}

/** Grants all scopes without asking for consent: issuer, API and app are one product. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider, result } = ctx.oidc
  if (client === undefined || session?.accountId === undefined) return undefined
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId)
  const existing = known === undefined ? undefined : await provider.Grant.find(known)
  if (existing !== undefined) return existing
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(scopes.join(' '))
  grant.addResourceScope(apiResource, scopes.join(' '))
  await grant.save()
  return grant
}

function localeOf(ctx: KoaContextWithOIDC): ReturnType<typeof languageOf> {
  return languageOf(undefined, ctx.oidc?.params?.lang, ctx.get('accept-language'))
}
