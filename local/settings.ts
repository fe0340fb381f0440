import { availableParallelism } from 'node:os'
import type { Environment } from './engine/index.ts'
import { HostFault } from './faults.ts'

/** The settings read from environment variables; README.md lists them. */
export type Settings = {
  readonly port: number
  readonly data: string
  readonly demo: boolean
  /** Managers, coordinators and admins must give a code from an authenticator app at sign-in. */
  readonly secondFactor: boolean
  /** Threads for the API; 0: it runs in the host's own. */
  readonly threads: number
}

export function settingsFrom(env: Environment): Settings {
  return {
    port: portFrom(env.PORT),
    data: env.KRING_DATA || '.kring',
    demo: env.KRING_DEMO !== '0',
    secondFactor: env.KRING_MFA === '1',
    threads: threadsFrom(env.KRING_THREADS),
  }
}

/**
 * Proxies between the internet and this host that add their caller's address to X-Forwarded-For. Each that is named must
 * do so: with one too many, clients write their own address.
 */
export function proxiesFrom({ KRING_PROXIES: text = '' }: Environment): number {
  if (/^\d?$/.test(text)) return Number(text)
  throw new HostFault('setting-wrong', 'KRING_PROXIES must be a whole number from 0 to 9.')
}

const mostThreads = 4
/** Each takes some 55 MB. */
const usualThreads = 2

/** Default: the cores but one, which is left to the engine; where the kernel shares out the connections of a port. */
function threadsFrom(text: string | undefined): number {
  const cores = process.platform === 'linux' ? availableParallelism() : 1
  if (text === undefined || text === '') return Math.min(cores - 1, usualThreads)
  const threads = Number(text)
  if (Number.isInteger(threads) && threads >= 0 && threads <= mostThreads) return threads
  throw new HostFault('setting-wrong', `KRING_THREADS must be a whole number from 0 to ${mostThreads}.`)
}

function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new HostFault('setting-wrong', `PORT must be a whole number from 0 to 65535.`)
}
