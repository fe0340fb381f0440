import type { RequestListener, Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { webFolder } from '../web/build.ts'

/** The part of Vite's API used here. Only packages/web depends on Vite, so it is imported from there at run time. */
type Vite = {
  createServer(options: object): Promise<{ readonly middlewares: RequestListener; close(): Promise<void> }>
}

/** Serves the web app from its sources with Vite; hot reload uses a WebSocket on the same server. */
export async function openVite(server: Server): Promise<{ readonly answer: RequestListener; close(): Promise<void> }> {
  const entry = createRequire(join(webFolder, 'package.json')).resolve('vite')
  const vite: Vite = await import(pathToFileURL(entry).href)
  const opened = await vite.createServer({
    root: webFolder,
    configFile: join(webFolder, 'vite.config.ts'),
    appType: 'spa',
    server: { middlewareMode: true, ws: { server } },
  })
  return { answer: opened.middlewares, close: () => opened.close() }
}
