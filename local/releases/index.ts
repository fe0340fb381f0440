import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ReleaseThreadInput } from './input.ts'

export type ReleaseClock = {
  /** Prepares what is due now. */
  run(): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds between two looks: what somebody asks for is seen to be begun, and an idle host does little. */
const lookEvery = 5_000

/**
 * Replaces the cloud's clock of releases: a thread of its own, which starts with the first run and ends with the host. What
 * was under way then is taken up by the next start.
 */
export function startReleases({
  input,
  healthy,
  isTimed,
  caughtUp,
}: {
  readonly input: ReleaseThreadInput
  readonly healthy: () => boolean
  /** Looks by itself; otherwise only when it is told to run. */
  readonly isTimed: boolean
  /** Resolves once the stream's readers have caught up: before that, the first figures would lack what is still counted. */
  readonly caughtUp: Promise<void>
}): ReleaseClock {
  let thread: Worker | undefined
  let under = Promise.resolve()
  let stopped = false
  const opened = (): Worker => {
    thread ??= new Worker(new URL('thread.ts', import.meta.url), { workerData: input }).on('exit', () => {
      thread = undefined
    })
    thread.unref()
    return thread
  }
  const runOnce = async (): Promise<void> => {
    if (stopped || !healthy()) return
    const worker = opened()
    const over = new AbortController()
    const { signal } = over
    const either = Promise.race([once(worker, 'message', { signal }), once(worker, 'exit', { signal })])
    worker.postMessage('run')
    await either.catch(() => {})
    over.abort()
  }
  const run = (): Promise<void> => {
    under = under.then(runOnce)
    return under
  }
  let waiting = isTimed
  void caughtUp.then(() => {
    waiting = false
  })
  const timer = setInterval(() => {
    if (waiting || !isTimed) return
    waiting = true
    void run().finally(() => {
      waiting = false
    })
  }, lookEvery).unref()
  return {
    run,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await thread?.terminate()
    },
  }
}
