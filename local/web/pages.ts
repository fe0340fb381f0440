import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Peers } from '@kring/functions/api/peers'
import { answerPages } from '@kring/functions/pages/answerPage'
import type { DrawPage } from '@kring/functions/pages/contract'
import { contentSecurityPolicy } from '../server/index.ts'
import { drawPageFile } from './build.ts'

export type LocalPages = {
  readonly publicUrl: string
  /** The port of the host, whose API the pages are drawn from. */
  readonly port: number
  readonly now: () => string
  /** The instances of the API, which tell what changed. */
  readonly peers: Pick<Peers, 'onTold'>
}

/** The drawn public pages on one machine: the same code as in the cloud, over the host's own API. */
export function localPages({ publicUrl, port, now, peers }: LocalPages): ReturnType<typeof answerPages> {
  return answerPages({
    draw: async page => (await drawing())?.(page),
    read: path => fetch(`http://127.0.0.1:${port}/api${path}`),
    policy: contentSecurityPolicy,
    origin: publicUrl,
    now,
    // Who changed something looks at once how it became. Three reads a second are below the quota of one address.
    seconds: 1,
    onChange: forget => peers.onTold(forget),
    log: { info: () => {}, error: (message, line) => console.error(JSON.stringify({ message, ...line })) },
  })
}

/** Undefined before the first build: the page without content says so. */
async function drawing(): Promise<DrawPage | undefined> {
  if (!existsSync(drawPageFile)) return undefined
  const { drawPage }: { drawPage: DrawPage } = await import(pathToFileURL(drawPageFile).href)
  return drawPage
}
