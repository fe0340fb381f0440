import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemError } from '../../../api/index.ts'
import { actOnRelease, type ReleaseAct, type ReleasePlace, type ReleaseView } from '../../../api/releases.ts'
import { releaseQuery, releasesQuery } from '../queries.ts'

/**
 * One thing that the operator does with a release, based on the version on the screen. When something happened meanwhile, that
 * is shown.
 */
export function useReleaseAct(place: ReleasePlace, { release }: ReleaseView) {
  const client = useQueryClient()
  const { queryKey } = releaseQuery(place)
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey }),
      client.invalidateQueries({ queryKey: releasesQuery.queryKey }),
    ])
  const mutation = useMutation({
    mutationFn: (act: ReleaseAct) => actOnRelease(place, act, release.version),
    onSuccess: refresh,
    onError: async error => {
      if (error instanceof ProblemError && (error.status === 409 || error.status === 412)) await refresh()
    },
  })
  /** The release as it is afterwards; undefined when it was refused. */
  const act = async (one: ReleaseAct): Promise<ReleaseView | undefined> =>
    mutation.isPending ? undefined : mutation.mutateAsync(one).catch(() => undefined)
  return { act, busy: mutation.isPending, error: mutation.error }
}
