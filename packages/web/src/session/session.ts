import { currentLocale } from '../i18n/locale.ts'
import { sessionKey } from './sessionKey.ts'

/** Seconds before its expiry at which a token is renewed, so that it does not expire in transit. */
const margin = 30
let renewing: Promise<string | undefined> | undefined

type StoredToken = { readonly access_token: string; readonly expires_at: number }

export const hasSession = (): boolean => storedToken() !== undefined

/** The session's bearer token, renewed when it is about to expire; undefined when there is none. */
export async function accessToken(options?: { readonly renew: boolean }): Promise<string | undefined> {
  const session = storedToken()
  if (!session) return undefined
  const isFresh = session.expires_at - margin > Date.now() / 1000
  return isFresh && !options?.renew ? session.access_token : renewOnce()
}

/** Renews the token, for a role that it does not have yet. False when the issuer asks to sign in again. */
export const renewSession = async (): Promise<boolean> => (await accessToken({ renew: true })) !== undefined

/** Redirects to the sign-in page; the user returns to the current page. */
export async function signIn(returnTo: string = location.pathname + location.search + location.hash): Promise<void> {
  const { redirectToSignIn } = await import('./oidc.ts')
  await redirectToSignIn(returnTo, currentLocale())
}

export async function completeSignIn(): Promise<string> {
  const { finishSignIn } = await import('./oidc.ts')
  return finishSignIn()
}

/** Deletes what this browser keeps of the person, then revokes the tokens and ends the session at the issuer. */
export async function signOut(): Promise<void> {
  const { endSession } = await import('./oidc.ts')
  await endSession()
  // Without an answer the session at the issuer ends by itself; nothing of it is left here.
  location.assign(await logoutAddress().catch(() => '/'))
}

/**
 * The standard parameter id_token_hint would put the user's name and e-mail address into the URL. AWS: Cognito needs
 * only client_id and logout_uri. docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
async function logoutAddress(): Promise<string> {
  const { signInSettings } = await import('./settings.ts')
  const { clientId, logoutEndpoint } = await signInSettings()
  const question = new URLSearchParams({ client_id: clientId, logout_uri: `${location.origin}/` })
  return `${logoutEndpoint}?${question}`
}

/** Runs one renewal at a time, because a refresh token may be used only once. */
async function renewOnce(): Promise<string | undefined> {
  renewing ??= import('./oidc.ts')
    .then(({ renewToken }) => renewToken())
    .finally(() => {
      renewing = undefined
    })
  return renewing
}

function storedToken(): StoredToken | undefined {
  try {
    const text = sessionStorage.getItem(sessionKey)
    return text === null ? undefined : parseToken(JSON.parse(text))
  } catch {
    return undefined
  }
}

function parseToken(value: unknown): StoredToken | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('access_token' in value) || !('expires_at' in value)) return undefined
  const { access_token, expires_at } = value
  return typeof access_token === 'string' && typeof expires_at === 'number' ? { access_token, expires_at } : undefined
}
