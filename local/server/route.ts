import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setSecurityHeaders } from './headers.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

export type RequestHandlers = {
  readonly api: Answer
  readonly oidc: Answer
  readonly mailbox: Answer
  /** Attached files, sent and fetched past the API. */
  readonly files: Answer
  /** Everything else: the web app. */
  readonly web: Answer
  /** Where the host is for a browser: the address that the issuer and the redirects know. */
  readonly publicUrl: string
  /** Vite's own pages hold inline script: while developing they go without the policy. */
  readonly isDevelopment?: boolean
}

/** Which part of the host answers which path. */
export function route(rooms: RequestHandlers): RequestListener {
  const { host: publicHost, port } = new URL(rooms.publicUrl)
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const under = (prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`)
    // Signing in works on one address only; a person who types the other name of this machine is taken there.
    if (
      request.headers.host === `localhost:${port}` &&
      publicHost !== request.headers.host &&
      request.method === 'GET' &&
      !under('/api')
    ) {
      response.writeHead(307, { location: `${rooms.publicUrl}${request.url ?? '/'}` }).end()
      return
    }
    const isWeb = !(under('/api') || under('/oidc') || under('/mailbox') || path === '/mailbox.json' || under('/files'))
    if (!(isWeb && rooms.isDevelopment)) setSecurityHeaders(response, path)
    if (under('/files')) rooms.files(request, response)
    else if (under('/api')) rooms.api(request, response)
    else if (under('/oidc')) rooms.oidc(request, response)
    else if (under('/mailbox') || path === '/mailbox.json') rooms.mailbox(request, response)
    else rooms.web(request, response)
  }
}
