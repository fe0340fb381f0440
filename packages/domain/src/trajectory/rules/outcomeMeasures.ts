import { dayIn, monthOf } from '../../calendar/days.ts'
import type { EvaluationOutcome } from '../state/evaluations.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import type { Voices } from '../state/voices.ts'
import { lastEvaluationDay } from './evaluationMoments.ts'
import { type FidelityPoint, type FidelityVerdict, fidelityOf } from './fidelity.ts'
import { peopleOnDay } from './heldConferences.ts'
import { latestHeld } from './latestHeld.ts'
import { agreementsIn, isCarriedByCircle, planDecision } from './planAgreements.ts'
import { privateMinutesOf } from './room.ts'
import { satisfactionOf } from './voices.ts'

/** DOMAIN, the indicators "participants" and "private time". */
export type HeldMeasures = {
  /** 'YYYY-MM' of the day, in the time zone of its place. */
  readonly month: string
  readonly circle: number
  readonly professionals: number
  /** Of the circle. */
  readonly children: number
  readonly privateMinutes: number
}

export type PlanMeasures = {
  readonly decision: 'accepted' | 'refused'
  readonly agreements: number
  /** Those that nobody of outside the circle has to carry. */
  readonly carriedByCircle: number
}

export type EvaluatedMeasures = {
  readonly onTime: boolean
  readonly outcome: EvaluationOutcome
  readonly fully: number
  readonly partly: number
  readonly not: number
  readonly satisfaction: ReturnType<typeof satisfactionOf>
  readonly statements: Voices['statements']
  readonly voices: number
  readonly fidelity: { readonly [point in FidelityPoint]?: FidelityVerdict | undefined }
}

/** What came of a trajectory, in counts. What is not there yet is absent. */
export function outcomeMeasures(
  record: TrajectoryRecord,
  timeZone: string,
): {
  readonly held?: HeldMeasures
  readonly plan?: PlanMeasures
  readonly evaluated?: EvaluatedMeasures
} {
  const [held, plan, evaluated] = [heldMeasures(record, timeZone), planMeasures(record), evaluatedMeasures(record)]
  return {
    ...(held === undefined ? {} : { held }),
    ...(plan === undefined ? {} : { plan }),
    ...(evaluated === undefined ? {} : { evaluated }),
  }
}

function heldMeasures(record: TrajectoryRecord, timeZone: string): HeldMeasures | undefined {
  const { conference } = latestHeld(record)
  if (conference === undefined || record.state === 'day') return undefined
  const day = dayIn(conference.begunAt.at, record.preparation.day?.timeZone ?? timeZone)
  const { circle, professionals, children } = peopleOnDay(record, conference)
  return {
    month: monthOf(day),
    circle: circle.length,
    professionals: professionals.length,
    children: children.length,
    privateMinutes: privateMinutesOf(conference).minutes,
  }
}

function planMeasures(record: TrajectoryRecord): PlanMeasures | undefined {
  const { acceptedAt, refusedAt } = planDecision(record)
  if (acceptedAt === undefined && refusedAt === undefined) return undefined
  const agreements = agreementsIn(record)
  return {
    decision: acceptedAt === undefined ? 'refused' : 'accepted',
    agreements: agreements.length,
    carriedByCircle: agreements.filter(agreement => isCarriedByCircle(agreement, record)).length,
  }
}

function evaluatedMeasures(record: TrajectoryRecord): EvaluatedMeasures | undefined {
  const { evaluations } = latestHeld(record)
  const [first] = evaluations.done
  if (first === undefined) return undefined
  const counted = (result: string): number => first.checks.filter(check => check.result === result).length
  return {
    onTime: first.afterDays <= lastEvaluationDay,
    outcome: first.outcome,
    fully: counted('fully'),
    partly: counted('partly'),
    not: counted('not'),
    satisfaction: satisfactionOf(evaluations),
    statements: evaluations.voices.statements,
    voices: evaluations.voices.answered,
    fidelity: Object.fromEntries(fidelityOf(record, { timeZone: 'UTC' }).map(({ point, verdict }) => [point, verdict])),
  }
}
