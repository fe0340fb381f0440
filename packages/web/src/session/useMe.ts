import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { readMe } from '../api/index.ts'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * 60_000 })

/** Who has signed in, once that is known. */
export const useMe = () => useQuery(meQuery)

/** Inside the signed-in layout it is known. */
export const useKnownMe = () => useSuspenseQuery(meQuery).data
