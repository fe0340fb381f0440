import { QueryClient, queryOptions } from '@tanstack/react-query'
import { readTenant } from './endpoints.ts'
import { retryDelay, shouldRetry } from './retry.ts'

/** Query client for signed-in screens. Retries only transient failures; refusals and mutations are not retried. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: shouldRetry,
        retryDelay: retryDelay,
        // When offline, a request fails at once and the screen says so, instead of pausing the query.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

const hour = 60 * 60_000

/** The public information about an organisation. */
export const tenantQuery = (tenant: string) =>
  queryOptions({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant), staleTime: hour })

/**
 * Options for every read that is recorded in an access log (NEN 7513): fetched when the page opens, not on window
 * focus or reconnect. Concurrent changes are detected at the user's next change.
 */
export const loggedReading = {
  staleTime: 60_000,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const
