import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'

const font =
  '../../packages/web/node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

const files: Readonly<Record<string, { readonly path: string; readonly type: string }>> = {
  '/oidc/look/page.css': { path: 'page.css', type: 'text/css; charset=utf-8' },
  '/oidc/look/font.woff2': { path: font, type: 'font/woff2' },
}

/** Serves the stylesheet and the font of the local pages; returns false for any other path. */
export function servePageAssets(request: IncomingMessage, response: ServerResponse, path: string): boolean {
  const file = files[path]
  if (file === undefined) return false
  const body = read(file.path)
  if (body === undefined) response.writeHead(404).end()
  else
    response
      .writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' })
      .end(request.method === 'HEAD' ? undefined : body)
  return true
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(fileURLToPath(new URL(path, import.meta.url)))
  } catch {
    // The font is a dependency of the web app; without it the pages use a system font.
    return undefined
  }
}
