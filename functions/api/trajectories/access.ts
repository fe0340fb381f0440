import { type Resource, TenantId } from '@kring/domain'
import {
  type AssignedRow,
  forCoordinator,
  forTrajectory,
  type OpenTrajectory,
  type TrajectoryData,
} from '../../data/index.ts'
import { isAllowed, type Person, roleIn } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusedByPolicy } from '../policyRefusal.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'

type TrajectoryResource = Extract<Resource, { kind: 'trajectory' }>

/** Who has it and who was asked is what the trajectory itself says. */
export function trajectoryResource({ record }: Pick<OpenTrajectory, 'record'>): TrajectoryResource {
  const { tenant, region, id, assignment } = record
  const open = assignment.offers.find(({ outcome }) => outcome === undefined)
  return {
    kind: 'trajectory',
    tenant,
    region,
    id,
    coordinator: assignment.coordinator?.person,
    offeredTo: assignment.coordinator === undefined ? open?.person : undefined,
  }
}

/** A trajectory in a path, with the data of the caller's work on it. */
export type TrajectoryPlace = {
  readonly tenant: TenantId
  readonly id: string
  readonly data: TrajectoryData
  /**
   * Whether the caller has nothing to do with it: a coordinator whose list does not name it, or not any more, as after an
   * offer that ended. The table is asked all the same, with credentials with which it refuses.
   */
  readonly isUnlisted: boolean
}

const numbered = /^[A-Z]{3}-\d{4}-\d{6}$/

/**
 * The data for a trajectory in a path: for a regional manager of the tenant in the path; for a coordinator with the
 * credentials of one that the own list names, which the path cannot change. Throws 'not-found', 'trajectory-not-yours'.
 */
export async function placeOfTrajectory(
  { store }: Pick<Dependencies, 'store'>,
  actor: Person,
  tenantName: string,
  id: string,
): Promise<TrajectoryPlace> {
  const tenant = TenantId.safeParse(tenantName)
  if (!tenant.success || !numbered.test(id)) throw new ApiProblem('not-found')
  const rows = isManager(actor) ? undefined : await ownRows(store, actor)
  const as = rows ? signing.assignedTrajectory(rows, tenant.data, id) : signing.trajectory(actor, tenant.data, id)
  if (as === undefined) throw new ApiProblem('trajectory-not-yours')
  const isUnlisted = rows !== undefined && !rows.some(row => row.tenant === tenant.data && row.id === id)
  return { tenant: tenant.data, id, data: forTrajectory(store, tenant.data, id, as), isUnlisted }
}

const isManager = (actor: Person): boolean => actor.memberships.some(({ role }) => role === 'regional-manager')

/** What a coordinator was offered and has; ended ones too, as long as they are the last who had it. */
const ownRows = (store: Dependencies['store'], actor: Person): Promise<readonly AssignedRow[]> =>
  forCoordinator(store, signing.coordinator(actor)).assigned(false)

/**
 * Opens a trajectory for a caller who may read it, or answer its offer. Throws 'not-found' for all others, as for one that is
 * not there. `latest`: a consistent read, to decide on.
 */
export async function openTrajectory(
  { data, isUnlisted }: TrajectoryPlace,
  actor: Person,
  latest: boolean,
): Promise<OpenTrajectory> {
  const trajectory = await data.trajectory(latest).catch((error: unknown) => {
    // An old link to an offer is no attack: a plain answer, whether or not there is such a trajectory, and no alarm.
    if (isUnlisted && error instanceof Error && isRefusedByPolicy(error)) throw new ApiProblem('trajectory-not-yours')
    throw error
  })
  if (trajectory === undefined) throw new ApiProblem('not-found')
  const resource = trajectoryResource(trajectory)
  const maySee = isAllowed(actor, 'trajectory.read', resource) || isAllowed(actor, 'trajectory.answer-offer', resource)
  if (!maySee) throw new ApiProblem('not-found')
  return trajectory
}

/** Logs that somebody looks at a trajectory, before it is shown (NEN 7513). */
export async function logLook(
  { now }: Pick<Dependencies, 'now'>,
  { data }: TrajectoryPlace,
  actor: Person,
  trajectory: OpenTrajectory,
): Promise<void> {
  const resource = trajectoryResource(trajectory)
  const isReader = isAllowed(actor, 'trajectory.read', resource)
  const role = roleIn(actor, isReader ? 'trajectory.read' : 'trajectory.answer-offer', resource)
  const by = { role, subject: actor.subject, name: actor.name }
  await data.log({ at: now(), action: isReader ? 'read' : 'follow', by })
}
