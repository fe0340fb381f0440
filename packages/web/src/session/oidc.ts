import { type StateStore, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { forgetDevice } from './forgetDevice.ts'
import { sessionKey } from './sessionKey.ts'
import { scope, signInSettings } from './settings.ts'

/** The tab has one session, whatever the library calls it. */
const userStore: StateStore = {
  set: async (_name, value) => sessionStorage.setItem(sessionKey, value),
  get: async () => sessionStorage.getItem(sessionKey),
  remove: async () => {
    const value = sessionStorage.getItem(sessionKey)
    sessionStorage.removeItem(sessionKey)
    return value
  },
  getAllKeys: async () => (sessionStorage.getItem(sessionKey) === null ? [] : [sessionKey]),
}

let made: UserManager | undefined

/** The only module that imports oidc-client-ts (14 KiB); loaded only to sign in, sign out or renew. */
async function userManager(): Promise<UserManager> {
  const { authority, clientId } = await signInSettings()
  made ??= new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    response_type: 'code',
    scope,
    userStore,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  })
  return made
}

/**
 * AWS: Cognito takes the language of its pages from `lang` and does not support ui_locales.
 * docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export async function redirectToSignIn(returnTo: string, locale: string): Promise<void> {
  const manager = await userManager()
  await manager.signinRedirect({ state: { returnTo }, extraQueryParams: { lang: locale } })
}

/** Completes the sign-in with the parameters in the address bar; returns the path where the user was. */
export async function finishSignIn(): Promise<string> {
  const manager = await userManager()
  const user = await manager.signinCallback()
  return returnAddress(user?.state)
}

/** Accepts only a path of this app, so that `state` cannot cause an open redirect. */
function returnAddress(state: unknown): string {
  const returnTo = typeof state === 'object' && state !== null && 'returnTo' in state ? state.returnTo : undefined
  const isPath = typeof returnTo === 'string' && /^\/(?![/\\])/.test(returnTo)
  return isPath ? returnTo : '/start'
}

/** Gets a new access token with the refresh token; undefined when the session has ended. */
export async function renewToken(): Promise<string | undefined> {
  const manager = await userManager().catch(() => undefined)
  const before = await manager?.getUser()
  if (!manager || !before?.refresh_token) return undefined
  const user: User | null = await manager.signinSilent().catch(() => null)
  return user?.access_token
}

/**
 * Deletes what this browser keeps of the person, revokes the refresh token and removes the stored user. If the issuer does not respond, the token expires by itself.
 * AWS: signing out at Cognito does not revoke tokens.
 * docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 */
export async function endSession(): Promise<void> {
  await forgetDevice()
  const manager = await userManager().catch(() => undefined)
  await manager?.revokeTokens(['refresh_token']).catch(() => undefined)
  sessionStorage.removeItem(sessionKey)
}
