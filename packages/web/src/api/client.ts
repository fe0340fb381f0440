import { heardFromServer } from '../clock/serverClock.ts'
import { currentLocale } from '../i18n/locale.ts'
import { OfflineError, ProblemError, SignedOutError } from './problem.ts'

/** Provides the bearer token. Set by the session module, so that public pages load no sign-in code. */
type TokenSource = (options?: { readonly renew: boolean }) => Promise<string | undefined>
let tokenSource: TokenSource = async () => undefined
const sessionEndWatchers = new Set<() => void>()

export function takeTokensFrom(source: TokenSource): void {
  tokenSource = source
}

/** Calls the listener when a request finds that the session has ended. Returns the unsubscribe function. */
export function watchSessionEnd(tell: () => void): () => void {
  sessionEndWatchers.add(tell)
  return () => sessionEndWatchers.delete(tell)
}

function signedOut(): SignedOutError {
  for (const tell of sessionEndWatchers) tell()
  return new SignedOutError()
}

export type Ask = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  /** A file to send as the request body, unchanged. */
  readonly file?: Blob
  readonly query?: Readonly<Record<string, string | number | undefined>>
  /** Idempotency-Key header: one per intent (`newIntent()`), reused when the same request is retried. */
  readonly intent?: string
  /** If-Match header: the version that the change is based on. */
  readonly version?: number
  /** A citizen's personal link token, used instead of a session. */
  readonly personalLink?: string
  /** Proves that a file belongs to this browser when nobody is signed in. */
  readonly uploadSecret?: string | undefined
  /** `member` (default): sends the session's token. `anyone`: public request without token. */
  readonly as?: 'member' | 'anyone'
  readonly signal?: AbortSignal
  /** Accept header; JSON by default. */
  readonly accept?: string
}

export const newIntent = (): string => crypto.randomUUID()

/**
 * Sends a request and returns the response body. Throws `ProblemError` when the API refuses, `OfflineError` when
 * there is no response and `SignedOutError` when the session has ended.
 */
export async function ask<Answer>(path: string, options: Ask = {}): Promise<Answer> {
  const response = await answerTo(path, options)
  const answer: Answer = response.status === 204 ? undefined : await response.json()
  return answer
}

/** Like `ask`, but returns the raw response, for files. */
export async function answerTo(path: string, options: Ask = {}): Promise<Response> {
  const asMember = (options.as ?? 'member') === 'member' && options.personalLink === undefined
  const token = asMember ? await tokenSource() : undefined
  if (asMember && token === undefined) throw signedOut()
  let response = await send(path, options, token)
  if (response.status === 401 && asMember) {
    const renewed = await tokenSource({ renew: true })
    if (renewed === undefined) throw signedOut()
    response = await send(path, options, renewed)
    if (response.status === 401) throw signedOut()
  }
  if (!response.ok) throw new ProblemError(response.status, await problemIn(response), secondsToWait(response))
  return response
}

async function send(path: string, options: Ask, token: string | undefined): Promise<Response> {
  const headers = new Headers({ accept: options.accept ?? 'application/json', 'accept-language': currentLocale() })
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  if (options.body !== undefined) headers.set('content-type', 'application/json')
  if (options.file !== undefined) headers.set('content-type', 'application/octet-stream')
  if (options.intent !== undefined) headers.set('idempotency-key', options.intent)
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`)
  if (options.personalLink !== undefined) headers.set('personal-link', options.personalLink)
  if (options.uploadSecret !== undefined) headers.set('upload-secret', options.uploadSecret)
  const request: RequestInit = { method: options.method ?? 'GET', headers }
  if (options.body !== undefined) request.body = JSON.stringify(options.body)
  if (options.file !== undefined) request.body = options.file
  if (options.signal) request.signal = options.signal
  try {
    const answer = await fetch(`/api${path}${queryString(options.query)}`, request)
    heardFromServer(answer)
    return answer
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new OfflineError('no answer', { cause: error })
  }
}

/** Builds the query string and skips undefined values. Also used for download URLs. */
export function queryString(query: Ask['query']): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(key, String(value))
  return search.size > 0 ? `?${search}` : ''
}

async function problemIn(response: Response): Promise<Record<string, never>> {
  const type = response.headers.get('content-type') ?? ''
  return type.includes('json') ? response.json() : {}
}

/** Parses Retry-After, which this API sends as whole seconds. */
function secondsToWait(response: Response): number | undefined {
  const said = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(said) && said >= 0 ? said : undefined
}
