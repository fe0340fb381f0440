import { isConflict, VersionConflict } from '../data/index.ts'
import type { Dependencies } from './dependencies.ts'
import { ApiProblem } from './problems.ts'

/** In milliseconds: how long a change is decided again while others are first. */
const mostWait = 5000
const firstPause = 20
const longestPause = 800

/**
 * Runs `attempt`, which loads, decides and writes on the version that it loaded. When another change was written first
 * (VersionConflict, or a transaction that meets others all the time), it runs again after a random pause, so that its
 * caller never notices. Throws 'storage-unavailable' after five seconds.
 */
export async function decideAgain<Answer>(
  { now, pause }: Pick<Dependencies, 'now' | 'pause'>,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  const until = Date.parse(now()) + mostWait
  let paused = 0
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof VersionConflict) && !isConflict(error)) throw error
    }
    // Twice as long each time, so that many authors at once spread out.
    const wait = Math.random() * Math.min(firstPause * 2 ** tries, longestPause)
    // The pauses are counted too: a clock that stands still would never end this.
    paused += wait
    if (paused > mostWait || Date.parse(now()) + wait > until) throw new ApiProblem('storage-unavailable')
    await pause(wait)
  }
}
