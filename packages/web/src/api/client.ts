import { heardFromServer } from '../clock/serverClock.ts'
import { currentLocale } from '../i18n/locale.ts'
import { OfflineError, ProblemError, SignedOutError } from './problem.ts'

/** Where the bearer token comes from; the session fills it in, so that public pages load no sign-in code. */
type TokenSource = (options?: { readonly renew: boolean }) => Promise<string | undefined>
let tokenSource: TokenSource = async () => undefined
const sessionEndWatchers = new Set<() => void>()

export function takeTokensFrom(source: TokenSource): void {
  tokenSource = source
}

/** Told when a request finds the session over. Returns how to stop watching. */
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
  /** A body that is a file, as it is. */
  readonly file?: Blob
  readonly query?: Readonly<Record<string, string | number | undefined>>
  /** Idempotency-Key: one per intent (`newIntent()`), the same when the same thing is tried again. */
  readonly intent?: string
  /** If-Match: the version that this change is made on. */
  readonly version?: number
  /** A citizen's personal link, in place of a session. */
  readonly personalLink?: string
  /** Shows that a file is this browser's, where nobody has signed in. */
  readonly uploadSecret?: string | undefined
  /** `member` (default): with the session's token. `anyone`: a public page, no token. */
  readonly as?: 'member' | 'anyone'
  readonly signal?: AbortSignal
  /** What is wanted back; JSON unless told otherwise. */
  readonly accept?: string
}

export const newIntent = (): string => crypto.randomUUID()

/**
 * Asks the API. Gives the answer's body; throws `ProblemError` when it refuses, `OfflineError` when nothing comes
 * back and `SignedOutError` when the session is over.
 */
export async function ask<Answer>(path: string, options: Ask = {}): Promise<Answer> {
  const response = await answerTo(path, options)
  const answer: Answer = response.status === 204 ? undefined : await response.json()
  return answer
}

/** As `ask`, for who wants the answer as it came: a file. */
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

/** Also serves downloads: the URL with its query, without undefined values. */
export function queryString(query: Ask['query']): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(key, String(value))
  return search.size > 0 ? `?${search}` : ''
}

async function problemIn(response: Response): Promise<Record<string, never>> {
  const type = response.headers.get('content-type') ?? ''
  return type.includes('json') ? response.json() : {}
}

/** Retry-After, as our API says it: in whole seconds. */
function secondsToWait(response: Response): number | undefined {
  const said = Number(response.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(said) && said >= 0 ? said : undefined
}
