import { type GrantName, grantsOf } from '@kring/domain'
import { forGrants, type OpenTrajectory } from '../../data/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { signing } from '../signing.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import type { TrajectoryPlace } from './access.ts'

/** The grants that cover a trajectory now, by name: no amounts, and no grant that does not pay for it. */
export async function grantsCovering(
  { store }: Pick<Dependencies, 'store'>,
  { tenant: { id, timeZone } }: Pick<TenantContext, 'tenant'>,
  { data }: Pick<TrajectoryPlace, 'data'>,
  { record }: OpenTrajectory,
): Promise<GrantName[]> {
  const grants = await forGrants(store, id, signing.grants(data.as)).all()
  return [...grantsOf(record, grants, timeZone)]
}
