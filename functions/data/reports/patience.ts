import { setTimeout as wait } from 'node:timers/promises'
import { isConflict, isThrottled } from '../failures.ts'

/**
 * Repeats calls that met another transaction on the same item, or were throttled, until they succeed: this passes by
 * itself, and is no fault of what is written. The pauses are random, so that workers that collided part ways, and grow;
 * all calls of one `Patience` share the time.
 */
export type Patience = {
  /** Throws another error at once, and the last of these when the time is used up. */
  with<Answer>(call: () => Promise<Answer>): Promise<Answer>
  /** Whether the error is one of these: then the time for repeating is used up. */
  isOver(error: unknown): boolean
}

const passes = (error: unknown): boolean => isConflict(error) || isThrottled(error)

/** Milliseconds of all pauses together: less than half of what Lambda gives the stream's function for a batch. */
const mostWait = 20_000
const firstPause = 50
const longestPause = 2000

export function patience(pause: (milliseconds: number) => Promise<unknown> = wait): Patience {
  let left = mostWait
  return {
    async with(call) {
      for (let longest = firstPause; ; longest = Math.min(longest * 2, longestPause)) {
        try {
          return await call()
        } catch (error) {
          if (!passes(error) || left <= 0) throw error
          const milliseconds = Math.ceil(Math.random() * longest)
          left -= milliseconds
          await pause(milliseconds)
        }
      }
    },
    isOver: passes,
  }
}
