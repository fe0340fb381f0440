import type { IncomingMessage, ServerResponse } from 'node:http'
import { errors, type Provider } from 'oidc-provider'
import type { DemoUser } from '../demo/users.ts'
import { languageOf } from '../look/language.ts'
import { readForm } from './form.ts'
import { faultPage, signInPage } from './pages.ts'

/** The page at /oidc/sign-in/{uid}, and the choice that is posted to it. */
export async function serveSignIn(
  provider: Provider,
  users: readonly DemoUser[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local')
  const picked = url.searchParams.get('lang') ?? undefined
  try {
    const { params } = await provider.interactionDetails(request, response)
    const locale = languageOf(picked, params.ui_locales, request.headers['accept-language'])
    if (request.method === 'POST') {
      const chosen = (await readForm(request)).get('user')
      const user = users.find(one => one.user === chosen)
      if (user !== undefined) {
        const result = { login: { accountId: user.user, remember: true } }
        return await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
      }
    }
    answer(response, 200, signInPage(locale, url.pathname, users))
  } catch (error) {
    if (!(error instanceof errors.OIDCProviderError)) throw error
    const locale = languageOf(picked, undefined, request.headers['accept-language'])
    answer(response, 400, faultPage(locale, error.error))
  }
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(body)
}
