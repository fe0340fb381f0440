import {
  kindOfPart,
  namedPart,
  type PersonsCommand,
  partChangedSince,
  type Role,
  trajectoryCommands,
  trajectoryDecider,
} from '@kring/domain'
import { forAssigning, type Intent, type OpenTrajectory } from '../../data/index.ts'
import { isAllowed, type Person, requireStillHolds, roleIn } from '../authorise.ts'
import { TrajectoryResult } from '../contract/index.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { PartChanged } from '../partChanged.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { openTrajectory, type TrajectoryPlace, trajectoryResource } from './access.ts'
import { isLetter, letterWithCode } from './invitationLetter.ts'
import { type FoundCandidate, loadTrajectoryNeeds } from './loadNeeds.ts'
import { changesPictures, writeWithPictures } from './pictures.ts'
import { refusedTrajectory } from './problems.ts'

type CommandRequest = {
  readonly tenantContext: TenantContext
  readonly actor: Person
  readonly place: TrajectoryPlace
  readonly command: PersonsCommand
  /** The version of the trajectory that its author saw. */
  readonly seen: number
  readonly idempotencyKey?: string | undefined
}

/**
 * Applies one command to a trajectory, once per intent: decided on its latest version, and again when another change was
 * written first. It is a conflict only when a part that the command is based on changed since its author saw it. Throws
 * ApiProblem.
 */
export const handleTrajectoryCommand = (
  dependencies: Dependencies,
  request: CommandRequest,
): Promise<TrajectoryResult> => decideAgain(dependencies, () => attempt(dependencies, request))

async function attempt(dependencies: Dependencies, request: CommandRequest): Promise<TrajectoryResult> {
  const { tenantContext, actor, place, command } = request
  const intent = intentOf(request)
  const trajectory = await openTrajectory(place, actor, true)
  const resource = trajectoryResource(trajectory)
  const { action } = trajectoryCommands[command.name]
  if (!isAllowed(actor, action, resource)) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resource)
  // A repeated request gets the first answer.
  const earlier = intent && (await place.data.earlier(intent))
  if (earlier !== undefined) return TrajectoryResult.parse(earlier)
  requireSeen(request, trajectory)
  const { found, needs } = await loadTrajectoryNeeds(dependencies, request, trajectory)
  const decided = trajectoryDecider.decide(trajectory.record, command, {
    tenant: tenantContext.tenant,
    by: byOf(actor, roleIn(actor, action, resource)),
    at: dependencies.now(),
    newId: dependencies.newId(),
    ...needs,
  })
  if (!decided.ok) {
    const { head } = trajectory
    // The same answer from a second device: it is as its author wants it.
    if (decided.error.code === 'nothing-new') return { id: head.id, state: head.state, version: head.version }
    throw refusedTrajectory(decided.error)
  }
  const change = { tenant: tenantContext.tenant, before: trajectory, events: decided.events, intent }
  if (isLetter(command)) return writeWithLetter(dependencies, request, change)
  if (changesPictures(decided.events)) {
    const { id, state, version } = await writeWithPictures(dependencies, place, actor, change)
    return { id, state, version }
  }
  const { id, state, version } = await write(dependencies, request, change, found)
  return { id, state, version }
}

type Change = Parameters<TrajectoryPlace['data']['commit']>[0]

/** The answer holds the letter's code, which is stored nowhere: who asks again gets no letter, and sends it anew. */
async function writeWithLetter(
  dependencies: Dependencies,
  { tenantContext, place, command }: CommandRequest,
  change: Change & { readonly before: OpenTrajectory },
): Promise<TrajectoryResult> {
  const person = 'person' in command && command.person !== undefined ? command.person : ''
  const written = letterWithCode(dependencies, tenantContext.tenant, change.before, change, person)
  if (written === undefined) throw new ApiProblem('not-invited')
  const { id, state, version } = await place.data.commitWithCode(change, written.code)
  const { invitedBy, ...letter } = written.letter
  return { id, state, version, letter: { ...letter, invitedBy: [...invitedBy] } }
}

/** A decision on somebody's record is written only while that record is as it was (G8). */
function write({ store }: Dependencies, { place }: CommandRequest, change: Change, found?: FoundCandidate) {
  if (found === undefined) return place.data.commit(change)
  const as = signing.assigning(place.data.as, found.record.person)
  return forAssigning(store, place.tenant, as).commit(change, found)
}

/** Throws 'changed-meanwhile' when a part that the command is based on is newer than what its author saw. */
function requireSeen({ command, seen }: CommandRequest, { head }: OpenTrajectory): void {
  if (seen < 1 || seen > head.version) throw new ApiProblem('changed-meanwhile')
  const about = 'person' in command ? { person: command.person } : {}
  const basedOn = trajectoryCommands[command.name].basedOn.map(part => namedPart(part, about))
  // A part that no event has changed yet has no revision.
  const revisions = Object.fromEntries(basedOn.map(part => [part, head.parts[part] ?? 0]))
  const part = partChangedSince({ basedOn }, revisions, seen)
  if (part !== undefined) throw new PartChanged({ of: 'trajectory', part: kindOfPart(part) ?? 'state' })
}

function intentOf({ actor, place, command, idempotencyKey: key }: CommandRequest): Intent | undefined {
  return key === undefined ? undefined : { owner: actor.subject, key, request: { id: place.id, command } }
}

const byOf = ({ subject, name }: Person, role: Role) => ({ role, subject, name })
