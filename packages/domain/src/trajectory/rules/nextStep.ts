import { addMonths } from '../../calendar/addMonths.ts'
import { addWorkingDays, type Day, dayIn } from '../../calendar/days.ts'
import { workingDaysForStep } from '../../referral/signals.ts'
import { openOffer } from '../state/assignment.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { isOpen } from '../state/trajectoryStates.ts'
import { completeBy, planDay } from './evaluationMoments.ts'

/** What a trajectory waits for. */
export const trajectorySteps = [
  'resolve-assignment-fault',
  'find-coordinator',
  'answer-offer',
  'tell-family',
  'prepare',
  'hold-day',
  'evaluate',
  'reconvene',
  'close',
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
  const later = evaluationWaits(record, timeZone)
  if (later !== undefined) return later
  const step = stepIn[state] ?? 'prepare'
  return { step, turn: 'coordinator', waitingSince: updatedAt, dueOn: dueAfter(updatedAt, daysOfStandstill) }
}

const stepIn: { readonly [State in TrajectoryRecord['state']]?: TrajectoryStep } = {
  scheduled: 'hold-day',
  day: 'hold-day',
}

/** What a plan waits for: its evaluation by day 42 (G18), a new conference that the family asks for, or the next moment. */
function evaluationWaits(record: TrajectoryRecord, timeZone: string): TrajectoryWaits | undefined {
  const { state, evaluations, updatedAt } = record
  const { current, done, next } = evaluations
  const from = planDay(record, timeZone)
  const turn = 'coordinator'
  if (state === 'plan-accepted' || state === 'evaluation-due') {
    const moment = current ?? { moment: 'months-1', dueOn: addMonths(from ?? dayIn(updatedAt, timeZone), 1) }
    return { step: 'evaluate', turn, waitingSince: current?.since ?? updatedAt, dueOn: completeBy(moment, from) }
  }
  if (state !== 'evaluated') return undefined
  const soon = addWorkingDays(dayIn(updatedAt, timeZone), daysOfStandstill)
  if (done.at(-1)?.outcome === 'adjust') return { step: 'reconvene', turn, waitingSince: updatedAt, dueOn: soon }
  if (next === undefined) return { step: 'close', turn, waitingSince: updatedAt, dueOn: soon }
  return { step: 'evaluate', turn, waitingSince: updatedAt, dueOn: completeBy(next, from) }
}
