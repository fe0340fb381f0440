import {
  type Candidate,
  defaultWayOfWorking,
  openOffer,
  type PersonsCommand,
  type TrajectoryNeeds,
  trajectoryCommands,
  WayOfWorking,
  wayOfWorkingPart,
} from '@kring/domain'
import { forCoordinator, forRoster, type OpenTrajectory } from '../../data/index.ts'
import type { Person } from '../authorise.ts'
import type { Dependencies } from '../dependencies.ts'
import { signing } from '../signing.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import type { TrajectoryPlace } from './access.ts'
import { grantsCovering } from './grants.ts'
import { pictureReference, uploadedPicture } from './pictures.ts'

type Deciding = {
  readonly tenantContext: TenantContext
  readonly actor: Person
  readonly place: TrajectoryPlace
  readonly command: PersonsCommand
}

/** A coordinator as the decision finds them, and the version of the record on which it rests. */
export type FoundCandidate = Candidate & { readonly version: number }

/** Loads what the command needs to be decided, and nothing else. */
export async function loadTrajectoryNeeds(
  dependencies: Pick<Dependencies, 'store' | 'now'>,
  { tenantContext, actor, place, command }: Deciding,
  trajectory: OpenTrajectory,
): Promise<{ readonly found?: FoundCandidate; readonly needs: Partial<TrajectoryNeeds> }> {
  const { store } = dependencies
  const needed: readonly string[] = trajectoryCommands[command.name].needs
  const steps = {
    ...(needed.includes('steps') ? { steps: await ownSteps(tenantContext, trajectory) } : {}),
    ...(needed.includes('evaluationQuestions')
      ? { evaluationQuestions: (await wayOf(tenantContext, trajectory)).evaluationQuestions }
      : {}),
  }
  if ('picture' in command && needed.includes('picture')) {
    const known = await uploadedPicture(dependencies, place, actor, command.picture)
    return { needs: { picture: known && pictureReference(known) } }
  }
  // Only what is paid on a grant has one to check.
  if ('grant' in command && command.grant !== undefined && needed.includes('grants')) {
    const covering = await grantsCovering(dependencies, tenantContext, place, trajectory)
    return { needs: { grants: covering.map(({ id }) => id) } }
  }
  if (!needed.includes('candidate')) return { needs: steps }
  const person = candidateOf(command, trajectory)
  const found = person === undefined ? undefined : await findCandidate(store, actor, trajectory, person)
  return found === undefined ? { needs: steps } : { found, needs: { ...steps, candidate: found } }
}

/** Of whom the record is asked. */
function candidateOf(command: PersonsCommand, { record: { assignment } }: OpenTrajectory): string | undefined {
  if (command.name === 'offer') return command.person
  if (command.name === 'accept-offer') return openOffer(assignment)?.person
  return assignment.coordinator?.person
}

/** The record and how many trajectories they have besides this one; undefined when there is no record. */
async function findCandidate(
  store: Dependencies['store'],
  actor: Person,
  { record: { id, tenant, region } }: OpenTrajectory,
  person: string,
): Promise<FoundCandidate | undefined> {
  const isOwn = actor.subject === person
  const own = isOwn ? forCoordinator(store, signing.coordinator(actor)) : undefined
  const roster = isOwn ? undefined : forRoster(store, signing.roster(actor, region))
  const [file, rows] = await Promise.all([
    own === undefined ? roster?.coordinator(person, true) : own.coordinator(true),
    own === undefined ? roster?.assigned(person) : own.assigned(),
  ])
  if (file === undefined) return undefined
  const others = (rows ?? []).filter(row => row.as === 'open' && !(row.tenant === tenant && row.id === id))
  return { record: file.record, load: others.length, version: file.head.version }
}

async function ownSteps(tenantContext: TenantContext, trajectory: OpenTrajectory): Promise<readonly string[]> {
  return (await wayOf(tenantContext, trajectory)).ownSteps.map(({ key }) => key)
}

/** How this partner works with this kind of conference. */
export async function wayOf({ publicData }: TenantContext, { record }: OpenTrajectory): Promise<WayOfWorking> {
  const way = await publicData.setting(wayOfWorkingPart(record.variant), WayOfWorking)
  return way?.value ?? defaultWayOfWorking
}
