import { dayIn } from '../../calendar/days.ts'
import type { ConferenceCommand } from '../commands/conference.ts'
import type { DayContext, Decided } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import { type BreachCode, type Conference, type DayStage, theCoordinator } from '../state/conference.ts'
import type { DayRecord } from '../state/trajectory.ts'
import { isWrittenBesidePen } from './pen.ts'
import { isAfterLastPeriod, isOutsider, outsidersIn } from './room.ts'
import { stamped } from './stamped.ts'

/** The events by which somebody who was not expected is added to the circle and comes in. */
export type Joining = (current: Conference, command: ConferenceCommand<'join-day'>) => Decided

/**
 * The events that a command about the day causes, or why it is refused. What happened in the room is stored in any case: who
 * came and went always, and a phase that a device wrote down (`recorded`) with the rules that did not hold. Only a phase that
 * is to begin now is refused.
 */
export function decideConference(
  record: DayRecord,
  command: ConferenceCommand,
  context: DayContext,
  join: Joining,
): Decided {
  const { current, pen } = record.conference
  const { recorded } = context
  if (command.name === 'take-pen') {
    if (pen !== undefined && command.number <= pen.number) return refuse({ code: 'pen-taken' })
    return accept({ type: 'pen-taken', ...stamped(context), device: command.device, number: command.number })
  }
  if (isWrittenBesidePen(record, context)) return refuse({ code: 'pen-taken' })
  if (command.name === 'begin-day') return beginDay(record, context)
  if (current === undefined) return refuse({ code: 'command-not-allowed', command: command.name, state: record.state })
  switch (command.name) {
    case 'enter-room': {
      if (!isKnown(record, command.person)) return refuse({ code: 'person-unknown' })
      const isBreach = current.stage === 'private' && isOutsider(command.person, record)
      const against = isBreach ? breach('outsider-in-private-time') : {}
      return accept({ type: 'room-entered', ...stamped(context), ...against, person: command.person, way: command.way })
    }
    case 'leave-room':
      if (!isKnown(record, command.person)) return refuse({ code: 'person-unknown' })
      return accept({ type: 'room-left', ...stamped(context), person: command.person })
    case 'expect-later':
      if (!isKnown(record, command.person)) return refuse({ code: 'person-unknown' })
      return accept({
        type: 'expected-later',
        ...stamped(context),
        person: command.person,
        ...(command.at === undefined ? {} : { expectedAt: command.at }),
      })
    case 'miss-person':
      if (!isKnown(record, command.person)) return refuse({ code: 'person-unknown' })
      return accept({ type: 'person-missed', ...stamped(context), person: command.person })
    case 'join-day':
      return join(current, command)
    case 'begin-phase':
      return beginPhase(record, current, command, context)
    case 'end-private-time': {
      if (current.stage === 'private') return accept({ type: 'private-time-ended', ...stamped(context) })
      if (recorded === undefined) return refuse({ code: 'phase-out-of-order', stage: current.stage })
      return accept({ type: 'private-time-ended', ...stamped(context), ...breach('phase-out-of-order') })
    }
    case 'break-off-day':
      return accept({ type: 'day-broken-off', ...stamped(context), reason: command.reason })
    default:
      return command satisfies never
  }
}

function beginDay({ preparation }: DayRecord, context: DayContext): Decided {
  const { at, recorded, tenant } = context
  const { day } = preparation
  const isTheDay =
    day !== undefined && dayIn(recorded?.occurredAt.at ?? at, day.timeZone ?? tenant.timeZone) === day.day
  if (!isTheDay && recorded === undefined) return refuse({ code: 'not-the-day' })
  const against = isTheDay ? {} : breach('not-the-day')
  return accept({ type: 'day-begun', ...stamped(context), ...against, day: preparation.dayRevision })
}

/** From which stages each phase begins: in order, and private time again after a plan was returned for detail. */
const before: Readonly<Record<ConferenceCommand<'begin-phase'>['phase'], readonly DayStage[]>> = {
  information: ['arrival'],
  private: ['information', 'called-back', 'presentation'],
  presentation: ['called-back'],
}

/** Whether a phase may begin now by the order of the day. */
export const isPhaseNext = (phase: keyof typeof before, stage: DayStage): boolean => before[phase].includes(stage)

/** G14: who keeps private time from beginning; empty for the other phases. */
export const keepFromPrivateTime = (record: DayRecord, current: Conference): readonly string[] =>
  outsidersIn(current, record)

function beginPhase(
  record: DayRecord,
  current: Conference,
  { phase }: ConferenceCommand<'begin-phase'>,
  context: DayContext,
): Decided {
  const { at, recorded } = context
  const isInOrder = isPhaseNext(phase, current.stage) && isAfterLastPeriod(current, recorded?.occurredAt.at ?? at)
  const people = phase === 'private' ? keepFromPrivateTime(record, current) : []
  if (recorded === undefined) {
    if (!isInOrder) return refuse({ code: 'phase-out-of-order', stage: current.stage })
    if (people.length > 0) return refuse({ code: 'private-time-blocked', people })
  }
  const codes: readonly BreachCode[] = [
    ...(isInOrder ? [] : (['phase-out-of-order'] as const)),
    ...(people.length === 0 ? [] : (['outsider-at-start-of-private-time'] as const)),
  ]
  const against = codes.length === 0 ? {} : { against: codes }
  return accept({
    type: 'phase-begun',
    ...stamped(context),
    ...against,
    phase,
    ...(people.length === 0 ? {} : { people }),
  })
}

const isKnown = (record: DayRecord, person: string): boolean =>
  person === theCoordinator || record.circle.people.some(({ id }) => id === person)

const breach = (code: BreachCode) => ({ against: [code] })

const accept = (...events: readonly TrajectoryEvent[]): Decided => ({ ok: true, events })
const refuse = (error: TrajectoryError): Decided => ({ ok: false, error })
