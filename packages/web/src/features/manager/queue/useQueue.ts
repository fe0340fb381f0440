import type { QueueItem, RightsDue } from '@kring/functions/api/contract/queue'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { readQueue } from '../../../api/index.ts'
import { ordered } from './order.ts'

/** Page size of the server's list, and the maximum number of pages read: counts need the whole list. */
const pageSize = 100
const mostPages = 5

export type WaitingList = {
  /** The server's current day, in the operator's time zone. */
  readonly today: string
  readonly items: readonly QueueItem[]
  /** Requests about what is held that are to be answered soon. */
  readonly rightsDue: readonly RightsDue[]
  /** Whether there are more dossiers than this screen reads. */
  readonly capped: boolean
}

async function readWaitingList(): Promise<WaitingList> {
  let { today, items, cursor, rightsDue = [] } = await readQueue({ limit: pageSize })
  const all = [...items]
  for (let page = 1; cursor !== undefined && page < mostPages; page += 1) {
    ;({ items, cursor } = await readQueue({ limit: pageSize, cursor }))
    all.push(...items)
  }
  return { today, items: ordered(all), rightsDue, capped: cursor !== undefined }
}

export const queueQuery = queryOptions({ queryKey: ['queue'], queryFn: readWaitingList })

export const useQueue = () => useQuery(queueQuery)

/** The number of waiting dossiers for the navigation, once loaded. */
export function useWaitingCount(isManager: boolean): number | undefined {
  const { data } = useQuery({ ...queueQuery, enabled: isManager, staleTime: 60_000 })
  return data?.items.length
}
