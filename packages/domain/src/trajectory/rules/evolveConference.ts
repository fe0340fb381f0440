import type { Happened } from '../../eventSpec.ts'
import type { By } from '../../referral/events.ts'
import type { ConferenceEvent } from '../events/conference.ts'
import {
  type Breach,
  type BreachCode,
  type Conference,
  type Conferences,
  type DayMoment,
  type PhasePeriod,
  theCoordinator,
} from '../state/conference.ts'
import type { DayRecord } from '../state/trajectory.ts'
import { withMark } from './attendance.ts'
import { isAfterLastPeriod } from './room.ts'

/** The trajectory after an event of its day. */
export function evolveConference<Record extends DayRecord>(record: Record, event: ConferenceEvent): Record {
  const conference = evolve(record.conference, event)
  if (event.type === 'day-begun') {
    const { acceptance: _, ...plan } = record.plan
    return { ...record, state: 'day', conference, plan }
  }
  if (event.type !== 'day-broken-off') return { ...record, conference }
  // The day that was set is over; answers to it stay with the people.
  const { day, ...preparation } = record.preparation
  return { ...record, state: 'preparation', preparation, conference }
}

/** When something took place: what a device wrote down, else when it was given. */
export const momentOf = ({ at, occurredAt }: Pick<Happened<By>, 'at' | 'occurredAt'>): DayMoment =>
  occurredAt === undefined
    ? { at }
    : { at: occurredAt.at, ...(occurredAt.certainty === 'exact' ? {} : { isAbout: true }) }

function evolve(before: Conferences, event: ConferenceEvent): Conferences {
  const moment = momentOf(event)
  if (event.type === 'pen-taken') {
    const { number, device, isUnconfirmed } = event
    return { ...before, pen: { number, device, since: moment, ...(isUnconfirmed === true ? { isUnconfirmed } : {}) } }
  }
  if (event.type === 'day-begun') {
    const { day, against } = event
    const begun: Conference = {
      day,
      begunAt: moment,
      stage: 'arrival',
      attendance: [],
      isCoordinatorIn: true,
      periods: [],
      breaches: breachesOf(against, moment, []),
    }
    return { ...before, current: begun }
  }
  const { current } = before
  if (current === undefined) return before
  if (event.type === 'day-broken-off') {
    const { current: _, ...others } = before
    const ended = withPeriodEnded(current, moment)
    return { ...others, former: [...before.former, { ...ended, brokenOff: { at: moment, reason: event.reason } }] }
  }
  return { ...before, current: evolveDay(current, event, moment) }
}

type OfTheDay = Exclude<ConferenceEvent, { readonly type: 'pen-taken' | 'day-begun' | 'day-broken-off' }>

function evolveDay(day: Conference, event: OfTheDay, moment: DayMoment): Conference {
  switch (event.type) {
    case 'room-entered': {
      const breaches = [...day.breaches, ...breachesOf(event.against, moment, [event.person])]
      if (event.person === theCoordinator) return { ...day, isCoordinatorIn: true, breaches }
      return { ...withMark(day, event.person, { is: 'present', way: event.way, at: moment }), breaches }
    }
    case 'room-left':
      if (event.person === theCoordinator) return { ...day, isCoordinatorIn: false }
      return withMark(day, event.person, { is: 'left', at: moment })
    case 'expected-later': {
      const { person, expectedAt } = event
      const when = expectedAt === undefined ? {} : { expectedAt }
      return withMark(day, person, { is: 'late', at: moment, ...when })
    }
    case 'person-missed':
      return withMark(day, event.person, { is: 'not-come', at: moment })
    case 'phase-begun': {
      const breaches = [...day.breaches, ...breachesOf(event.against, moment, event.people ?? [])]
      // Written down before what is known already: it does not turn the day back.
      if (!isAfterLastPeriod(day, moment.at)) return { ...day, breaches }
      const periods = [...withPeriodEnded(day, moment).periods, { phase: event.phase, from: moment }]
      // The coordinator leaves last, by beginning private time; and is back when the plan is told.
      return { ...day, stage: event.phase, isCoordinatorIn: event.phase !== 'private', periods, breaches }
    }
    case 'private-time-ended': {
      const breaches = [...day.breaches, ...breachesOf(event.against, moment, [])]
      const isRunning = day.stage === 'private' && isAfterLastPeriod(day, moment.at)
      if (!isRunning) return { ...day, breaches }
      return { ...withPeriodEnded(day, moment), stage: 'called-back', isCoordinatorIn: true, breaches }
    }
    default:
      return event satisfies never
  }
}

/** The day with its last period ended, if one runs. */
export function withPeriodEnded(day: Conference, until: DayMoment): Conference {
  const end = (period: PhasePeriod): PhasePeriod => (period.until === undefined ? { ...period, until } : period)
  return { ...day, periods: day.periods.map(end) }
}

const breachesOf = (
  codes: readonly BreachCode[] | undefined,
  at: DayMoment,
  people: readonly string[],
): readonly Breach[] => (codes ?? []).map(code => ({ code, at, people }))
