import { type Day, dayIn, monthOf, yearOf } from '../calendar/days.ts'
import { isAllowedIn } from '../commandRegistry.ts'
import type { Engagement } from '../coordinators/state.ts'
import type { Decided } from '../decider.ts'
import type { By } from '../referral/events.ts'
import type { Country, RegionId } from '../tenants/tenant.ts'
import { timeZoneIn } from '../tenants/timeZones.ts'
import {
  type ClaimEntry,
  type ClaimFields,
  type ClaimSheet,
  type Claims,
  flatRateCountries,
  isOwnToChange,
  lacksReceipt,
  mostEntries,
  mostOfOne,
} from './claim.ts'
import { type ClaimBody, type ClaimCommand, claimCommands } from './commands.ts'
import type { ClaimError, ClaimErrorCode } from './errors.ts'
import type { ClaimEvent } from './events.ts'
import { centsOf } from './totals.ts'

/** Whose sheet it is, and what holds of them now. */
export type ClaimContext = {
  readonly by: By
  /** Now, ISO 8601 in UTC. */
  readonly at: string
  /** The id of the entry that is added. */
  readonly newId: string
  readonly sheet: {
    readonly person: string
    readonly region: RegionId
    readonly country: Country
    readonly year: string
  }
  /** Of the coordinator now: a freelancer's hours are paid. */
  readonly engagement: Engagement
}

export type ClaimDecided = Decided<ClaimEvent, ClaimError>

const refuse = (code: ClaimErrorCode): ClaimDecided => ({ ok: false, error: { code } })
const accept = (...events: readonly ClaimEvent[]): ClaimDecided => ({ ok: true, events })
const happened = ({ at, by }: ClaimContext): Pick<ClaimContext, 'at' | 'by'> => ({ at, by })

/** The events that a command causes in a sheet, or why it is refused. Permission is checked before, by `can`. */
export function decideClaim(state: Claims, command: ClaimCommand, context: ClaimContext): ClaimDecided {
  const { by, sheet } = context
  if (!isAllowedIn(claimCommands[command.name], state.state)) return refuse('claim-nothing-there')
  if (command.name === 'add-entry') return addEntry(state, command, context)
  if (state.state === 'none') return refuse('claim-nothing-there')
  const isDecision = claimCommands[command.name].by === 'regional-manager'
  if (isDecision && by.subject === sheet.person) return refuse('claim-own')
  switch (command.name) {
    case 'change-entry':
      return changeEntry(state, command, context)
    case 'remove-entry': {
      const { entry, fault } = ownEntry(state, command)
      if (entry === undefined) return refuse(fault)
      return accept({ type: 'entry-removed', entry: entry.id, ...happened(context) })
    }
    case 'submit-month': {
      const entries = state.entries.filter(entry => entry.state === 'draft' && monthOf(entry.day) === command.month)
      if (entries.length === 0) return refuse('claim-nothing-to-submit')
      if (entries.some(lacksReceipt)) return refuse('claim-receipt-missing')
      return accept({ type: 'entries-submitted', entries: entries.map(({ id }) => id), ...happened(context) })
    }
    case 'approve-entries':
      return approve(state, command, context)
    case 'refuse-entry': {
      const { entry, fault } = seenEntry(state, command)
      if (entry === undefined) return refuse(fault)
      if (entry.state !== 'submitted') return refuse('claim-entry-fixed')
      return accept({ type: 'entry-refused', entry: entry.id, reason: command.reason, ...happened(context) })
    }
    case 'mark-paid': {
      if (new Set(command.entries).size < command.entries.length) return refuse('claim-listed-twice')
      const entries = command.entries.map(id => state.entries.find(entry => entry.id === id))
      if (entries.includes(undefined)) return refuse('claim-entry-unknown')
      if (entries.some(entry => entry?.state !== 'approved')) return refuse('claim-entry-fixed')
      return accept({ type: 'entries-paid', list: command.list, entries: command.entries, ...happened(context) })
    }
    default:
      return command satisfies never
  }
}

function addEntry(state: Claims, command: ClaimBody<'add-entry'>, context: ClaimContext): ClaimDecided {
  const fault = faultOf(command, context)
  if (fault !== undefined) return refuse(fault)
  if (state.state === 'open' && state.entries.length >= mostEntries) return refuse('claim-too-many')
  const added = { type: 'entry-added', entry: context.newId, fields: fieldsOf(command), ...happened(context) } as const
  if (state.state === 'open') return accept(added)
  return accept({ type: 'sheet-begun', ...context.sheet, ...happened(context) }, added)
}

function changeEntry(state: ClaimSheet, command: ClaimBody<'change-entry'>, context: ClaimContext): ClaimDecided {
  const { entry, fault } = ownEntry(state, command)
  if (entry === undefined) return refuse(fault)
  const wrong = faultOf(command, context)
  if (wrong !== undefined) return refuse(wrong)
  return accept({ type: 'entry-changed', entry: entry.id, fields: fieldsOf(command), ...happened(context) })
}

function approve(state: ClaimSheet, command: ClaimBody<'approve-entries'>, context: ClaimContext): ClaimDecided {
  if (new Set(command.entries.map(({ entry }) => entry)).size < command.entries.length)
    return refuse('claim-listed-twice')
  const approved = []
  for (const one of command.entries) {
    const { entry, fault } = seenEntry(state, one)
    if (entry === undefined) return refuse(fault)
    if (entry.state !== 'submitted') return refuse('claim-entry-fixed')
    const isPaidTime = entry.kind === 'hours' && context.engagement === 'freelance'
    approved.push({
      entry: entry.id,
      cents: centsOf(entry, state.country),
      paidMinutes: isPaidTime ? entry.amount : 0,
    })
  }
  return accept({ type: 'entries-approved', approved, ...happened(context) })
}

type Seen = { readonly entry: string; readonly revision: number }
type Found =
  | { readonly entry: ClaimEntry; readonly fault?: undefined }
  | { readonly entry?: undefined; readonly fault: ClaimErrorCode }

/** The entry as its reader saw it. */
function seenEntry({ entries }: ClaimSheet, { entry: id, revision }: Seen): Found {
  const entry = entries.find(one => one.id === id)
  if (entry === undefined) return { fault: 'claim-entry-unknown' }
  return entry.revision === revision ? { entry } : { fault: 'claim-entry-changed' }
}

/** The same, that its coordinator may still change. */
function ownEntry(state: ClaimSheet, seen: Seen): Found {
  const found = seenEntry(state, seen)
  return found.entry !== undefined && !isOwnToChange(found.entry) ? { fault: 'claim-entry-fixed' } : found
}

function faultOf(fields: ClaimFields, { at, sheet, engagement }: ClaimContext): ClaimErrorCode | undefined {
  const today: Day = dayIn(at, timeZoneIn[sheet.country])
  if (fields.day > today) return 'claim-day-in-future'
  if (yearOf(fields.day) !== sheet.year) return 'claim-other-year'
  if (fields.amount > mostOfOne[fields.kind]) return 'claim-amount-unfit'
  const isExpense = fields.kind === 'expense'
  if (isExpense !== (fields.what !== undefined) || (!isExpense && fields.receipt !== undefined))
    return 'claim-fields-unfit'
  if (fields.flat !== undefined) {
    const isKnown = flatRateCountries.includes(sheet.country) && engagement === 'volunteer'
    if (!isKnown || !isExpense || fields.receipt !== undefined) return 'claim-flat-unfit'
  }
  return undefined
}

/** The fields without what else a command says. */
const fieldsOf = ({ kind, day, phase, amount, trajectory, what, receipt, flat }: ClaimFields): ClaimFields => ({
  kind,
  day,
  phase,
  amount,
  ...(trajectory === undefined ? {} : { trajectory }),
  ...(what === undefined ? {} : { what }),
  ...(receipt === undefined ? {} : { receipt }),
  ...(flat === undefined ? {} : { flat }),
})
