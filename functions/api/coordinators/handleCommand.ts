import {
  type CoordinatorError,
  type CoordinatorNeeds,
  coordinatorCommands,
  coordinatorDecider,
  coordinatorRevisionsOf,
  isEnrolled,
  partChangedSince,
  type RecordCommand,
  type Role,
} from '@kring/domain'
import { type CoordinatorFile, earlierCoordinatorChange, forRoster, type Intent } from '../../data/index.ts'
import { isAllowed, type Person, requireStillHolds, roleIn } from '../authorise.ts'
import type { CoordinatorResult } from '../contract/index.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { PartChanged } from '../partChanged.ts'
import { ApiProblem } from '../problems.ts'
import { signing } from '../signing.ts'
import { type CoordinatorPlace, coordinatorResource, openCoordinator } from './access.ts'

type CommandRequest = {
  readonly actor: Person
  readonly place: CoordinatorPlace
  readonly command: RecordCommand
  /** The version of the record that its author saw. */
  readonly seen: number
  readonly idempotencyKey?: string | undefined
}

/**
 * Applies one command to a coordinator's record, once per intent: decided on its latest version, and again when another
 * change was written first. It is a conflict only when a part that the command is based on changed since its author saw
 * it. Throws ApiProblem.
 */
export const handleCoordinatorCommand = (
  dependencies: Dependencies,
  request: CommandRequest,
): Promise<CoordinatorResult> => decideAgain(dependencies, () => attempt(dependencies, request))

async function attempt(dependencies: Dependencies, request: CommandRequest): Promise<CoordinatorResult> {
  const { actor, place, command } = request
  const file = await openCoordinator(place, actor)
  const resource = coordinatorResource(file)
  const { action } = coordinatorCommands[command.name]
  if (!isAllowed(actor, action, resource)) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resource)
  const intent = intentOf(request, file)
  const earlier = intent && earlierCoordinatorChange(file, intent)
  if (earlier !== undefined) return earlier
  requireSeen(request, file)
  const decided = coordinatorDecider.decide(file.record, command, {
    by: byOf(actor, roleIn(actor, action, resource)),
    at: dependencies.now(),
    newId: dependencies.newId(),
    ...(await loadNeeds(dependencies, request, file)),
  })
  if (!decided.ok) throw refusedCoordinator(decided.error)
  const { head, record } = await place.commit({ before: file, events: decided.events, intent })
  return { person: record.person, state: record.state, version: head.version }
}

/** Throws 'changed-meanwhile' when a part that the command is based on is newer than what its author saw. */
function requireSeen({ command, seen }: CommandRequest, { head, history }: CoordinatorFile): void {
  if (seen < 1 || seen > head.version) throw new ApiProblem('changed-meanwhile')
  const revisions = coordinatorRevisionsOf(history.map(({ event }) => event))
  const part = partChangedSince(coordinatorCommands[command.name], revisions, seen)
  if (part !== undefined) throw new PartChanged({ of: 'coordinator', part })
}

/**
 * The session that the command names, with how many are enrolled. Two who enrol at the same moment may take the last seat
 * both: a chair can be added, so it is not worth a lock on the session.
 */
async function loadNeeds(
  { store }: Dependencies,
  { actor, command }: CommandRequest,
  { record: { region } }: CoordinatorFile,
): Promise<Partial<CoordinatorNeeds>> {
  if (command.name !== 'enrol') return {}
  const data = forRoster(store, signing.roster(actor, region))
  const [sessions, roster] = await Promise.all([data.sessions(), data.list()])
  const session = sessions.find(({ id }) => id === command.session)
  if (session === undefined) return {}
  return { session: { session, enrolled: roster.filter(({ record }) => isEnrolled(record, session.id)).length } }
}

function intentOf({ actor, command, idempotencyKey: key }: CommandRequest, file: CoordinatorFile): Intent | undefined {
  return key === undefined ? undefined : { owner: actor.subject, key, request: { person: file.record.person, command } }
}

export const byOf = ({ subject, name }: Person, role: Role) => ({ role, subject, name })

export const refusedCoordinator = ({ code }: CoordinatorError): ApiProblem =>
  new ApiProblem(code === 'command-not-allowed' ? 'coordinator-state-unfit' : code)
