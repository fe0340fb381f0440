import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { authority, clientId, scope } from './settings.ts'

/** The one file that knows oidc-client-ts (14 KiB); loaded only to sign in, sign out or renew. */
const manager = new UserManager({
  authority,
  client_id: clientId,
  redirect_uri: `${location.origin}/signed-in`,
  response_type: 'code',
  scope,
  userStore: new WebStorageStateStore({ store: sessionStorage }),
  stateStore: new WebStorageStateStore({ store: sessionStorage }),
  automaticSilentRenew: false,
  monitorSession: false,
})

/**
 * AWS: Cognito takes the language of its pages from `lang` and knows no ui_locales.
 * docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function redirectToSignIn(returnTo: string, locale: string): Promise<void> {
  await manager.signinRedirect({ state: { returnTo }, extraQueryParams: { lang: locale } })
}

/** Finishes the sign-in that the address bar holds; tells where the person was. */
export async function finishSignIn(): Promise<string> {
  const user = await manager.signinCallback()
  return returnAddress(user?.state)
}

/** Only a path of this app: never an address that someone put into the state. */
function returnAddress(state: unknown): string {
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined
  const isPath = typeof returnTo === 'string' && /^\/(?![/\\])/.test(returnTo)
  return isPath ? returnTo : '/start'
}

/** A fresh access token for the refresh token, or undefined when the session is over. */
export async function renewToken(): Promise<string | undefined> {
  const before = await manager.getUser()
  if (!before?.refresh_token) return undefined
  const user: User | null = await manager.signinSilent().catch(() => null)
  return user?.access_token
}

/**
 * Revokes the refresh token and forgets who had signed in. Without an answer of the issuer the token ends by itself.
 * AWS: signing out at Cognito ends no token. docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 */
export async function endTokens(): Promise<void> {
  await manager.revokeTokens(['refresh_token']).catch(() => undefined)
  await manager.removeUser()
}
