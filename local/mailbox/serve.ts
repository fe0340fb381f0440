import type { IncomingMessage, ServerResponse } from 'node:http'
import { languageOf } from '../pages/language.ts'
import { targetOf } from '../server/index.ts'
import { comesBack, notification, type Returns } from './feedback.ts'
import type { Mail, Mailbox } from './mail.ts'
import { listPage, mailPage, unknownMailPage } from './pages.ts'

/**
 * /mailbox, /mailbox/{id}, and /mailbox.json for programs. A POST to /mailbox/{id}/bounce or /mailbox/{id}/complaint plays
 * what the mail service would report of that mail; `report` is the handler that gets it.
 */
export function serveMailbox(
  mailbox: Mailbox,
  report: (event: unknown) => Promise<unknown>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = targetOf(request) ?? unnamed
  const locale = languageOf(searchParams.get('lang') ?? undefined, undefined, request.headers['accept-language'])
  const page = Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1)
  const send = (status: number, type: string, body: string): void => {
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const [name = '', what] = pathname.slice('/mailbox/'.length).split('/')
  const mail = mailbox.find(decoded(name))
  const returns = comesBack(what)
  if (returns !== undefined) {
    giveBack(mail, returns)
    return
  }
  if (pathname === '/mailbox.json') send(200, 'application/json', JSON.stringify(mailbox.all()))
  else if (pathname === '/mailbox' || pathname === '/mailbox/')
    send(200, 'text/html', listPage(locale, mailbox.all(), page))
  else if (mail === undefined) send(404, 'text/html', unknownMailPage(locale))
  else send(200, 'text/html', mailPage(locale, mail, comesBack(searchParams.get('returned') ?? undefined)))

  function giveBack(of: Mail | undefined, how: Returns): void {
    if (of === undefined) send(404, 'text/html', unknownMailPage(locale))
    else if (!isOwnPost(request)) send(405, 'text/html', mailPage(locale, of))
    else
      report(notification(of, how)).then(
        () => {
          response.writeHead(303, { location: `/mailbox/${encodeURIComponent(of.id)}?returned=${how}` })
          response.end()
        },
        () => send(503, 'text/html', mailPage(locale, of)),
      )
  }
}

/** What names no path here is no mail. */
const unnamed = new URL('http://local/mailbox/')

/** A form of the mailbox itself, or a program; not a page of another site. */
const isOwnPost = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && ['same-origin', undefined].includes(headers['sec-fetch-site']?.toString())

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
