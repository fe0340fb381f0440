import { satisfactionGroups, satisfactionSubjects } from '../trajectory/state/satisfaction.ts'
import { type Counters, inHistogram } from './rollup.ts'
import type {
  Checked,
  CohortFact,
  ConferenceFact,
  EvaluationFact,
  FollowUpFact,
  PlanFact,
  TrajectoryFact,
} from './trajectoryFact.ts'

/** The counters of one fact of a trajectory, in its month. */
export function countersOfTrajectory(fact: TrajectoryFact): Counters {
  switch (fact.kind) {
    case 'trajectory':
      return withoutZeros(cohort(fact))
    case 'conference':
      return withoutZeros(conference(fact))
    case 'plan':
      return withoutZeros(plan(fact))
    case 'evaluation':
      return withoutZeros(evaluation(fact))
    case 'follow-up':
      return withoutZeros(followUp(fact))
    default:
      return fact satisfies never
  }
}

const cohort = ({ variant, outcome, stopReason, ...days }: CohortFact): Counters => ({
  [`outcome:${outcome}`]: 1,
  ...(stopReason === undefined ? {} : { [`stopReason:${stopReason}`]: 1 }),
  ...(outcome === 'plan-with' || outcome === 'plan-without' ? { [`planVariant:${variant}`]: 1 } : {}),
  // A plan is paid for in the month of the plan; until there is one, its price is kept free.
  ...(outcome === 'running' ? { [`committed:${variant}`]: 1 } : {}),
  ...inHistogram('toCoordinator', days.coordinatorDays),
  ...inHistogram('toContact', days.contactDays),
  ...inHistogram('toConference', days.conferenceDays),
  ...inHistogram('toDay', days.wholeDays),
})

/**
 * A number that nobody wrote down is in no sum, and its conference is counted as one without it: what a mean is over leaves those out.
 */
const conference = (fact: ConferenceFact): Counters => ({
  'held:conferences': 1,
  ...known('held', 'circle', fact.circle),
  ...known('held', 'professionals', fact.professionals),
  ...partOfThere(fact),
  ...known('held', 'children', fact.children),
  ...known('held', 'known', fact.known),
  ...known('held', 'invited', fact.invited),
  ...known('held', 'themes', fact.themes),
  [`heldVariant:${fact.variant}`]: 1,
  ...(fact.privateMinutes === undefined ? { 'held:noPrivateMinutes': 1 } : {}),
  ...inHistogram('privateMinutes', fact.privateMinutes),
})

/** `held:circle`, or `held:noCircle` where it is not known. */
const known = (family: string, name: string, count: number | undefined): Counters =>
  count === undefined
    ? { [`${family}:no${name.charAt(0).toUpperCase()}${name.slice(1)}`]: 1 }
    : { [`${family}:${name}`]: count }

/** Who was there in all is known of a conference when both groups are: what is known of one alone is left out again. */
function partOfThere({ circle, professionals }: ConferenceFact): Counters {
  if (circle !== undefined && professionals !== undefined) return {}
  return { 'held:noThere': 1, 'held:thereInPart': circle ?? professionals ?? 0 }
}

const plan = (fact: PlanFact): Counters => ({
  [fact.isWithMeeting ? 'plan:with' : 'plan:without']: 1,
  ...known('plan', 'agreements', fact.agreements),
  ...(fact.byCircle === undefined
    ? { 'plan:agreementsInPart': fact.agreements ?? 0 }
    : { 'plan:byCircle': fact.byCircle }),
  [`spent:${fact.variant}`]: 1,
})

function evaluation({ done, isOnTime, isReconvened }: EvaluationFact): Counters {
  const due: Counters = isOnTime === undefined ? {} : { 'evaluation:due': 1, 'evaluation:onTime': isOnTime ? 1 : 0 }
  if (done === undefined) return due
  const said = satisfactionGroups.flatMap(group =>
    satisfactionSubjects.flatMap(subject => {
      const { n = 0, sum = 0 } = done.satisfaction[group]?.[subject] ?? {}
      return [
        [`answers:${group}:${subject}`, n],
        [`scores:${group}:${subject}`, sum],
      ]
    }),
  )
  return {
    ...due,
    ...(isOnTime === undefined ? {} : doneInTime(isReconvened)),
    ...(done.checked === undefined ? {} : checked('checked', done.checked)),
    ...Object.fromEntries(said),
  }
}

const followUp = ({ after, checked: counts, help, isReconvened }: FollowUpFact): Counters => ({
  [`followUp${after}:done`]: 1,
  [`followUp${after}:reconvened`]: isReconvened === true ? 1 : 0,
  ...(help === undefined ? {} : { [`followUp${after}:help-${help}`]: 1 }),
  ...checked(`followUp${after}`, counts),
})

const doneInTime = (isReconvened: boolean | undefined): Counters => ({
  'evaluation:done': 1,
  ...(isReconvened === undefined
    ? { 'evaluation:noReconvened': 1 }
    : { 'evaluation:reconvened': isReconvened ? 1 : 0 }),
})

const checked = (name: string, { fully, partly, not }: Checked): Counters => ({
  [`${name}:fully`]: fully,
  [`${name}:partly`]: partly,
  [`${name}:not`]: not,
})

const withoutZeros = (counters: Counters): Counters =>
  Object.fromEntries(Object.entries(counters).filter(([, count]) => count !== 0))
