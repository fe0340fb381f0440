import { isAllowedIn } from '../commandRegistry.ts'
import {
  type CoordinatorBody,
  type CoordinatorCommand,
  coordinatorCommands,
  type RecordCommand,
  type RegisterCommand,
} from './commands.ts'
import type { CoordinatorContext, CoordinatorDecided } from './decideContext.ts'
import { detailsOf } from './details.ts'
import { addAffiliation, endAffiliation } from './independence.ts'
import { accept, happened, hasDouble, isReversed, refuse, todayOf } from './outcome.ts'
import { cancelEnrolment, enrol, grantCertificate, recordAttendance, setPapers } from './qualify.ts'
import type { Coordinator, CoordinatorRecord } from './state.ts'

/**
 * The events that a command causes in a coordinator's record, or the error why it is refused (G8, G9). Permission is
 * checked before, by `can`.
 */
export function decideCoordinator(
  state: Coordinator,
  command: CoordinatorCommand,
  context: CoordinatorContext,
): CoordinatorDecided {
  const outOfPlace = { code: 'command-not-allowed', command: command.name, state: state.state } as const
  if (!isAllowedIn(coordinatorCommands[command.name], state.state)) return refuse(outOfPlace)
  if (command.name === 'register') return register(command, context)
  return state.state === 'none' ? refuse(outOfPlace) : decideOnRecord(state, command, context)
}

function decideOnRecord(
  state: CoordinatorRecord,
  command: RecordCommand,
  context: CoordinatorContext,
): CoordinatorDecided {
  switch (command.name) {
    case 'set-details': {
      const read = detailsOf(command, state.person)
      if ('error' in read) return refuse(read.error)
      return accept({ type: 'details-set', details: read.details, ...happened(context) })
    }
    case 'set-papers':
      return setPapers(state, command, context)
    case 'enrol':
      return enrol(state, command, context)
    case 'cancel-enrolment':
      return cancelEnrolment(state, command, context)
    case 'record-attendance':
      return recordAttendance(state, command, context)
    case 'grant-certificate':
      return grantCertificate(state, command, context)
    case 'end':
      if (command.on > todayOf(state, context)) return refuse({ code: 'day-in-future' })
      return accept({ type: 'ended', on: command.on, reason: command.reason, ...happened(context) })
    case 'reopen':
      return accept({ type: 'reopened', ...happened(context) })
    case 'move-region':
      if (command.region === state.region) return refuse({ code: 'same-region' })
      return accept({ type: 'region-moved', region: command.region, ...happened(context) })
    case 'add-affiliation':
      return addAffiliation(state, command, context)
    case 'end-affiliation':
      return endAffiliation(state, command, context)
    case 'confirm-affiliations':
      return accept({ type: 'affiliations-confirmed', on: todayOf(state, context), ...happened(context) })
    case 'set-availability':
      return setAvailability(command, context)
    case 'set-wishes':
      return setWishes(command, context)
    default:
      return command satisfies never
  }
}

function register(
  { person, region, country, ...typed }: RegisterCommand,
  context: CoordinatorContext,
): CoordinatorDecided {
  const read = detailsOf(typed, person)
  if ('error' in read) return refuse(read.error)
  return accept({ type: 'registered', region, country, person, details: read.details, ...happened(context) })
}

function setAvailability(
  { most, away, note }: CoordinatorBody<'set-availability'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  if (away.some(isReversed)) return refuse({ code: 'period-reversed' })
  if (hasDouble(away.map(({ from, until }) => `${from} ${until}`))) return refuse({ code: 'listed-twice' })
  const availability = { most, away, ...(note === undefined ? {} : { note }) }
  return accept({ type: 'availability-set', availability, ...happened(context) })
}

function setWishes(
  { skills, gender, background }: CoordinatorBody<'set-wishes'>,
  context: CoordinatorContext,
): CoordinatorDecided {
  if (hasDouble(skills)) return refuse({ code: 'listed-twice' })
  const wishes = {
    skills,
    ...(gender === undefined ? {} : { gender }),
    ...(background === undefined ? {} : { background }),
  }
  return accept({ type: 'wishes-set', wishes, ...happened(context) })
}
