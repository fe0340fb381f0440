import { dayIn } from '../calendar/days.ts'
import { isAllowedIn } from '../commandRegistry.ts'
import type { Decided } from '../decider.ts'
import type { By } from '../referral/events.ts'
import type { Country, TenantId } from '../tenants/tenant.ts'
import { timeZoneIn } from '../tenants/timeZones.ts'
import { authorities } from './authorities.ts'
import { type ComplaintBody, type ComplaintCommand, complaintCommands } from './commands.ts'
import {
  type AcknowledgedWay,
  type Complaint,
  type ComplaintContent,
  type ComplaintSource,
  mostAdded,
  type OpenComplaint,
} from './complaint.ts'
import { isAboutOfficer, type Officer } from './conflict.ts'
import type { ComplaintError, ComplaintErrorCode } from './errors.ts'
import type { ComplaintEvent } from './events.ts'
import { cleanWords, faultOfWords } from './ownWords.ts'

export type ComplaintContext = {
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** Where a new complaint lies, and to which dossier it led. */
  readonly place: {
    readonly id: string
    readonly tenant: TenantId
    readonly country: Country
    readonly source: ComplaintSource
    readonly dossier?: string | undefined
  }
  /** Who handles it; absent for the complainant. */
  readonly officer?: Officer | undefined
}

export type ComplaintDecided = Decided<ComplaintEvent, ComplaintError>

const refuse = (code: ComplaintErrorCode): ComplaintDecided => ({ ok: false, error: { code } })
const accept = (event: ComplaintEvent): ComplaintDecided => ({ ok: true, events: [event] })
const happened = ({ at, by }: ComplaintContext): Pick<ComplaintContext, 'at' | 'by'> => ({ at, by })

/** The events that a command on a complaint causes, or why it is refused. Permission is checked before, by `can`. */
export function decideComplaint(
  state: Complaint,
  command: ComplaintCommand,
  context: ComplaintContext,
): ComplaintDecided {
  if (!isAllowedIn(complaintCommands[command.name], state.state)) return refuse('complaint-state-unfit')
  if (command.name === 'file' || command.name === 'register') return receive(command, context)
  if (state.state === 'none') return refuse('complaint-state-unfit')
  const isOfficers = complaintCommands[command.name].by === 'complaints-officer'
  if (isOfficers && command.name !== 'step-aside') {
    // Without an officer nobody handles it: the complainant does not decide on their own complaint.
    if (context.officer === undefined || isAboutOfficer(state, context.officer))
      return refuse('complaint-about-officer')
  }
  switch (command.name) {
    case 'add-words': {
      const text = cleanWords(command.text)
      const fault = faultOfWords(text)
      if (fault !== undefined) return refuse(fault)
      if (state.added.length >= mostAdded) return refuse('complaint-too-many-words')
      return accept({ type: 'words-added', text, ...happened(context) })
    }
    case 'withdraw-complaint': {
      const reason = cleanWords(command.reason ?? '')
      if (faultOfWords(reason) === 'complaint-too-long') return refuse('complaint-too-long')
      return accept({ type: 'complaint-withdrawn', ...(reason === '' ? {} : { reason }), ...happened(context) })
    }
    case 'step-aside': {
      const { officer } = context
      if (officer === undefined || state.aside.includes(officer.subject)) return refuse('complaint-state-unfit')
      return accept({ type: 'stepped-aside', officer: officer.subject, ...happened(context) })
    }
    case 'acknowledge': {
      if (!isSafeWay(state, command.way)) return refuse('complaint-way-unsafe')
      return accept({ type: 'acknowledged', way: command.way, ...happened(context) })
    }
    case 'hear':
      return hear(state, command, context)
    case 'extend-term': {
      if (state.extended !== undefined) return refuse('complaint-extended-already')
      return withReason(command.reason, reason => ({ type: 'term-extended', reason, ...happened(context) }))
    }
    case 'answer':
      return answer(command, context)
    case 'pass-on': {
      const { to } = command
      const isOther = to !== 'partner' && authorities.find(({ id }) => id === to)?.country !== state.country
      if (isOther) return refuse('complaint-authority-unfit')
      return withReason(command.reason, reason => ({ type: 'passed-on', passed: { to, reason }, ...happened(context) }))
    }
    case 'note-told': {
      // What was mailed is in it as well: its mail may not have arrived.
      if (state.untold.length === 0) return refuse('complaint-nothing-to-tell')
      if (!isSafeWay(state, command.way)) return refuse('complaint-way-unsafe')
      return accept({ type: 'complainant-told', way: command.way, ...happened(context) })
    }
    case 'close':
      return accept({ type: 'closed', ...happened(context) })
    default:
      return command satisfies never
  }
}

const isSafeWay = ({ content: { reach } }: OpenComplaint, way: AcknowledgedWay): boolean =>
  way === 'talk' || way === 'page' || (!reach.never && reach.allowed.includes(way))

function withReason(typed: string, event: (reason: string) => ComplaintEvent): ComplaintDecided {
  const reason = cleanWords(typed)
  const fault = faultOfWords(reason)
  return fault === undefined ? accept(event(reason)) : refuse(fault)
}

function hear(state: OpenComplaint, command: ComplaintBody<'hear'>, context: ComplaintContext): ComplaintDecided {
  if (!command.wanted) return accept({ type: 'heard', hearing: { kind: 'not-wanted' }, ...happened(context) })
  const dates = [...new Set(command.dates ?? [])].toSorted()
  const who = cleanWords(command.who ?? '')
  const fault = faultOfWords(who)
  if (fault !== undefined) return refuse(fault)
  if (dates.length === 0) return refuse('complaint-empty')
  const today = dayIn(context.at, timeZoneIn[state.country])
  if (dates.some(day => day > today)) return refuse('complaint-day-in-future')
  return accept({ type: 'heard', hearing: { kind: 'held', dates, who }, ...happened(context) })
}

function answer(command: ComplaintBody<'answer'>, context: ComplaintContext): ComplaintDecided {
  const [findings, measures] = [cleanWords(command.findings), cleanWords(command.measures ?? '')]
  const fault = faultOfWords(findings)
  if (fault !== undefined) return refuse(fault)
  if (faultOfWords(measures) === 'complaint-too-long') return refuse('complaint-too-long')
  const { outcome } = command
  return accept({ type: 'answered', answer: { outcome, findings, measures }, ...happened(context) })
}

function receive(command: ComplaintBody<'file'>, context: ComplaintContext): ComplaintDecided {
  const [text, wishes] = [cleanWords(command.text), cleanWords(command.wishes ?? '')]
  const fault = faultOfWords(text)
  if (fault !== undefined) return refuse(fault)
  if (faultOfWords(wishes) === 'complaint-too-long') return refuse('complaint-too-long')
  const { about, number, person, contactName, email, phone, address, reach, isChild, locale } = command
  const given = (value: string | undefined): value is string => value !== undefined && value !== ''
  const content: ComplaintContent = {
    about,
    text,
    ...(wishes === '' ? {} : { wishes }),
    ...(given(number) ? { number } : {}),
    ...(given(person) ? { person } : {}),
    ...(given(contactName) ? { name: contactName } : {}),
    ...(given(email) ? { email } : {}),
    ...(given(phone) ? { phone } : {}),
    ...(given(address) ? { address } : {}),
    // Of somebody who is never to be reached nothing else is kept: it would only be a way to forget that.
    reach: reach.never ? { allowed: [], never: true } : reach,
    isChild,
    locale,
  }
  const { dossier, ...place } = context.place
  return accept({
    type: 'complaint-received',
    ...place,
    ...(dossier === undefined ? {} : { dossier }),
    content,
    ...happened(context),
  })
}
