import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setSecurityHeaders } from './headers.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type RequestHandlers = {
  readonly api: Answer
  readonly oidc: Answer
  readonly mailbox: Answer
  /** Upload and download of attached files; they do not pass through the API. */
  readonly files: Answer
  /** Everything else: the web app. */
  readonly web: Answer
  /** The base URL for browsers, as registered with the issuer for redirects. */
  readonly publicUrl: string
  /** `npm run dev`: no security headers on Vite's pages, which contain inline script. */
  readonly isDevelopment?: boolean
}

/** Chooses the handler by the path of the request and sets the security headers. */
export function route(handlers: RequestHandlers): RequestListener {
  const { host: publicHost, port } = new URL(handlers.publicUrl)
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const under = (prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`)
    // The issuer accepts redirects to publicUrl only: a browser that uses `localhost` is redirected to it.
    if (
      request.headers.host === `localhost:${port}` &&
      publicHost !== request.headers.host &&
      request.method === 'GET' &&
      !under('/api')
    ) {
      response.writeHead(307, { location: `${handlers.publicUrl}${request.url ?? '/'}` }).end()
      return
    }
    const isWeb = !(under('/api') || under('/oidc') || under('/mailbox') || path === '/mailbox.json' || under('/files'))
    if (!(isWeb && handlers.isDevelopment)) setSecurityHeaders(response, path)
    if (under('/files')) handlers.files(request, response)
    else if (under('/api')) handlers.api(request, response)
    else if (under('/oidc')) handlers.oidc(request, response)
    else if (under('/mailbox') || path === '/mailbox.json') handlers.mailbox(request, response)
    else handlers.web(request, response)
  }
}
