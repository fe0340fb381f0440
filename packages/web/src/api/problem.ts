import type { Problem } from '@kring/functions/api/contract/problem'

export type Fault = { readonly code: string; readonly path: string; readonly sentence: string }

/** The server understood and refused (RFC 9457). `code` is stable, `detail` is a sentence for the reader. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly faults: readonly Fault[]
  /** To quote to the helpdesk. */
  readonly instance: string | undefined
  /** With 'too-many-requests': how long to wait. */
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, problem: Partial<Problem>, retryAfterSeconds?: number) {
    super(problem.code ?? `http-${status}`)
    this.status = status
    this.code = problem.code ?? `http-${status}`
    this.detail = problem.detail ?? ''
    this.faults = problem.faults ?? []
    this.instance = problem.instance
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** No answer came: no signal, or the server is away. Whether the request arrived is not known. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

/** The session is over; what was typed is still there. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError'
}

/** Another try may help: nothing came back, or the server was at fault or too busy. */
export function isPassing(error: unknown): boolean {
  if (error instanceof OfflineError) return true
  return error instanceof ProblemError && (error.status >= 500 || error.status === 429)
}
