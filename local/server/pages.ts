import { createHash } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AskedPage, PageAnswer } from '@kring/functions/pages/answerPage'
import { askedLocale } from '@kring/functions/pages/askedLocale'
import { type Encoding, encodingFor } from './encoding.ts'
import { guarded } from './guarded.ts'
import { targetOf } from './target.ts'

export type PageServing = {
  readonly answer: (page: AskedPage) => Promise<PageAnswer | undefined>
  /** The files of the web app, and the page without content. */
  readonly files: RequestListener
}

/** The pages that the server draws: those without an account. */
const isPublicPage = (path: string): boolean =>
  path === '/' || ['/o/', '/i/', '/r/'].some(start => path.startsWith(start))

/** Serves public pages drawn, and all else as files; a page that cannot be drawn as the page without content. */
export function servePages({ answer, files }: PageServing): RequestListener {
  return guarded(async (request, response) => {
    const target = targetOf(request)
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (target === undefined || !isRead || !isPublicPage(target.pathname)) return files(request, response)
    const { cookie, 'accept-language': acceptLanguage } = request.headers
    const locale = askedLocale({ lang: target.searchParams.get('lang'), cookie, acceptLanguage })
    const page = await answer({ path: target.pathname, locale })
    return page ? send(page, request, response) : files(request, response)
  })
}

async function send(page: PageAnswer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const encoding = encodingFor(request)
  const tag = `"${createHash('sha256').update(page.body).digest('base64url').slice(0, 22)}${encoding ?? ''}"`
  const head = {
    ...page.headers,
    'cache-control': 'no-cache',
    etag: tag,
    vary: 'accept-encoding, accept-language, cookie',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  }
  if (page.status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304, head).end()
    return
  }
  const body = encoding === undefined ? Buffer.from(page.body) : await compress[encoding](Buffer.from(page.body))
  response.writeHead(page.status, { ...head, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Level 5: a page is drawn per request, and the highest levels would take longer than they save. */
const compress: Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>> = {
  br: body => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: body => promisify(gzip)(body),
}
