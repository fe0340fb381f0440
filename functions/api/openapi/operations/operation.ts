import type * as z from 'zod'

/** One operation of the API, as the contract documents it; a test compares this list with the routes themselves. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly summary: string
  /** Whether a token is needed: none, a bearer token, an optional one, or a personal link's secret. */
  readonly auth: 'none' | 'bearer' | 'optional' | 'personal-link'
  readonly body?: z.ZodType
  /** For a file body: its content types. */
  readonly file?: readonly string[]
  readonly query?: z.ZodType
  readonly headers?: readonly ('Idempotency-Key' | 'If-Match')[]
  /** For a POST or PUT without Idempotency-Key or If-Match: the reason why repeating it is harmless. */
  readonly withoutKey?: string
  readonly optionalHeaders?: readonly 'Idempotency-Key'[]
  readonly answer: { readonly status: number; readonly schema?: z.ZodType; readonly type?: string }
  readonly problems: readonly number[]
}
