import { createReadStream, type Stats, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'
import { encodingFor } from './encoding.ts'
import { plain } from './guarded.ts'
import { targetOf } from './target.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Serves the built web app: its files, and index.html for every path without an extension (client-side routing). */
export function serveFiles(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    plain(response, 405, 'Method not allowed')
    return
  }
  const path = pathOf(request)
  const file = path === undefined ? undefined : fileAt(root, path)
  if (file !== undefined) {
    send(file, path?.startsWith('/assets/') ? immutable : 'no-cache', request, response)
    return
  }
  const app = fileAt(root, '/index.html')
  // A file that is not there is not a page: a missing script must not come back as HTML.
  if (path === undefined || isHidden(path) || extname(path) !== '') plain(response, 404, 'Not found')
  else if (app === undefined)
    plain(response, 503, 'The web app is not built: npm start builds it, and so does node local/build.ts')
  else send(app, 'no-cache', request, response)
}

/** File names under /assets contain a hash of their content. */
const immutable = 'public, max-age=31536000, immutable'

type File = { readonly path: string; readonly stats: Stats }

/** What the build keeps for itself: its manifest in .vite, and whatever else begins with a dot. */
const isHidden = (path: string): boolean => /[/\\]\./.test(path)

function fileAt(root: string, path: string): File | undefined {
  if (isHidden(path)) return undefined
  const full = join(root, path)
  if (!full.startsWith(root + sep)) return undefined
  const stats = statsOf(full)
  return stats?.isFile() ? { path: full, stats } : undefined
}

/** Undefined where there is nothing, and where nothing can be: a name longer than names are, a file as a folder. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(targetOf(request)?.pathname ?? '\0')
    return path.includes('\0') ? undefined : path
  } catch {
    return undefined
  }
}

const suffixes = { br: '.br', gzip: '.gz' } as const

/** The file as the build compressed it, where it did and the client takes it; not one that an earlier build left. */
function compressed(file: File, request: IncomingMessage): File & { readonly encoding?: string } {
  const encoding = encodingFor(request)
  if (encoding === undefined) return file
  const path = file.path + suffixes[encoding]
  const stats = statsOf(path)
  return stats?.isFile() && stats.mtimeMs >= file.stats.mtimeMs ? { path, stats, encoding } : file
}

function send(file: File, caching: string, request: IncomingMessage, response: ServerResponse): void {
  const { path, stats, encoding } = compressed(file, request)
  const tag = `"${[stats.size, Math.round(stats.mtimeMs)].map(one => one.toString(36)).join('-')}${encoding ?? ''}"`
  const head = {
    'cache-control': caching,
    etag: tag,
    vary: 'accept-encoding',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  }
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, head).end()
    return
  }
  const type = types[extname(file.path)] ?? 'application/octet-stream'
  response.writeHead(200, { ...head, 'content-type': type, 'content-length': stats.size })
  if (request.method === 'HEAD') response.end()
  else
    createReadStream(path)
      .once('error', () => response.destroy())
      .pipe(response)
}
