/** Where people sign in. Another issuer (a cloud's user pool) is set when the web app is built. */
export const authority: string = import.meta.env.VITE_OIDC_AUTHORITY ?? `${location.origin}/oidc`
export const clientId: string = import.meta.env.VITE_OIDC_CLIENT ?? 'kring-web'
/** The API, as the issuer names it (RFC 8707): the access token is made for it. */
export const resource: string = import.meta.env.VITE_OIDC_RESOURCE ?? 'urn:kring:api'
export const scope = 'openid profile email offline_access'
export const sessionKey = `oidc.user:${authority}:${clientId}`
