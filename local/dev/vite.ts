import type { RequestListener, Server } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { webFolder } from '../web/build.ts'

/** As much of Vite as is used here; the package belongs to the web app, which alone depends on it. */
type Vite = {
  createServer(options: object): Promise<{ readonly middlewares: RequestListener; close(): Promise<void> }>
}

/** The web app straight from its sources, with hot reload over the same server. */
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
