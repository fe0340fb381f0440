import { HostFault } from '../faults.ts'
import { type Environment, findEngine, findProgram } from './find.ts'
import { endOrphans } from './orphans.ts'
import { freePort } from './port.ts'
import { startProcess } from './process.ts'
import { indexStream } from './stream-index.ts'
import { type Supervised, supervise } from './supervise.ts'

export type Engine = {
  readonly endpoint: string
  /** It runs without us, and not for us alone. */
  readonly isShared: boolean
  /** Is it up just now? What fails while it is not is nobody's fault. */
  healthy(): boolean
  stop(): Promise<void>
  /** kill -9. It stays down. */
  kill(): Promise<void>
  /** Call once the table is there. */
  tableIsMade(): void
}

export type EngineOptions = {
  /** Where the data is. Absent: in memory. Only who holds the folder's lock may name a file in it. */
  readonly file?: string | undefined
  readonly env?: Environment
  /** Start a program even where DYNAMODB_ENDPOINT is set: for tests that kill it. */
  readonly own?: boolean
  /** Start it again when it ends by itself. */
  readonly keepUp?: boolean
  readonly say?: (line: string) => void
}

/** Starts the engine that is to be had, or uses the endpoint that is named. */
export async function startEngine(options: EngineOptions = {}): Promise<Engine> {
  const { file, env = process.env } = options
  const found = options.own ? ownProgram(env) : findEngine(env)
  if (found.kind === 'endpoint') return elsewhere(found.url)
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

function elsewhere(url: string): Engine {
  const nothing = async () => {}
  return { endpoint: url, isShared: true, healthy: () => true, stop: nothing, kill: nothing, tableIsMade: () => {} }
}
