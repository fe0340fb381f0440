import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { HostFault } from '../faults.ts'
import { readIfThere, writeWhole } from '../folder/index.ts'
import { compressFiles } from './compressFiles.ts'
import { fingerprint } from './fingerprint.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
/** The folder of the web app's sources. */
export const webFolder = join(repository, 'packages/web')
const stamp = join(repository, '.build/web.fingerprint')

/** The folder of the built web app. */
export const webRoot = join(webFolder, 'dist')

/** The built code that draws public pages on the server. */
export const drawPageFile = join(repository, '.build/pages/drawPage.js')

/** The files and folders the build depends on: the web app's sources and what they import from other packages. */
const sources = ['packages/web', 'packages/domain/src', 'functions/api', 'functions/pages', 'pnpm-lock.yaml']

const isBuiltFrom = (sourcesNow: string): boolean =>
  [join(webRoot, 'index.html'), drawPageFile].every(existsSync) && readIfThere(stamp) === sourcesNow

/** Whether the web app was built from the sources that are here now. */
export const isBuilt = (): boolean => isBuiltFrom(fingerprint(repository, sources))

/** Builds the web app unless the last build had the same fingerprint. Returns whether it built. Throws HostFault `build-failed`. */
export async function buildWeb(say: (line: string) => void = () => {}): Promise<boolean> {
  const now = fingerprint(repository, sources)
  if (isBuiltFrom(now)) return false
  say('Building the web app …')
  try {
    const vite = join(webFolder, 'node_modules/vite/bin/vite.js')
    // A host that a test starts has NODE_ENV=test, with which React's development build would be half as large again.
    const env = { ...process.env, NODE_ENV: 'production' }
    const build = (...options: readonly string[]) =>
      promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', ...options], { cwd: webFolder, env })
    await build()
    await build('--config', 'vite.server.config.ts')
    await build('--config', 'vite.worker.config.ts')
    await compressFiles(webRoot)
  } catch (cause) {
    throw new HostFault('build-failed', `The web app could not be built: ${endOfStderr(cause)}`, { cause })
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeWhole(stamp, now)
  return true
}

function endOfStderr(error: unknown): string {
  const said =
    error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
  return said === '' ? String(error) : said.slice(-2000)
}
