/** Undefined on the server, where nobody signs in. */
const origin = globalThis.location?.origin

/** The OIDC issuer. Another issuer (such as a Cognito user pool) is set when the web app is built. */
export const authority: string = import.meta.env.VITE_OIDC_AUTHORITY ?? `${origin}/oidc`
export const clientId: string = import.meta.env.VITE_OIDC_CLIENT ?? 'kring-web'
/**
 * The issuer's logout endpoint, which its discovery document does not list. AWS:
 * docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export const logoutEndpoint: string = import.meta.env.VITE_OIDC_LOGOUT ?? `${origin}/oidc/logout`
/**
 * The requested scopes. No offline_access, because Cognito rejects it, and no resource, because API Gateway rejects
 * the resulting token; a refresh token is issued with every code anyway. AWS:
 * docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export const scope = 'openid profile email'
export const sessionKey = `oidc.user:${authority}:${clientId}`
