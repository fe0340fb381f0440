/** The web app's client id. The API accepts tokens of this client and of partners' machine clients. */
export const webClient = 'kring-web'
/** The only scopes of the web app; the same as in infra/constructs/signIn.ts. */
export const scopes = ['openid', 'profile', 'email'] as const

const minute = 60
export const accessTokenSeconds = 10 * minute
export const refreshTokenSeconds = 12 * 60 * minute
export const sessionSeconds = 12 * 60 * minute

/** The issuer's URL, given the host's URL. */
export const issuerOf = (publicUrl: string): string => `${publicUrl}/oidc`

/** The allowed logout_uri values; the same as in infra/constructs/signIn.ts. */
export const logoutUrisOf = (publicUrl: string): readonly string[] => [`${publicUrl}/`]
