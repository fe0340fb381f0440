import { isPassing, ProblemError } from './problem.ts'

/** Maximum number of automatic retries of a rate-limited read; writes are never retried. */
const mostWaits = 3
const mostTries = 2

const wasTooMany = (error: unknown): boolean => error instanceof ProblemError && error.status === 429

/** Whether to retry after the given number of failures. */
export const shouldRetry = (failures: number, error: unknown): boolean =>
  wasTooMany(error) ? failures < mostWaits : failures < mostTries && isPassing(error)

/** Delay before the next retry in milliseconds: as the server asks, else increasing with each attempt. */
export function retryDelay(attempt: number, error: unknown): number {
  const told = error instanceof ProblemError ? error.retryAfterSeconds : undefined
  return told === undefined ? 600 * 2 ** attempt : told * 1000
}

/** Runs a read and retries it when it is rate-limited. */
export async function withRetry<Value>(read: () => Promise<Value>, failures = 0): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (!wasTooMany(error) || !shouldRetry(failures, error)) throw error
    await new Promise(resolve => setTimeout(resolve, retryDelay(failures, error)))
    return withRetry(read, failures + 1)
  }
}
