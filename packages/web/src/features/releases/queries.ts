import { queryOptions } from '@tanstack/react-query'
import { listReleases, type ReleaseLine, type ReleasePlace, readRelease } from '../../api/releases.ts'

/** Milliseconds between two looks at what is being prepared; the rest changes only when somebody does something. */
const lookEvery = 3_000

const isUnderWay = (state: ReleaseLine['state'] | undefined): boolean => state === 'counting' || state === 'rehearsing'

export const releasesQuery = queryOptions({
  queryKey: ['releases'],
  queryFn: listReleases,
  refetchInterval: ({ state }) =>
    state.data?.grants.some(({ latest }) => isUnderWay(latest?.state)) ? lookEvery : false,
})

export const releaseQuery = (place: ReleasePlace) =>
  queryOptions({
    queryKey: ['release', place.funder, place.grant, place.asOf, place.number],
    queryFn: () => readRelease(place),
    refetchInterval: ({ state }) => (isUnderWay(state.data?.release.state) ? lookEvery : false),
  })
