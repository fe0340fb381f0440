import { addWorkingDays, type Day, dayIn } from '../../calendar/days.ts'
import { workingDaysForStep } from '../../referral/signals.ts'
import { openOffer } from '../state/assignment.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { isOpen } from '../state/trajectoryStates.ts'

/** What a trajectory waits for. */
export const trajectorySteps = [
  'resolve-assignment-fault',
  'find-coordinator',
  'answer-offer',
  'tell-family',
  'prepare',
  'hold-day',
  'evaluate',
] as const
export type TrajectoryStep = (typeof trajectorySteps)[number]

export type TrajectoryWaits = {
  readonly step: TrajectoryStep
  /** Whose turn it is. */
  readonly turn: 'manager' | 'coordinator'
  readonly waitingSince: string
  readonly dueOn: Day
}

/** Working days to mend an assignment with which something is wrong. */
const daysToMend = 2
/** Working days to tell the family who it is. */
const daysToTell = 2
/** Working days without any change after which a preparation has come to a standstill. */
export const daysOfStandstill = 10

/** What the trajectory waits for now; undefined once it is closed or stopped. */
export function trajectoryWaits(record: TrajectoryRecord, timeZone: string): TrajectoryWaits | undefined {
  if (!isOpen(record.state)) return undefined
  const { assignment, signals, startedAt, updatedAt, state } = record
  const { coordinator, fault, former, familyToldAt } = assignment
  const dueAfter = (since: string, days: number): Day => addWorkingDays(dayIn(since, timeZone), days)
  if (coordinator === undefined) {
    const since = former.at(-1)?.until ?? startedAt
    const offer = openOffer(assignment)
    if (offer === undefined)
      return {
        step: 'find-coordinator',
        turn: 'manager',
        waitingSince: since,
        dueOn: dueAfter(since, workingDaysForStep(signals)),
      }
    const dueOn = dayIn(offer.until, timeZone)
    return { step: 'answer-offer', turn: 'coordinator', waitingSince: offer.offeredAt, dueOn }
  }
  if (fault !== undefined) {
    const dueOn = dueAfter(fault.since, daysToMend)
    return { step: 'resolve-assignment-fault', turn: 'manager', waitingSince: fault.since, dueOn }
  }
  if (familyToldAt === undefined) {
    const { from } = coordinator
    return { step: 'tell-family', turn: 'manager', waitingSince: from, dueOn: dueAfter(from, daysToTell) }
  }
  const step = stepIn[state] ?? 'prepare'
  return { step, turn: 'coordinator', waitingSince: updatedAt, dueOn: dueAfter(updatedAt, daysOfStandstill) }
}

const stepIn: { readonly [State in TrajectoryRecord['state']]?: TrajectoryStep } = {
  scheduled: 'hold-day',
  day: 'hold-day',
  'plan-accepted': 'evaluate',
  'evaluation-due': 'evaluate',
}
