import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type OwnTrajectory, readOwnTrajectories } from '../../api/trajectories.ts'
import { isNotThere, type OfferView, type TrajectoryView, trajectoryQuery } from '../../trajectory/useTrajectory.ts'

const ownQuery = queryOptions({
  queryKey: ['ownTrajectories'],
  queryFn: () => readOwnTrajectories(false),
  staleTime: 60_000,
})

/** What the coordinator was offered and has. */
export const useOwnTrajectories = () => useQuery(ownQuery)

type Opened = {
  readonly offers: readonly OfferView[]
  readonly trajectories: readonly TrajectoryView[]
  /** Some did not come. What is no longer theirs is simply not there. */
  readonly isPartial: boolean
}

/** The offers and trajectories of the list, all at once; each reading stands in its access log. */
async function open(client: QueryClient, items: readonly OwnTrajectory[]): Promise<Opened> {
  const results = await Promise.allSettled(
    items.map(({ tenant, id }) => client.fetchQuery({ ...trajectoryQuery(tenant, id), retry: 1 })),
  )
  const answers = results.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []))
  return {
    offers: answers.filter((one): one is OfferView => one.view === 'offer'),
    trajectories: answers.filter((one): one is TrajectoryView => one.view === 'trajectory'),
    isPartial: results.some(result => result.status === 'rejected' && !isNotThere(result.reason)),
  }
}

/** What is behind the list. Kept on the screen while it is asked again after a change. */
export function useOpened(items: readonly OwnTrajectory[]) {
  const client = useQueryClient()
  const running = items.filter(({ as }) => as !== 'ended')
  return useQuery({
    queryKey: ['opened', running.map(({ tenant, id, as }) => `${tenant} ${id} ${as}`)],
    queryFn: () => open(client, running),
    placeholderData: before => before,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}
