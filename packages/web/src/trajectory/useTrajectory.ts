import type { OfferView, TrajectoryView } from '@kring/functions/api/contract/trajectories'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { ProblemError } from '../api/index.ts'
import { loggedReading } from '../api/query.ts'
import { readTrajectory } from '../api/trajectories.ts'

export type { OfferView, TrajectoryView }

/** A trajectory, or the offer of one. A reading stands in the access log, so it is not repeated by itself. */
export const trajectoryQuery = (tenant: string, id: string) =>
  queryOptions({ queryKey: ['trajectory', tenant, id], queryFn: () => readTrajectory(tenant, id), ...loggedReading })

/** The whole trajectory, for its coordinator and its region's managers. */
export function useTrajectory(tenant: string, id: string) {
  const { data, error, isPending, refetch } = useQuery(trajectoryQuery(tenant, id))
  return { trajectory: data?.view === 'trajectory' ? data : undefined, answer: data, error, isPending, refetch }
}

export const isNotThere = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 404 || error.status === 403)
