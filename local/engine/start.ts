import { HostFault } from '../faults.ts'
import { type Environment, findEngine, findProgram } from './find.ts'
import { endOrphans } from './orphans.ts'
import { freePort } from './port.ts'
import { startProcess } from './process.ts'
import { indexStream } from './stream-index.ts'
import { type Supervised, supervise } from './supervise.ts'

export type Engine = {
  readonly endpoint: string
  /** True for `DYNAMODB_ENDPOINT`: not started here, and possibly used by others. */
  readonly isShared: boolean
  /** Whether the engine is up at this moment; failures while it is down are retried without counting. */
  healthy(): boolean
  stop(): Promise<void>
  /** Sends SIGKILL; the engine is not started again. */
  kill(): Promise<void>
  /** Call once the table exists: adds the index of stream-index.ts. */
  tableIsMade(): void
}

export type EngineOptions = {
  /** The database file; absent: in memory. The caller must hold the lock of the folder it is in. */
  readonly file?: string | undefined
  readonly env?: Environment
  /** Start a program even when DYNAMODB_ENDPOINT is set; for tests that kill the engine. */
  readonly own?: boolean
  /** Restart the program when it ends by itself (supervise.ts). */
  readonly keepUp?: boolean
  readonly say?: (line: string) => void
}

/** Starts the engine found by find.ts, or uses the endpoint of `DYNAMODB_ENDPOINT`. Throws a HostFault. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { file, env = process.env } = options
  const found = options.own ? ownProgram(env) : findEngine(env)
  if (found.kind === 'endpoint') return sharedEngine(found.url)
  if (file !== undefined) await endOrphans(file)
  const port = await freePort()
  const start = () => startProcess(found.path, port, file)
  const supervised = options.keepUp ? await supervise(start, options.say) : await unsupervised(start)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    isShared: false,
    ...supervised,
    tableIsMade: () => {
      if (file !== undefined) indexStream(file)
    },
  }
}

function ownProgram(env: Environment): { kind: 'program'; path: string } {
  const path = findProgram(env)
  if (path === undefined) throw new HostFault('engine-missing', 'There is no embedded DynamoDB engine to start here.')
  return { kind: 'program', path }
}

async function unsupervised(start: () => ReturnType<typeof startProcess>): Promise<Supervised> {
  const running = await start()
  let up = true
  void running.ended.then(() => {
    up = false
  })
  return { healthy: () => up, stop: () => running.stop(), kill: () => running.kill() }
}

function sharedEngine(url: string): Engine {
  const doNothing = async () => {}
  return { endpoint: url, isShared: true, healthy: () => true, stop: doNothing, kill: doNothing, tableIsMade: () => {} }
}
