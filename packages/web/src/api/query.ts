import { QueryClient } from '@tanstack/react-query'
import { isPassing } from './problem.ts'

/** For signed-in screens. Only what may pass is tried again, twice; a refusal stands. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
        retryDelay: attempt => 600 * 2 ** attempt,
        // Without signal a request fails at once and the screen says so, rather than waiting silently.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
