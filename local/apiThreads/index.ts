import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { readyMessage, stopMessage, type ThreadInput } from './input.ts'

export { peersOf } from './peers.ts'

export type ApiThreads = {
  /** Those that run now. */
  readonly running: ReadonlySet<Worker>
  /** Ends each thread after the requests under way in it. */
  stop(): Promise<void>
}

/** Milliseconds before a thread that ended is started again; twice as long each time, up to `longestPause`. */
const firstPause = 50
const longestPause = 5000
/** Milliseconds for the requests under way when it stops: a little more than `closeServer` waits. */
const grace = 2000
/** MB. By itself V8 takes what the machine has before it collects garbage: a thread would be 80 MB instead of 55. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 }

/**
 * Starts threads that listen on the host's port for the API, so that it uses the cores of the machine as Lambda would,
 * and neither a slow request nor the readers of the stream hold up all others. The kernel shares the connections out
 * (SO_REUSEPORT). A thread that ends is started again. Resolves when all listen; throws when one does not start.
 */
export async function startApiThreads(
  count: number,
  input: ThreadInput,
  say: (line: string) => void,
): Promise<ApiThreads> {
  const threads = new Set<Worker>()
  const stopping = new AbortController()
  const start = async (): Promise<Worker> => {
    const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: input, resourceLimits })
    threads.add(thread)
    thread.once('exit', () => threads.delete(thread))
    const [message] = await once(thread, 'message')
    if (message !== readyMessage) throw new TypeError('a thread of the API says something else')
    // After the start, a fault ends the thread, and `keepUp` starts another.
    thread.on('error', error => say(`A thread of the API failed: ${nameOf(error)}.`))
    return thread
  }
  const keepUp = async (first: Worker): Promise<void> => {
    let running: Worker | undefined = first
    let wait = firstPause
    while (!stopping.signal.aborted) {
      if (running !== undefined) await new Promise(ended => running?.once('exit', ended))
      if (stopping.signal.aborted) return
      say(`A thread of the API stopped; it is started again in ${wait} ms.`)
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {})
      wait = Math.min(wait * 2, longestPause)
      running = stopping.signal.aborted ? undefined : await start().catch(() => undefined)
    }
  }
  const stop = async (): Promise<void> => {
    stopping.abort()
    await Promise.all([...threads].map(end))
  }
  try {
    const started = await Promise.all(Array.from({ length: count }, start))
    for (const thread of started) void keepUp(thread)
  } catch (error) {
    await stop()
    throw error
  }
  return { running: threads, stop }
}

/** The kind of error, and its code: ERR_WORKER_OUT_OF_MEMORY is an Error like others. Not its message, which may hold data. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}

async function end(thread: Worker): Promise<void> {
  const ended = new Promise<void>(resolve => thread.once('exit', () => resolve()))
  thread.postMessage(stopMessage)
  await Promise.race([ended, pause(grace, undefined, { ref: false })])
  await thread.terminate()
}
