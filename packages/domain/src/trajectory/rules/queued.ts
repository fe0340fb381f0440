import type { Occurred } from '../../eventSpec.ts'
import type { TrajectoryCommand } from '../commands/index.ts'
import { decide } from '../decide.ts'
import type { TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import type { QueuedCommand } from '../recorded.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** What became of a queued command that was decided on; those of an older pen were not looked at. */
export type QueueDecided =
  | { readonly outcome: 'stored' | 'stored-against-rule'; readonly events: readonly TrajectoryEvent[] }
  | { readonly outcome: 'older-pen' }
  | { readonly outcome: 'refused'; readonly error: TrajectoryError }

type Queued = Omit<QueuedCommand, 'command' | 'seen' | 'number' | 'sinceContact'> & {
  readonly device: string
  readonly command: TrajectoryCommand
}

/**
 * Decides on one command that a device wrote down on the day. Only the device that has the pen writes; what another wrote
 * with an older one is given back to be asked about. Its id is the id of whatever it adds, so that the device knows it.
 */
export function decideQueued(record: TrajectoryRecord, queued: Queued, context: TrajectoryContext): QueueDecided {
  const { command, device, id: newId, isUnconfirmed, pen } = queued
  if (command.name !== 'take-pen' && !hasPen(record, queued)) return { outcome: 'older-pen' }
  if (command.name === 'take-pen' && (command.device !== device || command.number !== pen))
    return { outcome: 'refused', error: { code: 'pen-taken' } }
  const recorded = { occurredAt: occurred(queued, context.at), device, pen, isUnconfirmed }
  const decided = decide(record, command, { ...context, newId, recorded })
  if (!decided.ok)
    return decided.error.code === 'pen-taken' ? { outcome: 'older-pen' } : { outcome: 'refused', error: decided.error }
  const isAgainst = decided.events.some(event => 'against' in event && event.against !== undefined)
  return { outcome: isAgainst ? 'stored-against-rule' : 'stored', events: decided.events }
}

const hasPen = ({ conference: { pen } }: TrajectoryRecord, queued: Queued): boolean =>
  pen !== undefined && pen.number === queued.pen && pen.device === queued.device

/** A moment that is still to come was told by a clock that is wrong: it was now, about. */
const occurred = ({ occurredAt, certainty }: Queued, now: string): Occurred =>
  occurredAt > now ? { at: now, certainty: 'about' } : { at: occurredAt, certainty }
