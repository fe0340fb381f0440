import { addDays, type Day, dayIn, monthOf } from '../calendar/days.ts'
import type { SubmittedReferral } from '../referral/state.ts'
import { lastEvaluationDay } from '../trajectory/rules/evaluationMoments.ts'
import { growthOf } from '../trajectory/rules/growth.ts'
import { heldConferences, peopleOnDay } from '../trajectory/rules/heldConferences.ts'
import { agreementsIn, isCarriedByCircle } from '../trajectory/rules/planAgreements.ts'
import { privateMinutesOf } from '../trajectory/rules/room.ts'
import { satisfactionOf } from '../trajectory/rules/voices.ts'
import type { Conference } from '../trajectory/state/conference.ts'
import type { Evaluation, EvaluationsOfConference } from '../trajectory/state/evaluations.ts'
import type { TrajectoryRecord } from '../trajectory/state/trajectory.ts'
import { daysFrom } from './fact.ts'
import type {
  Checked,
  CohortFact,
  ConferenceFact,
  EvaluationFact,
  FollowUpFact,
  TrajectoryFact,
} from './trajectoryFact.ts'

/**
 * The facts of a trajectory in its current state, of all its conferences. Pure: a recount from the events gives the same.
 * `timeZone`: the tenant's, also for a conference elsewhere.
 */
export function factsOfTrajectory(
  record: TrajectoryRecord,
  { submittedAt }: Pick<SubmittedReferral, 'submittedAt'>,
  timeZone: string,
): readonly TrajectoryFact[] {
  const { former, ...current } = record.evaluations
  const plan = firstPlanOf(record, timeZone)
  const agreements = plan === undefined ? [] : agreementsIn(record)
  return [
    cohortFact(record, dayIn(submittedAt, timeZone), timeZone),
    ...heldConferences(record).map(one => conferenceFact(record, one, timeZone)),
    ...(plan === undefined
      ? []
      : [
          {
            kind: 'plan' as const,
            variant: record.variant,
            ...plan,
            agreements: agreements.length,
            byCircle: agreements.filter(one => isCarriedByCircle(one, record)).length,
          },
        ]),
    ...former.flatMap(one => evaluationFacts(one, true, timeZone)),
    ...evaluationFacts(current, false, timeZone),
  ]
}

/** When the family made its first plan, and how; undefined while it has none. */
export type FirstPlan = { readonly month: string; readonly isWithMeeting: boolean }

/**
 * The first plan of a trajectory: the one that is paid for. Its month is that of the conference, or in which it was made without
 * one: neither moves when a mandate holder decides later, or when the family meets again.
 */
export function firstPlanOf(record: TrajectoryRecord, timeZone: string): FirstPlan | undefined {
  const held = heldConferences(record).map(({ begunAt }) => dayIn(begunAt.at, timeZone))
  const [before] = record.evaluations.former.flatMap(({ done }) => done[0] ?? [])
  if (before !== undefined) {
    const madeOn = addDays(dayIn(before.completedAt, timeZone), -before.afterDays)
    // A conference elsewhere may have begun on another day by its own clock.
    const isWithMeeting = held.some(day => day >= addDays(madeOn, -1) && day <= addDays(madeOn, 1))
    return { month: monthOf(madeOn), isWithMeeting }
  }
  const { planWithoutMeeting } = record.preparation
  if (planWithoutMeeting !== undefined) return { month: monthOf(planWithoutMeeting.madeOn), isWithMeeting: false }
  const last = held.at(-1)
  if (record.plan.acceptance === undefined || last === undefined) return undefined
  return { month: monthOf(last), isWithMeeting: true }
}

function cohortFact(record: TrajectoryRecord, submittedOn: Day, timeZone: string): CohortFact {
  const { assignment, log, startedAt, stop } = record
  const assigned = (assignment.former[0] ?? assignment.coordinator)?.from
  const [first] = heldConferences(record)
  const days = (from: string | undefined, until: string | undefined): number | undefined =>
    from === undefined || until === undefined ? undefined : daysFrom(dayIn(from, timeZone), dayIn(until, timeZone))
  const outcome = outcomeOf(record, timeZone)
  return {
    kind: 'trajectory',
    month: monthOf(submittedOn),
    variant: record.variant,
    outcome,
    stopReason: outcome === 'stopped' ? stop?.reason : undefined,
    coordinatorDays: days(startedAt, assigned),
    contactDays: days(assigned, log.firstSpokenAt),
    conferenceDays: days(log.firstSpokenAt, first?.begunAt.at),
    wholeDays: first === undefined ? undefined : daysFrom(submittedOn, dayIn(first.begunAt.at, timeZone)),
  }
}

function outcomeOf(record: TrajectoryRecord, timeZone: string): CohortFact['outcome'] {
  const plan = firstPlanOf(record, timeZone)
  if (plan !== undefined) return plan.isWithMeeting ? 'plan-with' : 'plan-without'
  if (record.state === 'stopped') return 'stopped'
  return record.state === 'closed' ? 'ended' : 'running'
}

function conferenceFact(record: TrajectoryRecord, conference: Conference, timeZone: string): ConferenceFact {
  const { atIntake, invited } = growthOf(record)
  const { circle, professionals, children } = peopleOnDay(record, conference)
  // Nobody meets with nobody: that no one is noted says that it was not written down, and is no zero.
  const isNoted = circle.length + professionals.length > 0
  return {
    kind: 'conference',
    month: monthOf(dayIn(conference.begunAt.at, timeZone)),
    variant: record.variant,
    circle: isNoted ? circle.length : undefined,
    professionals: isNoted ? professionals.length : undefined,
    children: isNoted ? children.length : undefined,
    known: atIntake,
    invited,
    themes: new Set(record.themes).size,
    privateMinutes: privateMinutesOf(conference).minutes,
  }
}

function evaluationFacts(
  evaluations: EvaluationsOfConference,
  isReconvened: boolean,
  timeZone: string,
): readonly (EvaluationFact | FollowUpFact)[] {
  const { current, done } = evaluations
  const [completed, ...later] = done
  const first = completed ?? current
  if (first === undefined) return []
  const fact: EvaluationFact = {
    kind: 'evaluation',
    month: monthOf(first.dueOn),
    isOnTime: completed !== undefined && completed.afterDays <= lastEvaluationDay,
    isReconvened: isReconvened && completed !== undefined,
    done:
      completed === undefined
        ? undefined
        : { checked: checkedIn(completed), satisfaction: satisfactionOf(evaluations) },
  }
  const followUps = later.flatMap(one => {
    const after = followUpOf(one)
    const month = monthOf(dayIn(one.completedAt, timeZone))
    if (after === undefined) return []
    const isLast = one === later.at(-1)
    return [
      {
        kind: 'follow-up' as const,
        month,
        after,
        checked: checkedIn(one),
        help: one.help?.use,
        isReconvened: isReconvened && isLast,
      },
    ]
  })
  return [fact, ...followUps]
}

/** Which follow-up a later evaluation is: "at about 6 and 12 months" (DOMAIN), a month more or less. */
function followUpOf({ moment }: Evaluation): 6 | 12 | undefined {
  const months = Number(/^months-(\d+)$/.exec(moment)?.[1] ?? 0)
  if (Math.abs(months - 6) <= 1) return 6
  return Math.abs(months - 12) <= 1 ? 12 : undefined
}

function checkedIn({ checks }: Evaluation): Checked {
  const counted = (result: string): number => checks.filter(check => check.result === result).length
  return { fully: counted('fully'), partly: counted('partly'), not: counted('not') }
}
