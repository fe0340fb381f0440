/** Where people sign in. Another issuer (a cloud's user pool) is set when the web app is built. */
export const authority: string = import.meta.env.VITE_OIDC_AUTHORITY ?? `${location.origin}/oidc`
export const clientId: string = import.meta.env.VITE_OIDC_CLIENT ?? 'kring-web'
/**
 * Where the session at the issuer is ended; its discovery document does not say.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export const logoutEndpoint: string = import.meta.env.VITE_OIDC_LOGOUT ?? `${location.origin}/oidc/logout`
/**
 * All that the issuer allows. No offline_access and no resource: Cognito refuses the one, and gives a token that API
 * Gateway refuses for the other; a refresh token comes with every code.
 * AWS: docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export const scope = 'openid profile email'
export const sessionKey = `oidc.user:${authority}:${clientId}`
