import { addMonths } from '../calendar/addMonths.ts'
import { type Day, monthOf } from '../calendar/days.ts'
import { daysBetween } from '../calendar/daysBetween.ts'
import type { Fact } from '../reports/fact.ts'
import type {
  Checked,
  CohortFact,
  ConferenceFact,
  EvaluationFact,
  PlanFact,
  TrajectoryFact,
} from '../reports/trajectoryFact.ts'
import type { Sector, TenantId } from '../tenants/tenant.ts'
import { lastEvaluationDay } from '../trajectory/rules/evaluationMoments.ts'
import {
  type SatisfactionGroup,
  type SatisfactionSubject,
  satisfactionGroups,
  satisfactionSubjects,
} from '../trajectory/state/satisfaction.ts'
import type { ReadRow } from './row.ts'

export type RowFacts = readonly (({ readonly kind: 'referral' } & Fact) | TrajectoryFact)[]

/**
 * What a row without faults adds to the counts: facts of the same kinds as those of a dossier, without the measures that nobody wrote
 * down. `sector`: of the row's partner.
 */
export function factsOfRow(row: ReadRow, tenant: { readonly id: TenantId; readonly sector: Sector }): RowFacts {
  const cohort = cohortOf(row)
  const conference = conferenceOf(row)
  const plan = planOf(row)
  const evaluation = evaluationOf(row)
  return [
    { kind: 'referral', ...referralOf(row, tenant) },
    ...(cohort === undefined ? [] : [cohort]),
    ...(conference === undefined ? [] : [conference]),
    ...(plan === undefined ? [] : [plan]),
    ...(evaluation === undefined ? [] : [evaluation]),
  ]
}

function referralOf(
  { days, variant, source, municipality, themes, age }: ReadRow,
  { id, sector }: { readonly id: TenantId; readonly sector: Sector },
): Fact {
  return {
    tenant: id,
    sector,
    month: monthOf(days['submitted-on']),
    variant,
    source,
    municipality,
    themes: themes ?? [],
    ageGroup: age,
    leadDays: between(days['submitted-on'], days['accepted-on']),
  }
}

/** Whole days; undefined unless both days are known. */
const between = (from: Day | undefined, until: Day | undefined): number | undefined =>
  from === undefined || until === undefined ? undefined : Math.max(0, daysBetween(from, until))

const beginnings = ['accepted-on', 'coordinator-on', 'contact-on', 'conference-on'] as const
const hasBegun = ({ days }: ReadRow): boolean => beginnings.some(field => days[field] !== undefined)

/** None of a referral without a plan that was never accepted. */
function cohortOf(row: ReadRow): CohortFact | undefined {
  const { days, variant, stopReason } = row
  const outcome = outcomeOf(row)
  if (outcome === undefined) return undefined
  return {
    kind: 'trajectory',
    month: monthOf(days['submitted-on']),
    variant,
    outcome,
    stopReason: outcome === 'stopped' ? stopReason : undefined,
    coordinatorDays: between(days['accepted-on'], days['coordinator-on']),
    contactDays: between(days['coordinator-on'], days['contact-on']),
    conferenceDays: between(days['contact-on'], days['conference-on']),
    wholeDays: between(days['submitted-on'], days['conference-on']),
  }
}

function outcomeOf(row: ReadRow): CohortFact['outcome'] | undefined {
  if (row.plan === 'with') return 'plan-with'
  if (row.plan === 'without') return 'plan-without'
  if (row.stopReason !== undefined) return 'stopped'
  if (row.plan === undefined) return 'unknown'
  return hasBegun(row) ? 'ended' : undefined
}

function conferenceOf({ days, variant, numbers, themes }: ReadRow): ConferenceFact | undefined {
  const on = days['conference-on']
  if (on === undefined) return undefined
  return {
    kind: 'conference',
    month: monthOf(on),
    variant,
    circle: numbers.circle,
    professionals: numbers.professionals,
    children: numbers.children,
    known: numbers.known,
    invited: numbers.invited,
    themes: themes === undefined ? undefined : new Set(themes).size,
    privateMinutes: numbers['private-minutes'],
  }
}

/** The day from which the evaluation is counted: of the conference, or of the plan without one. */
const planDayOf = ({ days, plan }: ReadRow): Day | undefined =>
  plan === 'without' ? days['plan-on'] : (days['conference-on'] ?? days['plan-on'])

function planOf(row: ReadRow): PlanFact | undefined {
  const { plan, variant, numbers } = row
  const on = planDayOf(row)
  if (on === undefined || plan === undefined || plan === 'none') return undefined
  return {
    kind: 'plan',
    month: monthOf(on),
    variant,
    isWithMeeting: plan === 'with',
    agreements: numbers.agreements,
    byCircle: numbers.agreements === undefined ? undefined : numbers['by-circle'],
  }
}

/** None where nothing of it was written down: that it was not evaluated is not known. */
function evaluationOf(row: ReadRow): EvaluationFact | undefined {
  const { days, numbers, grades } = row
  const [from, on] = [planDayOf(row), days['evaluated-on']]
  const { fully, partly, not } = numbers
  const checked: Checked | undefined =
    fully === undefined || partly === undefined || not === undefined ? undefined : { fully, partly, not }
  const satisfaction = satisfactionIn(grades)
  if (from === undefined || (on === undefined && checked === undefined && Object.keys(grades).length === 0))
    return undefined
  return {
    kind: 'evaluation',
    // A month after (G18).
    month: monthOf(addMonths(from, 1)),
    isOnTime: on === undefined ? undefined : daysBetween(from, on) <= lastEvaluationDay,
    done: { checked, satisfaction },
  }
}

type Satisfaction = NonNullable<EvaluationFact['done']>['satisfaction']

/** A grade is what one said, or what a group said together: it counts as one. */
function satisfactionIn(grades: ReadRow['grades']): Satisfaction {
  const of = (group: SatisfactionGroup, subject: SatisfactionSubject) => {
    const grade = grades[`grade-${group}-${subject}`]
    return grade === undefined ? [] : [[subject, { n: 1, sum: grade }] as const]
  }
  return Object.fromEntries(
    satisfactionGroups.flatMap(group => {
      const said = satisfactionSubjects.flatMap(subject => of(group, subject))
      return said.length === 0 ? [] : [[group, Object.fromEntries(said)] as const]
    }),
  )
}
