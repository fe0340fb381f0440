import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { readBoard, readBoardCounts, readLoad } from '../../../api/trajectories.ts'
import type { BoardSearch } from './search.ts'

const boardQuery = ({ region, stage, partner: tenant, kind: variant, coordinator, only }: BoardSearch) =>
  infiniteQueryOptions({
    queryKey: ['board', { region, stage, tenant, variant, coordinator, only }],
    queryFn: ({ pageParam }: { readonly pageParam: string | undefined }) =>
      readBoard({ region, stage, tenant, variant, coordinator, only, cursor: pageParam }),
    initialPageParam: undefined,
    getNextPageParam: page => page.cursor,
    // Each reading stands in the log of searches.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** The trajectories of a region with these filters, page by page. */
export const useBoard = (search: BoardSearch) => useInfiniteQuery(boardQuery(search))

/** What is late in the region, whatever the filters. */
export const useLate = (region: string | undefined) =>
  useInfiniteQuery(boardQuery({ ...(region && { region }), only: 'late' }))

/** How many trajectories are in each stage. */
export const useBoardCounts = (region: string | undefined) =>
  useQuery(queryOptions({ queryKey: ['boardCounts', region], queryFn: () => readBoardCounts(region) }))

/** The coordinators of the region, with how many trajectories they have. */
export const useLoad = (region: string | undefined) =>
  useQuery(queryOptions({ queryKey: ['load', region], queryFn: () => readLoad(region), staleTime: 60_000 }))
