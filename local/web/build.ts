import { execFile } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { HostFault } from '../faults.ts'
import { readIfThere, writeWhole } from '../folder/index.ts'
import { fingerprint } from './fingerprint.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
/** Where its sources are. */
export const webFolder = join(repository, 'packages/web')
const stamp = join(repository, '.build/web.fingerprint')

/** Where the built web app is. */
export const webRoot = join(webFolder, 'dist')

/** What the web app is made of: its own sources, and what it imports from the rest. */
const sources = ['packages/web', 'packages/domain/src', 'functions/api', 'pnpm-lock.yaml']

/** Builds the web app unless it was built from exactly these sources. Says whether it did. */
export async function buildWeb(say: (line: string) => void = () => {}): Promise<boolean> {
  const now = fingerprint(repository, sources)
  if (existsSync(join(webRoot, 'index.html')) && readIfThere(stamp) === now) return false
  say('Building the web app …')
  try {
    const vite = join(webFolder, 'node_modules/vite/bin/vite.js')
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: webFolder })
  } catch (cause) {
    throw new HostFault('build-failed', `The web app could not be built: ${lastWords(cause)}`, { cause })
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeWhole(stamp, now)
  return true
}

function lastWords(error: unknown): string {
  const said =
    error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : ''
  return said === '' ? String(error) : said.slice(-2000)
}
