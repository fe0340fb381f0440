import type { Provider } from 'oidc-provider'
import { languageOf } from '../pages/language.ts'
import { faultPage } from './pages.ts'
import { logoutUrisOf, webClient } from './settings.ts'

/**
 * GET /oidc/logout?client_id&logout_uri: ends the session and redirects at once; 400 when a parameter is missing or the
 * address is not registered. Tokens stay valid until they expire or are revoked.
 * AWS: like Cognito's, which supports neither id_token_hint nor post_logout_redirect_uri.
 * docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function addLogout(provider: Provider, publicUrl: string): void {
  const allowed = logoutUrisOf(publicUrl)
  provider.use(async (ctx, next) => {
    if (ctx.path !== '/logout' || ctx.method !== 'GET') return await next()
    ctx.set('cache-control', 'no-store')
    const { client_id, logout_uri } = ctx.query
    if (client_id !== webClient || typeof logout_uri !== 'string' || !allowed.includes(logout_uri)) {
      ctx.status = 400
      ctx.type = 'html'
      ctx.body = faultPage(languageOf(undefined, undefined, ctx.get('accept-language')), 'invalid_request')
      return
    }
    const session = await provider.Session.get(ctx)
    await session.destroy()
    ctx.cookies.set(provider.cookieName('session'), null, { path: '/oidc' })
    ctx.redirect(logout_uri)
  })
}
