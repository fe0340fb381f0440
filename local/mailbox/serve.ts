import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageOf } from '../pages/language.ts'
import type { Mailbox } from './mail.ts'
import { listPage, mailPage, unknownMailPage } from './pages.ts'

/** /mailbox, /mailbox/{id}, and /mailbox.json for programs. */
export function serveMailbox(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local')
  const locale = languageOf(searchParams.get('lang') ?? undefined, undefined, request.headers['accept-language'])
  const page = Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1)
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const mail = mailbox.find(decoded(pathname.slice('/mailbox/'.length)))
  if (pathname === '/mailbox.json') send(200, 'application/json', JSON.stringify(mailbox.all()))
  else if (pathname === '/mailbox' || pathname === '/mailbox/')
    send(200, 'text/html', listPage(locale, mailbox.all(), page))
  else if (mail === undefined) send(404, 'text/html', unknownMailPage(locale))
  else send(200, 'text/html', mailPage(locale, mail))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
