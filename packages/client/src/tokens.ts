export type Credentials = {
  /** Where tokens are asked for; the page on which the client was made says it. */
  readonly tokenEndpoint: string
  readonly id: string
  readonly secret: string
  /** What the token may; all that the client may when absent. */
  readonly scopes?: readonly ('kring/referral.submit' | 'kring/referral.status')[]
}

/** The token endpoint gave none; `code` is its own, such as `invalid_client`. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** Milliseconds before its end at which a token is not used any more. */
const margin = 30_000

/** Gives a token that is valid, asking for a new one when it must; requests at the same time share it. */
export function openTokens(credentials: Credentials): () => Promise<string> {
  let token: ReturnType<typeof askToken> | undefined
  return async () => {
    for (;;) {
      const asked = token
      const known = await asked?.catch(() => undefined)
      // Another request asked for one meanwhile.
      if (asked !== token) continue
      if (known !== undefined && Date.now() < known.until) return known.text
      token = askToken(credentials)
      return (await token).text
    }
  }
}

async function askToken({ tokenEndpoint, id, secret, scopes }: Credentials) {
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    // RFC 6749, 2.3.1: both are form-encoded before they are joined.
    headers: { Authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      ...(scopes === undefined ? {} : { scope: scopes.join(' ') }),
    }),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  const [text, seconds] = [fieldOf(answer, 'access_token'), fieldOf(answer, 'expires_in')]
  if (!response.ok || typeof text !== 'string')
    throw new TokenRefused(String(fieldOf(answer, 'error') ?? response.status))
  return { text, until: Date.now() + (typeof seconds === 'number' ? seconds * 1000 : 0) - margin }
}

const fieldOf = (answer: unknown, name: string): unknown =>
  typeof answer === 'object' && answer !== null ? Object.getOwnPropertyDescriptor(answer, name)?.value : undefined
