import { currentLocale } from '../i18n/locale.ts'
import { sessionKey } from './settings.ts'

/** Seconds before its end at which a token is renewed, so that none expires on its way. */
const margin = 30
let renewing: Promise<string | undefined> | undefined

type Kept = { readonly access_token: string; readonly expires_at: number }

export const hasSession = (): boolean => kept() !== undefined

/** The bearer token of the session, renewed when it is about to end; undefined when there is none to be had. */
export async function accessToken(options?: { readonly renew: boolean }): Promise<string | undefined> {
  const session = kept()
  if (!session) return undefined
  const isFresh = session.expires_at - margin > Date.now() / 1000
  return isFresh && !options?.renew ? session.access_token : renewOnce()
}

/** Leaves for the sign-in page; the person comes back to where they are now. */
export async function signIn(returnTo: string = location.pathname + location.search + location.hash): Promise<void> {
  const { redirectToSignIn } = await import('./oidc.ts')
  await redirectToSignIn(returnTo, currentLocale())
}

export async function completeSignIn(): Promise<string> {
  const { finishSignIn } = await import('./oidc.ts')
  return finishSignIn()
}

/** Wipes what is kept on this device, then ends the session at the issuer. */
export async function signOut(): Promise<void> {
  const [{ redirectToSignOut }, { deleteAllLocalDrafts: wipeDevice }] = await Promise.all([
    import('./oidc.ts'),
    import('../form/localDrafts.ts'),
  ])
  await wipeDevice()
  await redirectToSignOut()
}

/** One renewal at a time: a refresh token may be used once only. */
async function renewOnce(): Promise<string | undefined> {
  renewing ??= import('./oidc.ts')
    .then(({ renewToken }) => renewToken())
    .finally(() => {
      renewing = undefined
    })
  return renewing
}

function kept(): Kept | undefined {
  try {
    const text = sessionStorage.getItem(sessionKey)
    return text === null ? undefined : readKept(JSON.parse(text))
  } catch {
    return undefined
  }
}

function readKept(value: unknown): Kept | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!('access_token' in value) || !('expires_at' in value)) return undefined
  const { access_token, expires_at } = value
  return typeof access_token === 'string' && typeof expires_at === 'number' ? { access_token, expires_at } : undefined
}
