import { isPassing, ProblemError } from './problem.ts'

/** A question that comes too fast is asked again by itself, this often; what changes something never is. */
const mostWaits = 3
const mostTries = 2

const wasTooMany = (error: unknown): boolean => error instanceof ProblemError && error.status === 429

/** Is it worth asking again, after so many failures? */
export const shouldRetry = (failures: number, error: unknown): boolean =>
  wasTooMany(error) ? failures < mostWaits : failures < mostTries && isPassing(error)

/** How long to wait first, in milliseconds: as long as the server says, else a little longer each time. */
export function retryDelay(attempt: number, error: unknown): number {
  const told = error instanceof ProblemError ? error.retryAfterSeconds : undefined
  return told === undefined ? 600 * 2 ** attempt : told * 1000
}

/** Reads something, and waits when told that it asks too often. */
export async function withRetry<Value>(read: () => Promise<Value>, failures = 0): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (!wasTooMany(error) || !shouldRetry(failures, error)) throw error
    await new Promise(resolve => setTimeout(resolve, retryDelay(failures, error)))
    return withRetry(read, failures + 1)
  }
}
