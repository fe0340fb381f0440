import type * as z from 'zod'

/** One operation of the API, as the contract documents it; a test compares this list with the routes themselves. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  readonly path: string
  readonly summary: string
  /** Who may: nobody needs a token, anyone signed in, or one that may be left out. */
  readonly auth: 'none' | 'bearer' | 'optional' | 'personal-link'
  readonly body?: z.ZodType
  /** A body that is a file: the kinds of file it may be. */
  readonly file?: readonly string[]
  readonly query?: z.ZodType
  readonly headers?: readonly ('Idempotency-Key' | 'If-Match')[]
  /** A POST or PUT that needs no header: asking it again changes nothing more, or is meant as another one. */
  readonly withoutKey?: string
  readonly optionalHeaders?: readonly 'Idempotency-Key'[]
  readonly answer: { readonly status: number; readonly schema?: z.ZodType; readonly type?: string }
  readonly problems: readonly number[]
}
