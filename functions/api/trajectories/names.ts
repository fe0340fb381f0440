import { forCoordinator, forRoster, type OpenTrajectory } from '../../data/index.ts'
import type { Person } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { signing } from '../signing.ts'
import type { CoordinatorNames } from '../views/trajectory.ts'

/** The names of the coordinators of a trajectory: for a manager from the region's roster, for a coordinator their own. */
export async function coordinatorNames(
  { store }: Pick<Dependencies, 'store'>,
  actor: Person,
  { record }: OpenTrajectory,
): Promise<CoordinatorNames> {
  const manages = actor.memberships.some(one => one.role === 'regional-manager' && one.region === record.region)
  if (!manages) {
    const own = await forCoordinator(store, signing.coordinator(actor)).coordinator()
    return new Map(own === undefined ? [] : [[actor.subject, own.record.name]])
  }
  const data = forRoster(store, signing.roster(actor, record.region))
  const known = new Map((await data.list()).map(one => [one.record.person, one.record.name]))
  // Somebody of a region next to this one is not on this roster.
  const { assignment } = record
  const people = [
    ...assignment.offers,
    ...assignment.former,
    ...(assignment.coordinator ? [assignment.coordinator] : []),
  ]
  const others = [...new Set(people.map(({ person }) => person))].filter(person => !known.has(person))
  for (const file of await Promise.all(others.map(person => data.coordinator(person))))
    if (file !== undefined) known.set(file.record.person, file.record.name)
  return known
}
