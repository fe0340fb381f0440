import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { drawPageFile, isBuilt, webRoot } from '@kring/local/web/build'
import type { BuiltSite } from './stacks/web.ts'

/** Why the web app cannot be uploaded as it lies there. */
export class SiteNotBuilt extends Error {
  readonly code: 'site-missing' | 'site-stale'

  constructor(code: 'site-missing' | 'site-stale') {
    const why =
      code === 'site-missing' ? 'The web app was not built.' : 'The web app was built from other sources than these.'
    super(`${code}: ${why} Run: node local/build.ts`)
    this.name = 'SiteNotBuilt'
    this.code = code
  }
}

/** What lies in the folder of the built web app. */
const here = { isThere: () => existsSync(join(webRoot, 'index.html')), isFresh: isBuilt }

/** The web app as it was built from the sources that are here. Throws SiteNotBuilt: nothing else is ever uploaded. */
export function builtSite({ isThere, isFresh }: typeof here = here): BuiltSite {
  if (!isThere()) throw new SiteNotBuilt('site-missing')
  if (!isFresh()) throw new SiteNotBuilt('site-stale')
  return { folder: webRoot, pagesFolder: join(drawPageFile, '..') }
}
