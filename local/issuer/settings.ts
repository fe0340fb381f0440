/** What issuer, API and web app agree on. */
export const audience = 'kring-api'
export const webClient = 'kring-web'
/** The resource behind the audience: the specification wants a URI where the API wants a word. */
export const resource = 'urn:kring:api'
export const scopes = ['openid', 'profile', 'email', 'offline_access'] as const
/** The scope of an access token for the API: it says who; what they may is in their memberships. */
export const apiScope = 'kring'

const minute = 60
export const accessTokenSeconds = 10 * minute
export const refreshTokenSeconds = 12 * 60 * minute
export const sessionSeconds = 12 * 60 * minute

/** Where the issuer of a host is, given the host's own address. */
export const issuerOf = (publicUrl: string): string => `${publicUrl}/oidc`
