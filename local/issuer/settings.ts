/** What issuer, API and web app agree on. The API takes tokens of this client and of partners' machine clients. */
export const webClient = 'kring-web'
/** What the web app may ask for, and nothing else; the same as in infra/constructs/signIn.ts. */
export const scopes = ['openid', 'profile', 'email'] as const

const minute = 60
export const accessTokenSeconds = 10 * minute
export const refreshTokenSeconds = 12 * 60 * minute
export const sessionSeconds = 12 * 60 * minute

/** Where the issuer of a host is, given the host's own address. */
export const issuerOf = (publicUrl: string): string => `${publicUrl}/oidc`

/** Where a browser may be sent after signing out; the same as in infra/constructs/signIn.ts. */
export const logoutUrisOf = (publicUrl: string): readonly string[] => [`${publicUrl}/`]
