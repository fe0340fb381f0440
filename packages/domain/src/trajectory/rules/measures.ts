import { dayIn } from '../../calendar/days.ts'
import { daysBetween } from '../../calendar/daysBetween.ts'
import type { StopReason } from '../state/stop.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { type Growth, growthOf } from './growth.ts'
import { type EvaluatedMeasures, type HeldMeasures, outcomeMeasures, type PlanMeasures } from './outcomeMeasures.ts'

/** What a trajectory adds to the facts of its dossier (DOMAIN, the indicators): days, counts and a reason; nobody, no text. */
export type TrajectoryMeasures = {
  /** Whole days from the acceptance until the first coordinator said yes. */
  readonly coordinatorDays?: number | undefined
  /** Whole days from then until somebody of the circle was first spoken with. */
  readonly firstContactDays?: number | undefined
  readonly growth: Growth
  readonly contacts: number
  readonly contactMinutes: number
  readonly stopped?: StopReason | 'withdrawn' | undefined
  readonly planWithoutMeeting: boolean
  /** Of the conference that was held last. */
  readonly held?: HeldMeasures | undefined
  readonly plan?: PlanMeasures | undefined
  /** Of its first evaluation, once that is done: before, a figure that moves would tell what one person said. */
  readonly evaluated?: EvaluatedMeasures | undefined
}

/** The measures of a trajectory as it is. Pure: a recount from the events gives the same. */
export function measuresOf(record: TrajectoryRecord, timeZone: string): TrajectoryMeasures {
  const { assignment, log, preparation, startedAt, stop } = record
  const assignedAt = (assignment.former[0] ?? assignment.coordinator)?.from
  const days = (from: string | undefined, until: string | undefined): number | undefined =>
    from === undefined || until === undefined ? undefined : daysBetween(dayIn(from, timeZone), dayIn(until, timeZone))
  return {
    coordinatorDays: days(startedAt, assignedAt),
    firstContactDays: days(assignedAt, log.firstSpokenAt),
    growth: growthOf(record),
    contacts: log.count,
    contactMinutes: log.minutes,
    ...(stop === undefined ? {} : { stopped: stop.reason }),
    planWithoutMeeting: preparation.planWithoutMeeting !== undefined,
    ...outcomeMeasures(record, timeZone),
  }
}
