import type { Day } from '../../calendar/days.ts'
import { daysBetween } from '../../calendar/daysBetween.ts'
import { leavesForPrivateTime } from '../../variants/participants/privateTime.ts'
import { type Conference, type DayMoment, theCoordinator } from '../state/conference.ts'
import type { EvaluationsOfConference } from '../state/evaluations.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { spokenWith } from './evaluationBlockers.ts'
import { lastEvaluationDay, planDay } from './evaluationMoments.ts'
import { latestHeld } from './latestHeld.ts'
import { staysOf } from './attendance.ts'
import { anyoneIn, isInvited } from './people.ts'
import { planDecision } from './planAgreements.ts'
import { intrusionsIn, privateMinutesOf } from './room.ts'

/** Did we keep to the method? Each point from what happened; nobody fills it in (DOMAIN, "Fidelity"). */
export const fidelityPoints = [
  'independent-coordinator',
  'asked-themself',
  'family-majority',
  'private-time',
  'without-conditions',
  'evaluated-on-time',
] as const
export type FidelityPoint = (typeof fidelityPoints)[number]

/** `nearly`: most of it. `not-yet`: it has not come to that. */
export const fidelityVerdicts = ['held', 'nearly', 'not', 'not-yet'] as const
export type FidelityVerdict = (typeof fidelityVerdicts)[number]

/** A point with what it rests on: numbers and moments, from which the page makes a sentence. */
export type FidelityLine = { readonly verdict: FidelityVerdict } & (
  | {
      readonly point: 'independent-coordinator'
      readonly since?: string | undefined
      readonly tieSince?: string | undefined
    }
  | { readonly point: 'asked-themself'; readonly asked: number; readonly answered: number }
  | {
      readonly point: 'family-majority'
      readonly circle: number
      readonly professionals: number
      readonly onTheLine: number
    }
  | {
      readonly point: 'private-time'
      readonly from?: DayMoment | undefined
      readonly until?: DayMoment | undefined
      readonly minutes: number
      readonly intrusions: number
    }
  | {
      readonly point: 'without-conditions'
      readonly returns: number
      readonly acceptedAt?: string | undefined
      readonly refusedAt?: string | undefined
    }
  | { readonly point: 'evaluated-on-time'; readonly afterDays?: number | undefined; readonly people: number }
)

/** From this share on, almost everyone answered for themself. */
const almostEveryone = 0.75

/**
 * The six points of a trajectory; of a plan without a meeting those of the day are left out. `today`: absent where it must
 * not matter, as in the figures: then an evaluation that is late but not done is not there yet.
 */
export function fidelityOf(
  record: TrajectoryRecord,
  { today, timeZone }: { readonly today?: Day | undefined; readonly timeZone: string },
): readonly FidelityLine[] {
  const { conference, evaluations } = latestHeld(record)
  const isWithout = conference === undefined && record.preparation.planWithoutMeeting !== undefined
  const ofTheDay = [majority(record, conference), privateTime(record, conference)]
  return [
    independent(record),
    askedThemself(record, conference),
    ...(isWithout ? [] : ofTheDay),
    withoutConditions(record),
    onTime(evaluations, planDay(record, timeZone), today),
  ]
}

function independent({ assignment: { coordinator, fault } }: TrajectoryRecord): FidelityLine {
  const point = 'independent-coordinator'
  if (fault?.what === 'conflict') return { point, verdict: 'not', since: coordinator?.from, tieSince: fault.since }
  return coordinator === undefined ? { point, verdict: 'not-yet' } : { point, verdict: 'held', since: coordinator.from }
}

function askedThemself({ circle, preparation }: TrajectoryRecord, conference: Conference | undefined): FidelityLine {
  const invited = circle.people.filter(person => isInvited(person) && person.invitation !== undefined)
  const [asked, answered] = [
    invited.length,
    invited.filter(({ invitation }) => invitation?.answer !== undefined).length,
  ]
  const isOver = conference !== undefined || preparation.planWithoutMeeting !== undefined
  const share = asked === 0 ? 0 : answered / asked
  const verdict = share === 1 ? 'held' : share >= almostEveryone ? 'nearly' : 'not'
  return { point: 'asked-themself', verdict: isOver && asked > 0 ? verdict : 'not-yet', asked, answered }
}

function majority(record: TrajectoryRecord, conference: Conference | undefined): FidelityLine {
  const there = conference?.attendance.filter(one => staysOf(one).length > 0) ?? []
  const people = there.flatMap(one => {
    const found = anyoneIn(record.circle, one.person)
    const way = one.marks.findLast(({ is }) => is === 'present')?.way
    return found === undefined ? [] : [{ leaves: leavesForPrivateTime(found, record), way }]
  })
  const professionals = people.filter(({ leaves }) => leaves).length
  const circle = people.length - professionals
  const onTheLine = people.filter(({ way }) => way === 'phone' || way === 'video').length
  const verdict = people.length === 0 ? 'not-yet' : circle >= professionals ? 'held' : 'not'
  return { point: 'family-majority', verdict, circle, professionals, onTheLine }
}

function privateTime(record: TrajectoryRecord, conference: Conference | undefined): FidelityLine {
  const point = 'private-time'
  const periods = conference?.periods.filter(({ phase }) => phase === 'private') ?? []
  const [first, last] = [periods[0], periods.at(-1)]
  if (conference === undefined || first === undefined || last === undefined)
    // A day that is over without private time did not have it.
    return { point, verdict: isDecided(record) ? 'not' : 'not-yet', minutes: 0, intrusions: 0 }
  // Somebody who was erased since is not known any more: that is no breach.
  const intrusions = intrusionsIn(conference, record).filter(
    ({ person }) => person === theCoordinator || anyoneIn(record.circle, person) !== undefined,
  ).length
  const { minutes, isAbout } = privateMinutesOf(conference)
  const verdict = last.until === undefined ? 'not-yet' : intrusions > 0 ? 'not' : isAbout ? 'nearly' : 'held'
  return { point, verdict, from: first.from, until: last.until, minutes, intrusions }
}

const isDecided = (record: TrajectoryRecord): boolean => {
  const { acceptedAt, refusedAt } = planDecision(record)
  return acceptedAt !== undefined || refusedAt !== undefined
}

function withoutConditions(record: TrajectoryRecord): FidelityLine {
  const { returns, acceptedAt, refusedAt } = planDecision(record)
  const verdict = acceptedAt !== undefined ? 'held' : refusedAt !== undefined ? 'not' : 'not-yet'
  return { point: 'without-conditions', verdict, returns, acceptedAt, refusedAt }
}

function onTime({ done }: EvaluationsOfConference, from: Day | undefined, today: Day | undefined): FidelityLine {
  const point = 'evaluated-on-time'
  const [first] = done
  if (first !== undefined) {
    const verdict = first.afterDays <= lastEvaluationDay ? 'held' : 'not'
    return { point, verdict, afterDays: first.afterDays, people: spokenWith(first.talks).length }
  }
  const isLate = from !== undefined && today !== undefined && daysBetween(from, today) > lastEvaluationDay
  return { point, verdict: isLate ? 'not' : 'not-yet', people: 0 }
}
