/** How people sign in at this installation, as `/config.json` says it: one build serves every installation. */
export type SignInSettings = {
  /** The OIDC issuer; its discovery document names the other endpoints. */
  readonly authority: string
  readonly clientId: string
  /**
   * The issuer's logout endpoint, which its discovery document does not list. AWS:
   * docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
   */
  readonly logoutEndpoint: string
}

/**
 * The requested scopes. No offline_access, because Cognito rejects it, and no resource, because API Gateway rejects
 * the resulting token; a refresh token is issued with every code anyway. AWS:
 * docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export const scope = 'openid profile email'

let reading: Promise<SignInSettings> | undefined

/** Read when somebody signs in, out, or renews for the first time. A failed reading is not kept. */
export const signInSettings = (): Promise<SignInSettings> => {
  reading ??= readSettings().catch(error => {
    reading = undefined
    throw error
  })
  return reading
}

/**
 * Throws when there is no answer, or one without all three. An address that begins with a slash is of this site: the host
 * of one machine is the issuer too.
 */
async function readSettings(): Promise<SignInSettings> {
  const answer = await fetch('/config.json', { cache: 'no-store' })
  const config: unknown = answer.ok ? await answer.json() : undefined
  const signIn = isObject(config) && 'signIn' in config && isObject(config.signIn) ? config.signIn : {}
  const text = (name: string): string => {
    const value: unknown = Reflect.get(signIn, name)
    if (typeof value !== 'string' || value === '') throw new TypeError(`/config.json: signIn.${name} is missing`)
    return value
  }
  const address = (name: string): string => new URL(text(name), location.origin).href
  return { authority: address('authority'), clientId: text('clientId'), logoutEndpoint: address('logoutEndpoint') }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
