import type { DueHandler } from './functions.ts'

/** Milliseconds between two looks: what waits shows within seconds, and an idle host does little. */
const lookEvery = 10_000

export type DueClock = {
  /** Works what is due now. */
  run(): Promise<void>
  stop(): Promise<void>
}

/**
 * Replaces the cloud's schedule: works what falls due, every few seconds, one run at a time. What fails is tried again by
 * the next run; while the engine is down nothing is asked.
 */
export function startDue({
  handle,
  healthy,
}: {
  readonly handle: DueHandler
  readonly healthy: () => boolean
}): DueClock {
  let under = Promise.resolve()
  let stopped = false
  const run = (): Promise<void> => {
    under = under.then(async () => {
      if (!stopped && healthy()) await handle(undefined).catch(() => {})
    })
    return under
  }
  let waiting = false
  const timer = setInterval(() => {
    if (waiting) return
    waiting = true
    void run().then(() => {
      waiting = false
    })
  }, lookEvery).unref()
  return {
    run,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await under
    },
  }
}
