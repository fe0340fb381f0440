import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { readMe } from '../api/index.ts'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * 60_000 })

/** The signed-in user, once loaded. */
export const useMe = () => useQuery(meQuery)

/** The signed-in user; use only inside the signed-in layout, where it is loaded. */
export const useKnownMe = () => useSuspenseQuery(meQuery).data
