import { useQuery } from '@tanstack/react-query'
import { readGrantNames } from '../../../../api/trajectories.ts'
import type { TrajectoryView } from '../../../../trajectory/useTrajectory.ts'

/** The grants that cover a trajectory now, by name; asked where something is paid on one, or may be. */
export function useGrants({ tenant, id }: Pick<TrajectoryView, 'tenant' | 'id'>, isAsked: boolean) {
  const grants = useQuery({
    queryKey: ['grants-of-trajectory', tenant.id, id],
    queryFn: () => readGrantNames(tenant.id, id),
    enabled: isAsked,
  })
  return { items: grants.data?.items ?? [], isPending: isAsked && grants.isPending, error: grants.error }
}
