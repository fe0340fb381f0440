import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { type OwnTrajectory, readOwnTrajectories } from '../../api/trajectories.ts'
import { type OfferView, type TrajectoryView, trajectoryQuery } from '../../trajectory/useTrajectory.ts'

const ownQuery = (withEnded: boolean) =>
  queryOptions({
    queryKey: ['ownTrajectories', withEnded],
    queryFn: () => readOwnTrajectories(withEnded),
    staleTime: 60_000,
  })

/** What the coordinator was offered and has. */
export const useOwnTrajectories = (withEnded = false) => useQuery(ownQuery(withEnded))

/** The offers and trajectories of the list, as far as they came; each reading stands in its access log. */
export function useOpened(items: readonly OwnTrajectory[]) {
  const results = useQueries({
    queries: items.filter(({ as }) => as !== 'ended').map(({ tenant, id }) => trajectoryQuery(tenant, id)),
  })
  const answers = results.flatMap(({ data }) => (data === undefined ? [] : [data]))
  return {
    offers: answers.filter((one): one is OfferView => one.view === 'offer'),
    trajectories: answers.filter((one): one is TrajectoryView => one.view === 'trajectory'),
    isPending: results.some(result => result.isPending),
    failed: results.filter(result => result.isError),
  }
}
