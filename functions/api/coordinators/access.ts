import type { Action, RegionId, Resource } from '@kring/domain'
import { type CoordinatorFile, forCoordinator, forRoster, type RosterData } from '../../data/index.ts'
import { isAllowed, isPlatformAdmin, type Person, requirePermission } from '../authorise.ts'
import { regionOf } from '../callers/regionOf.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'

/**
 * The regions that somebody manages, and the one that they ask for. A platform admin manages none and names one. Throws
 * 'not-allowed'.
 */
export function rosterRegion(
  actor: Person,
  asked: RegionId | undefined,
): { readonly regions: readonly RegionId[]; readonly region: RegionId } {
  if (isPlatformAdmin(actor) && asked !== undefined) return { regions: [asked], region: asked }
  return regionOf(actor, asked)
}

/** The coordinators of a region, for whoever may do this with all of them. Throws ApiProblem. */
export function rosterFor({ store }: Dependencies, actor: Person, action: Action, region: RegionId): RosterData {
  requirePermission(actor, action, { kind: 'coordinator', region })
  return forRoster(store, signing.roster(actor, region))
}

export const coordinatorResource = ({ record: { person, region } }: CoordinatorFile): Resource => ({
  kind: 'coordinator',
  subject: person,
  region,
})

/** Where a record is found and changed: among those of a region's manager, or as one's own. */
export type CoordinatorPlace = {
  read(): Promise<CoordinatorFile | undefined>
  readonly commit: RosterData['commit']
}

/** For a manager of any region: that the record is of theirs, `openCoordinator` checks. */
export function placeForManager({ store }: Dependencies, actor: Person, subject: string): CoordinatorPlace {
  const { region } = regionOf(actor, undefined)
  const data = forRoster(store, signing.roster(actor, region))
  return { read: () => data.coordinator(subject, true), commit: data.commit }
}

export function ownPlace({ store }: Dependencies, actor: Person): CoordinatorPlace {
  const data = forCoordinator(store, signing.coordinator(actor))
  return { read: () => data.coordinator(true), commit: data.commit }
}

/**
 * Reads a record that the caller may see: of their region, or their own. Throws 'not-found' for any other, as for one that
 * is not there.
 */
export async function openCoordinator(place: CoordinatorPlace, actor: Person): Promise<CoordinatorFile> {
  const file = await place.read()
  if (file === undefined) throw new ApiProblem('not-found')
  const resource = coordinatorResource(file)
  // Both are asked, as each is the rule of a route that comes here.
  const [ofRegion, own] = (['coordinator.list', 'coordinator.edit'] as const).map(action =>
    isAllowed(actor, action, resource),
  )
  if (!ofRegion && !own) throw new ApiProblem('not-found')
  return file
}
