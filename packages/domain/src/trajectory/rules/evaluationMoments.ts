import { addMonths } from '../../calendar/addMonths.ts'
import { addDays, type Day, dayIn } from '../../calendar/days.ts'
import { momentIn } from '../../calendar/zoned.ts'
import { evaluationsOf } from '../../variants/evaluations.ts'
import type { WayOfWorking } from '../../variants/wayOfWorking.ts'
import type { EvaluationMoment } from '../state/evaluations.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

/** Days after the conference by which the first evaluation is to be done: "evaluated by day 42" (DOMAIN, the indicators). */
export const lastEvaluationDay = 42
/** Days for a later evaluation. */
export const daysForLater = 14

type Planned = Pick<TrajectoryRecord, 'conference' | 'preparation'>

/** The day from which months are counted: of the conference, in the time zone of its place; or of the plan without a meeting. */
export function planDay({ conference, preparation }: Planned, timeZone: string): Day | undefined {
  const { current } = conference
  if (current === undefined) return preparation.planWithoutMeeting?.madeOn
  return dayIn(current.begunAt.at, preparation.day?.timeZone ?? timeZone)
}

/**
 * The evaluations of a plan, the first first: a month after (G18), at the partner's moments, and when the family looks back
 * itself. Of two on one day there is one.
 */
export function evaluationMoments(
  from: Day,
  way: Pick<WayOfWorking, 'evaluations'>,
  reviewOn?: Day | undefined,
): readonly EvaluationMoment[] {
  const fixed = evaluationsOf(way).map(months => ({ moment: `months-${months}`, dueOn: addMonths(from, months) }))
  const isOwn = reviewOn !== undefined && reviewOn > from && fixed.every(({ dueOn }) => dueOn !== reviewOn)
  const all = isOwn ? [...fixed, { moment: 'review', dueOn: reviewOn }] : fixed
  return all.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
}

/** Those that did not fall due yet: the first is always to be held, a later one only after the one that was done last. */
export function momentsToCome(
  { evaluations: { current, done } }: Pick<TrajectoryRecord, 'evaluations'>,
  moments: readonly EvaluationMoment[],
): readonly EvaluationMoment[] {
  const known = new Set([...done, ...(current === undefined ? [] : [current])].map(({ moment }) => moment))
  const last = done.at(-1)?.completedAt.slice(0, 'YYYY-MM-DD'.length) ?? ''
  return moments.filter(({ moment, dueOn }) => !known.has(moment) && dueOn > last)
}

/** By when an evaluation is to be completed. */
export const completeBy = ({ moment, dueOn }: EvaluationMoment, from: Day | undefined): Day =>
  moment === 'months-1' && from !== undefined ? addDays(from, lastEvaluationDay) : addDays(dueOn, daysForLater)

/** When it is told that an evaluation falls due: in the morning, in the time zone of the place. */
export function fallsDueAt(dueOn: Day, timeZone: string): string {
  const morning = momentIn(timeZone, dueOn, '06:00')
  if (morning.kind === 'once') return morning.at
  // A time zone whose clock changes at six: the noon of that day is there, and once.
  return morning.kind === 'twice' ? morning.first : `${dueOn}T12:00:00.000Z`
}
