import { setTimeout as pause } from 'node:timers/promises'
import type { EngineProcess } from './process.ts'

export type Supervised = { healthy(): boolean; stop(): Promise<void>; kill(): Promise<void> }

/** Milliseconds before a restart; doubles each time up to `longestPause`. */
const firstPause = 50
const longestPause = 5000
/** Milliseconds; after running this long the next pause is `firstPause` again. */
const soundAfter = 30_000

/**
 * Restarts a process when it ends by itself, on the same port, after a pause that doubles. The host keeps running
 * meanwhile; requests that need the engine fail until it is back.
 */
export async function supervise(
  start: () => Promise<EngineProcess>,
  say: (line: string) => void = () => {},
): Promise<Supervised> {
  let running: EngineProcess | undefined = await start()
  let wanted = true
  const stopping = new AbortController()

  const watch = async (): Promise<void> => {
    let wait = firstPause
    while (wanted) {
      const since = Date.now()
      await running?.ended
      running = undefined
      if (!wanted) return
      if (Date.now() - since > soundAfter) wait = firstPause
      say(`The engine stopped; it is started again in ${wait} ms.`)
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {})
      wait = Math.min(wait * 2, longestPause)
      if (wanted) running = await start().catch(() => undefined)
      if (!wanted) await running?.stop()
    }
  }
  const watching = watch()

  const end = async (how: 'stop' | 'kill'): Promise<void> => {
    wanted = false
    stopping.abort()
    await running?.[how]()
    await watching
  }
  return { healthy: () => running !== undefined, stop: () => end('stop'), kill: () => end('kill') }
}
