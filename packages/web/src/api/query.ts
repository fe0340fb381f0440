import { QueryClient, queryOptions } from '@tanstack/react-query'
import { readTenant } from './endpoints.ts'
import { retryDelay, shouldRetry } from './retry.ts'

/** For signed-in screens. Only what may pass is asked again; a refusal stands, and a change is never repeated by itself. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: shouldRetry,
        retryDelay: retryDelay,
        // Without signal a request fails at once and the screen says so, rather than waiting silently.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

const hour = 60 * 60_000

/** What anyone may know of an organisation. */
export const tenantQuery = (tenant: string) =>
  queryOptions({ queryKey: ['tenant', tenant], queryFn: () => readTenant(tenant), staleTime: hour })

/**
 * For everything that is a reading in somebody's access log (NEN 7513): asked when the page is opened, never because a
 * window got the focus or the signal came back. What others change meanwhile is noticed with one's own next change.
 */
export const loggedReading = {
  staleTime: 60_000,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const
