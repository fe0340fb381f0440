import {
  decideQueued,
  isQueuedCommandName,
  type QueuedCommand,
  type QueueOutcome,
  type TrajectoryState,
  trajectoryCommands,
} from '@kring/domain'
import * as z from 'zod'
import type { Intent } from '../../data/index.ts'
import { isAllowed, type Person, requireStillHolds, roleIn } from '../authorise.ts'
import { decideAgain } from '../decideAgain.ts'
import type { Dependencies } from '../dependencies.ts'
import { ApiProblem, type ProblemCode } from '../problems.ts'
import type { TenantContext } from '../tenantDirectory.ts'
import { openTrajectory, type TrajectoryPlace, trajectoryResource } from './access.ts'
import { loadTrajectoryNeeds } from './loadNeeds.ts'
import { trajectoryCommandOf } from './parseCommand.ts'
import { refusedTrajectory } from './problems.ts'

export type QueueRequest = {
  readonly tenantContext: TenantContext
  readonly actor: Person
  readonly place: TrajectoryPlace
  readonly device: string
}

/** What became of one command; `code`: why it was refused. */
export type Handled = {
  readonly outcome: QueueOutcome
  readonly code?: ProblemCode | undefined
  readonly state: TrajectoryState
  readonly version: number
}

/** A device keeps what it could not send for 14 days, and may have lost the answer. */
const keptDays = 30

const Earlier = z.object({
  state: z.custom<TrajectoryState>(value => typeof value === 'string'),
  version: z.int(),
  outcome: z.enum(['stored', 'stored-against-rule']),
})

/**
 * Takes commands that a device wrote down, in order and each once, whatever became of an earlier answer. What is refused stops
 * the queue: what comes after it may rest on it. Throws ApiProblem for what no device writes.
 */
export async function handleQueue(
  dependencies: Dependencies,
  request: QueueRequest,
  commands: readonly QueuedCommand[],
): Promise<readonly Handled[]> {
  const handled: Handled[] = []
  for (const queued of commands) {
    const last = handled.at(-1)
    const isStopped = last?.outcome === 'refused' || last?.outcome === 'waits'
    if (last !== undefined && isStopped) handled.push({ outcome: 'waits', state: last.state, version: last.version })
    else handled.push(await decideAgain(dependencies, () => attempt(dependencies, request, queued)))
  }
  return handled
}

async function attempt(dependencies: Dependencies, request: QueueRequest, queued: QueuedCommand): Promise<Handled> {
  const { tenantContext, actor, place, device } = request
  const { name, ...body } = queued.command
  if (!isQueuedCommandName(name)) throw new ApiProblem('invalid-body')
  const command = trajectoryCommandOf(name, body)
  const trajectory = await openTrajectory(place, actor, true)
  const resource = trajectoryResource(trajectory)
  const { action } = trajectoryCommands[name]
  if (!isAllowed(actor, action, resource)) throw new ApiProblem('not-allowed')
  await requireStillHolds(dependencies.store, actor, action, resource)
  const intent: Intent = {
    owner: actor.subject,
    key: `day ${queued.id}`,
    request: { id: place.id, device, command, number: queued.number },
    keptDays,
  }
  const earlier = await place.data.earlier(intent)
  if (earlier !== undefined) return Earlier.parse(earlier)
  const { head, record } = trajectory
  const { needs } = await loadTrajectoryNeeds(dependencies, { tenantContext, actor, place, command }, trajectory)
  const decided = decideQueued(
    record,
    { ...queued, device, command },
    {
      tenant: tenantContext.tenant,
      by: { role: roleIn(actor, action, resource), subject: actor.subject, name: actor.name },
      at: dependencies.now(),
      newId: queued.id,
      ...needs,
    },
  )
  const as = { state: head.state, version: head.version }
  if (decided.outcome === 'older-pen') return { outcome: 'older-pen', code: 'pen-taken', ...as }
  if (decided.outcome === 'refused') return { outcome: 'refused', code: refusedTrajectory(decided.error).code, ...as }
  const { outcome, events } = decided
  const written = await place.data.commit({
    tenant: tenantContext.tenant,
    before: trajectory,
    events,
    intent: { ...intent, answer: { outcome } },
  })
  return { outcome, state: written.state, version: written.version }
}
