import type { Occurred } from '../../eventSpec.ts'
import type { QueuedTrajectoryCommand } from '../commands/index.ts'
import type { DayContext, Decided } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import { decideConference } from '../rules/conference.ts'
import { evolveCircle } from '../rules/evolveCircle.ts'
import { evolveConference } from '../rules/evolveConference.ts'
import { evolvePlan } from '../rules/evolvePlan.ts'
import { decidePlan } from '../rules/plan.ts'
import type { DayRecord } from '../state/trajectory.ts'
import { joinOnDevice } from './joinOnDevice.ts'
import { isPlanOnDevice, type PlanOnDeviceName } from './planOnDevice.ts'

/** A command as a device wrote it down. */
export type Written = {
  /** The id of the command, and of whatever it adds. */
  readonly id: string
  readonly command: QueuedTrajectoryCommand
  readonly occurredAt: Occurred
  readonly device: string
  readonly pen: number
  readonly isUnconfirmed?: boolean | undefined
}

export type AfterWritten = {
  readonly record: DayRecord
  /** Why it was not applied; `older-pen`: another device has taken the pen over. */
  readonly refused?: TrajectoryError | { readonly code: 'older-pen' } | undefined
}

/** A trajectory on a device after one command that was written there, by the rules of the server (`decideQueued`). */
export function withWritten(record: DayRecord, written: Written): AfterWritten {
  const { command, device, pen, id: newId, occurredAt, isUnconfirmed } = written
  const held = record.conference.pen
  if (command.name !== 'take-pen' && !(held?.number === pen && held.device === device))
    return { record, refused: { code: 'older-pen' } }
  const recorded = { occurredAt, device, pen, isUnconfirmed }
  const timeZone = record.preparation.day?.timeZone ?? 'UTC'
  const context = { by: { role: 'coordinator' }, at: occurredAt.at, newId, recorded, tenant: { timeZone } }
  const decided = decideOnDevice(record, command, context)
  return decided.ok ? { record: decided.events.reduce(evolved, record) } : { record, refused: decided.error }
}

export function decideOnDevice(record: DayRecord, command: QueuedTrajectoryCommand, context: DayContext): Decided {
  if (isOfPlan(command)) return decidePlan(record, command, context)
  return decideConference(record, command, context, (current, joining) =>
    joinOnDevice(record, current, joining, context),
  )
}

type OfPlan = Extract<QueuedTrajectoryCommand, { readonly name: PlanOnDeviceName }>
const isOfPlan = (command: QueuedTrajectoryCommand): command is OfPlan => isPlanOnDevice(command.name)

/** After an event of the day; a device makes no others. */
function evolved(record: DayRecord, event: TrajectoryEvent): DayRecord {
  switch (event.type) {
    case 'person-added':
    case 'role-set':
      return evolveCircle(record, event)
    case 'agreement-written':
    case 'agreement-removed':
    case 'agreements-ordered':
    case 'plan-set':
    case 'plan-returned':
    case 'plan-accepted':
    case 'plan-refused':
      return evolvePlan(record, event)
    case 'day-begun':
    case 'room-entered':
    case 'room-left':
    case 'expected-later':
    case 'person-missed':
    case 'phase-begun':
    case 'private-time-ended':
    case 'day-broken-off':
    case 'pen-taken':
      return evolveConference(record, event)
    default:
      return record
  }
}
