import { coordinatorDecider, initialCoordinator, type RegisterCommand } from '@kring/domain'
import { earlierCoordinatorChange, type Intent, type RosterData, VersionConflict } from '../../data/index.ts'
import { type Person, requireStillHolds, roleIn } from '../authorise.ts'
import type { CoordinatorResult } from '../contract/index.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem } from '../problems.ts'
import { rosterFor } from './access.ts'
import { byOf, refusedCoordinator } from './handleCommand.ts'

/**
 * Makes the record of a member with the role of coordinator, once. Throws 'coordinator-role-missing', and
 * 'coordinator-exists' when they have one, in whatever region.
 */
export async function registerCoordinator(
  dependencies: Dependencies,
  actor: Person,
  command: RegisterCommand,
  key: string,
): Promise<CoordinatorResult> {
  const resource = { kind: 'coordinator', region: command.region } as const
  const data = rosterFor(dependencies, actor, 'coordinator.keep', command.region)
  await requireStillHolds(dependencies.store, actor, 'coordinator.keep', resource)
  const intent = { owner: actor.subject, key, request: command }
  const earlier = await earlierRegistration(data, command, intent)
  if (earlier !== undefined) return earlier
  if (!(await data.members()).some(({ subject }) => subject === command.person))
    throw new ApiProblem('coordinator-role-missing')
  const decided = coordinatorDecider.decide(initialCoordinator, command, {
    by: byOf(actor, roleIn(actor, 'coordinator.keep', resource)),
    at: dependencies.now(),
    newId: dependencies.newId(),
  })
  if (!decided.ok) throw refusedCoordinator(decided.error)
  try {
    const { head, record } = await data.commit({ events: decided.events, intent })
    return { person: record.person, state: record.state, version: head.version }
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error
    // Somebody made it in between: perhaps this same request, whose answer was lost.
    const made = await earlierRegistration(data, command, intent)
    if (made === undefined) throw new ApiProblem('storage-unavailable')
    return made
  }
}

/** The answer to the same request; undefined when there is no record yet. Throws 'coordinator-exists' when another made it. */
async function earlierRegistration(
  data: RosterData,
  { person }: RegisterCommand,
  intent: Intent,
): Promise<CoordinatorResult | undefined> {
  const file = await data.coordinator(person, true)
  if (file === undefined) return undefined
  const earlier = earlierCoordinatorChange(file, intent)
  if (earlier === undefined) throw new ApiProblem('coordinator-exists')
  return earlier
}
