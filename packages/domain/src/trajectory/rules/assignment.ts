import { dayIn } from '../../calendar/days.ts'
import type { CommandOf } from '../../commandRegistry.ts'
import { isRule, type MatchDossier, type RuledOut, ruledOut } from '../../matching/index.ts'
import type { assignmentCommands } from '../commands/assignment.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import { type Assignment, declinedBy, openOffer } from '../state/assignment.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'

type AssignmentCommand = Exclude<CommandOf<typeof assignmentCommands>, { name: 'start' }>

/** The shortest and longest time to think, in hours: "antwoord voor woensdag 17:00". */
const leastHours = 1
const mostHours = 14 * 24
const hourMs = 3_600_000

/** Decides on the assignment of a coordinator (G8, G9), and on what ends the trajectory. */
export function decideAssignment(
  state: TrajectoryRecord,
  command: AssignmentCommand,
  context: TrajectoryContext,
): Decided {
  const happened = { at: context.at, by: context.by }
  const { assignment } = state
  switch (command.name) {
    case 'set-setting': {
      const { name, ...setting } = command
      return events({ type: 'setting-set', setting, ...happened })
    }
    case 'set-wanted': {
      const { name, familyWishes, ...changed } = command
      const { region, municipality } = assignment.wanted
      const wanted = { region, municipality, ...changed }
      return events({ type: 'wanted-set', wanted, familyWishes, ...happened })
    }
    case 'set-organisations': {
      const { organisations } = command
      const after = { ...assignment, organisations }
      return events({ type: 'organisations-set', organisations, ...happened }, ...faultEvents(after, context))
    }
    case 'offer':
      return offer(assignment, command, context)
    case 'withdraw-offer':
      return endOffer(assignment, command.offer, 'withdrawn', context)
    case 'expire-offer':
      return expireOffer(assignment, command.offer, context)
    case 'decline-offer':
      return endOwnOffer(assignment, command, context)
    case 'accept-offer':
      return acceptOffer(assignment, command.offer, context)
    case 'tell-family':
      if (assignment.coordinator === undefined) return refuse({ code: 'no-coordinator' })
      return events({ type: 'family-told', ...happened })
    case 'release': {
      if (assignment.coordinator === undefined) return refuse({ code: 'no-coordinator' })
      const { person } = assignment.coordinator
      return events({ type: 'released', person, reason: command.reason, ...happened })
    }
    case 'check-assignment': {
      const found = faultEvents(assignment, context)
      return found.length === 0 ? refuse({ code: 'nothing-changed' }) : events(...found)
    }
    case 'stop':
      return events({ type: 'stopped', reason: command.reason, explanation: command.explanation, ...happened })
    case 'withdraw':
      return events({ type: 'stopped', reason: 'withdrawn', ...happened })
    default:
      return command satisfies never
  }
}

const events = (...list: [TrajectoryEvent, ...TrajectoryEvent[]] | TrajectoryEvent[]): Decided => ({
  ok: true,
  events: list,
})
const refuse = (error: Extract<Decided, { ok: false }>['error']): Decided => ({ ok: false, error })

/** Why the coordinator that the command is about cannot be assigned now; undefined when their record is unknown. */
function ruledOutNow(
  assignment: Assignment,
  person: string,
  context: TrajectoryContext,
): readonly RuledOut[] | undefined {
  const { candidate, at, tenant } = context
  if (candidate === undefined || candidate.record.person !== person) return undefined
  return ruledOut(candidate.record, candidate.load, matchDossierOf(assignment), dayIn(at, tenant.timeZone))
}

export const matchDossierOf = (assignment: Assignment): MatchDossier => ({
  organisations: assignment.organisations,
  declinedBy: declinedBy(assignment),
  notForFamily: assignment.notForFamily,
})

function offer(
  assignment: Assignment,
  { person, until }: Extract<AssignmentCommand, { name: 'offer' }>,
  context: TrajectoryContext,
): Decided {
  if (assignment.coordinator !== undefined) return refuse({ code: 'coordinator-assigned' })
  if (openOffer(assignment) !== undefined) return refuse({ code: 'offer-open' })
  const hours = (Date.parse(until) - Date.parse(context.at)) / hourMs
  if (hours < leastHours || hours > mostHours) return refuse({ code: 'offer-term-unfit' })
  const because = ruledOutNow(assignment, person, context)
  if (because === undefined) return refuse({ code: 'coordinator-unknown' })
  if (because.length > 0) return refuse({ code: 'coordinator-ruled-out', because })
  return events({ type: 'offered', offer: { id: context.newId, person, until }, at: context.at, by: context.by })
}

function endOffer(
  assignment: Assignment,
  id: string,
  kind: 'withdrawn' | 'expired',
  { at, by }: TrajectoryContext,
): Decided {
  if (openOffer(assignment)?.id !== id) return refuse({ code: 'offer-ended' })
  return events({ type: 'offer-ended', offer: id, kind, at, by })
}

function expireOffer(assignment: Assignment, id: string, context: TrajectoryContext): Decided {
  const open = openOffer(assignment)
  if (open?.id === id && context.at < open.until) return refuse({ code: 'offer-runs' })
  return endOffer(assignment, id, 'expired', context)
}

function endOwnOffer(
  assignment: Assignment,
  { offer: id, reason }: Extract<AssignmentCommand, { name: 'decline-offer' }>,
  { at, by }: TrajectoryContext,
): Decided {
  const open = openOffer(assignment)
  if (open?.id !== id) return refuse({ code: 'offer-ended' })
  // Only who was asked answers; another learns nothing of the offer.
  if (open.person !== by.subject) return refuse({ code: 'not-allowed' })
  return events({ type: 'offer-ended', offer: id, kind: 'declined', reason, at, by })
}

/**
 * G8: the rules are held against the coordinator again when they say yes, as an affiliation or a paper may have changed
 * since they were asked. That they are full or away is theirs to know. The store writes on condition that the record is
 * still the one that was decided on.
 */
function acceptOffer(assignment: Assignment, id: string, context: TrajectoryContext): Decided {
  const { at, by } = context
  const open = openOffer(assignment)
  if (open?.id !== id) return refuse({ code: 'offer-ended' })
  if (open.person !== by.subject) return refuse({ code: 'not-allowed' })
  if (at > open.until) return refuse({ code: 'offer-expired' })
  const because = ruledOutNow(assignment, open.person, context)
  if (because === undefined) return refuse({ code: 'coordinator-unknown' })
  const rules = because.filter(one => isRule(one) || one.why === 'not-for-family')
  if (rules.length > 0) return refuse({ code: 'coordinator-ruled-out', because: rules })
  return events(
    { type: 'offer-ended', offer: id, kind: 'accepted', at, by },
    { type: 'assigned', person: open.person, at, by },
  )
}

/** The event that says that the assignment became wrong, or right again; none when nothing changed. */
function faultEvents(assignment: Assignment, context: TrajectoryContext): readonly TrajectoryEvent[] {
  const { coordinator, fault } = assignment
  if (coordinator === undefined) return []
  const because = ruledOutNow(assignment, coordinator.person, context)?.filter(isRule)
  // No record any more: the coordinator can no longer be held against the rules, which is a fault too.
  const what = because === undefined ? 'missing' : because[0] === undefined ? undefined : faultOf(because[0])
  if (what === fault?.what) return []
  const { at, by } = context
  return [
    what === undefined ? { type: 'assignment-fault-gone', at, by } : { type: 'assignment-fault-found', what, at, by },
  ]
}

const faultOf = ({ why }: RuledOut) => (why === 'conflict' ? 'conflict' : 'missing')
