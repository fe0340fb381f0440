import createClient, { type Middleware } from 'openapi-fetch'
import type { paths } from './contract.generated.ts'
import { type Credentials, openTokens } from './tokens.ts'

export type { components, paths } from './contract.generated.ts'
export { type Credentials, TokenRefused } from './tokens.ts'

/**
 * A client of the API for a partner's system, typed by the contract: `const { data, error } = await kring.GET('/api/t/{tenant}/referrals', …)`.
 * It asks for a token when it needs one. An answer that refuses is `error`: a problem (RFC 9457) with a `code` that stays. Throws
 * TokenRefused, and what `fetch` throws. `url`: of the installation, such as https://kring.example.
 */
export function kringClient({ url, ...credentials }: Credentials & { readonly url: string }) {
  const tokenNow = openTokens(credentials)
  const client = createClient<paths>({ baseUrl: url })
  const signed: Middleware = {
    onRequest: async ({ request }) => {
      request.headers.set('Authorization', `Bearer ${await tokenNow()}`)
      return request
    },
  }
  client.use(signed)
  return client
}
