import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'

const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string().optional(),
  refresh_token: z.string(),
  expires_in: z.number(),
})
export type Tokens = z.infer<typeof Tokens>

/** A minimal browser for sign-in: follows redirects and keeps cookies. */
export class Visitor {
  readonly #cookies = new Map<string, string>()
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(new URL(address, this.#url), {
      redirect: 'manual',
      headers: { origin: this.#url, cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=')
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return response
  }

  /** Follows redirects until a page, or until the address that the app would take over. */
  async follow(address: string): Promise<{ readonly at: URL; readonly response: Response }> {
    let at = new URL(address, this.#url)
    for (;;) {
      const response = await this.go(at.href)
      const next = response.headers.get('location')
      if (next === null) return { at, response }
      at = new URL(next, at)
      if (at.pathname === '/signed-in') return { at, response }
    }
  }

  /** The whole sign-in: sign-in page, choice of a person, code, tokens. */
  async signIn(user: string): Promise<Tokens> {
    const verifier = randomBytes(32).toString('base64url')
    const { at } = await this.follow(this.authorize(verifier))
    const chosen = await this.go(at.href, { user })
    const { at: back } = await this.follow(chosen.headers.get('location') ?? '')
    return this.token({
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
      redirect_uri: `${this.#url}/signed-in`,
    })
  }

  authorize(verifier: string): string {
    const question = new URLSearchParams({
      client_id: 'kring-web',
      response_type: 'code',
      scope: 'openid profile email',
      redirect_uri: `${this.#url}/signed-in`,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'somewhere',
    })
    return `/oidc/auth?${question}`
  }

  async token(form: Record<string, string>): Promise<Tokens> {
    const response = await this.go('/oidc/token', { client_id: 'kring-web', ...form })
    const body: unknown = await response.json()
    if (!response.ok) throw new Error(JSON.stringify(body))
    return Tokens.parse(body)
  }
}
