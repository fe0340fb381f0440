import type { Problem } from '@kring/functions/api/contract/problem'

export type Fault = { readonly code: string; readonly path: string; readonly sentence: string }

/** The server refused the request (RFC 9457 problem details). `code` is stable, `detail` is a sentence for the user. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly faults: readonly Fault[]
  /** With 'changed-meanwhile' on a dossier: the part that changed since it was read. */
  readonly part: Problem['part']
  /** Reference to quote to the helpdesk. */
  readonly instance: string | undefined
  /** With 'too-many-requests': seconds to wait. */
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, problem: Partial<Problem>, retryAfterSeconds?: number) {
    super(problem.code ?? `http-${status}`)
    this.status = status
    this.code = problem.code ?? `http-${status}`
    this.detail = problem.detail ?? ''
    this.faults = problem.faults ?? []
    this.part = problem.part
    this.instance = problem.instance
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** No response: offline, or the server is unreachable. Whether the request arrived is unknown. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

/** The session has ended; entered values are still in the page. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError'
}

/** Whether a retry may succeed: no response, a server error, or rate limiting. */
export function isPassing(error: unknown): boolean {
  if (error instanceof OfflineError) return true
  return error instanceof ProblemError && (error.status >= 500 || error.status === 429)
}
