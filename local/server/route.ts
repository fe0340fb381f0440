import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { guarded, plain } from './guarded.ts'
import { setSecurityHeaders } from './headers.ts'
import { originForm } from './target.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type PathHandlers = {
  readonly api: Answer
  readonly oidc: Answer
  readonly mailbox: Answer
  /** Upload and download of attached files; they do not pass through the API. */
  readonly files: Answer
  /** Everything else: the web app. */
  readonly web: Answer
}

export type RequestHandlers = PathHandlers & {
  /** The base URL for browsers, as registered with the issuer for redirects. */
  readonly publicUrl: string
  /** `npm run dev`: no security headers on Vite's pages, which contain inline script. */
  readonly isDevelopment?: boolean
}

export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/'

/**
 * Chooses the handler by the path of the request and sets the security headers. What names no path gets 400; a handler that
 * fails answers 500.
 */
export function route(handlers: RequestHandlers): RequestListener {
  const { host: publicHost, port } = new URL(handlers.publicUrl)
  return guarded((request, response) => {
    const target = originForm(request)
    if (target !== undefined) request.url = target
    const path = pathOf(request)
    const under = (prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`)
    const isWeb = !(under('/api') || under('/oidc') || under('/mailbox') || path === '/mailbox.json' || under('/files'))
    setSecurityHeaders(response, { inline: isWeb && handlers.isDevelopment === true })
    const host = request.headers.host?.toLowerCase()
    // Another name that leads here is somebody else's page reaching for this machine (DNS rebinding): it gets nothing.
    if (host === undefined || !(host === publicHost || namesOf(request.socket.localPort).includes(host))) {
      response.writeHead(421).end()
      return
    }
    // Signing in works on one address only; a person who types the other name of this machine is taken there.
    if (host === `localhost:${port}` && host !== publicHost && request.method === 'GET' && !under('/api')) {
      response.writeHead(307, { location: `${handlers.publicUrl}${request.url ?? '/'}` }).end()
      return
    }
    if (target === undefined) return plain(response, 400, 'Bad request')
    return dispatch(handlers, path)(request, response)
  })
}

/** The handler of a path. For requests that were let in already; others go through `route`. Its failure answers 500. */
export const dispatch = (handlers: PathHandlers, path: string): Answer => guarded(handlerOf(handlers, path))

function handlerOf(handlers: PathHandlers, path: string): Answer {
  const under = (prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`)
  if (under('/files')) return handlers.files
  if (under('/api')) return handlers.api
  if (under('/oidc')) return handlers.oidc
  return under('/mailbox') || path === '/mailbox.json' ? handlers.mailbox : handlers.web
}

/** What a browser on this machine may call it; without the port where that is the usual one. */
function namesOf(port: number | undefined): readonly string[] {
  const names = ['127.0.0.1', 'localhost', '[::1]']
  return [...names.map(name => `${name}:${port}`), ...(port === 80 ? names : [])]
}
