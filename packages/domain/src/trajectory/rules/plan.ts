import { dayIn } from '../../calendar/days.ts'
import type { Agreement, AgreementInput, NeededConsent } from '../../plan/agreement.ts'
import { planGaps } from '../../plan/gaps.ts'
import { agreementFrom, isGivenBack, needKey } from '../../plan/needs.ts'
import { mostAgreements, type Plan } from '../../plan/plan.ts'
import type { PlanCommand } from '../commands/plan.ts'
import type { DayContext, Decided } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import type { DayRecord } from '../state/trajectory.ts'
import { isWrittenBesidePen } from './pen.ts'
import { isPlanWritable, planOwners } from './planOwners.ts'
import { stamped } from './stamped.ts'

/**
 * The events that a command about the plan causes, or why it is refused. A plan is accepted without gaps (G15), on the day once
 * it is presented, and without conditions (G16); afterwards only an agreement that was given back is written again. While a
 * device has the pen, nobody else writes.
 */
export function decidePlan(record: DayRecord, command: PlanCommand, context: DayContext): Decided {
  if (isWrittenBesidePen(record, context)) return refuse({ code: 'pen-taken' })
  const { plan, acceptance } = record.plan
  const stamp = stamped(context)
  switch (command.name) {
    case 'write-agreement':
      return writeAgreement(record, command, context)
    case 'remove-agreement': {
      const before = plan.agreements.find(({ id }) => id === command.agreement)
      if (before === undefined) return refuse({ code: 'agreement-unknown' })
      if (!isOpenNow(record, before)) return refuse({ code: 'plan-settled' })
      return accept({ type: 'agreement-removed', ...stamp, agreement: command.agreement })
    }
    case 'order-agreements': {
      if (!isPlanWritable(record)) return refuse({ code: 'plan-settled' })
      const known = new Set(plan.agreements.map(({ id }) => id))
      const isWhole = command.order.length === known.size && new Set(command.order).size === known.size
      if (!isWhole || !command.order.every(id => known.has(id))) return refuse({ code: 'order-incomplete' })
      return accept({ type: 'agreements-ordered', ...stamp, order: command.order })
    }
    case 'set-plan': {
      if (!isPlanWritable(record)) return refuse({ code: 'plan-settled' })
      const { name, ...details } = command
      if (isTooLong({ ...details, agreements: plan.agreements })) return refuse({ code: 'plan-full' })
      return accept({ type: 'plan-set', ...stamp, details })
    }
    case 'return-for-detail':
      if (!isPlanPresented(record)) return refuse({ code: 'not-presented' })
      return accept({ type: 'plan-returned', ...stamp, gaps: command.gaps })
    case 'accept-plan': {
      if (!isPlanWritable(record)) return refuse({ code: 'plan-settled' })
      if (!isPlanPresented(record)) return refuse({ code: 'not-presented' })
      const gaps = planGaps(plan, record.circle)
      if (gaps.length > 0) return refuse({ code: 'plan-incomplete', gaps })
      const holder = command.holder ?? record.preparation.mandate?.name
      return accept({
        type: 'plan-accepted',
        ...stamp,
        agreements: plan.agreements.length,
        owners: planOwners(record),
        ...(holder === undefined ? {} : { holder }),
      })
    }
    case 'refuse-plan': {
      if (!isPlanPresented(record)) return refuse({ code: 'not-presented' })
      const { ground, requirement, reason, holder } = command
      const isKnown = record.preparation.requirements.items.some(({ id }) => id === requirement)
      if (requirement !== undefined && !isKnown) return refuse({ code: 'minimum-requirement-unknown' })
      const unmet = requirement === undefined ? {} : { requirement }
      return accept({ type: 'plan-refused', ...stamp, ground, reason, holder, ...unmet })
    }
    case 'write-on':
      return accept({ type: 'plan-reopened', ...stamp })
    case 'ask-consent':
    case 'answer-consent': {
      if (acceptance === undefined) return refuse({ code: 'plan-not-accepted' })
      const { agreement, need, on } = command
      const fault = consentFault(record, agreement, need)
      if (fault !== undefined) return refuse(fault)
      if (on > dayIn(context.at, context.tenant.timeZone)) return refuse({ code: 'decided-in-future' })
      const about = { ...stamp, agreement, need, on }
      if (command.name === 'ask-consent') return accept({ type: 'consent-asked', ...about })
      return accept({ type: 'consent-answered', ...about, answer: command.answer })
    }
    default:
      return command satisfies never
  }
}

/** In characters of JSON, of which each takes at most three bytes: one item of the table holds 400 KB. */
export const longestPlan = 100_000

const isTooLong = (plan: Plan): boolean => JSON.stringify(plan).length > longestPlan

function writeAgreement(
  record: DayRecord,
  { name, agreement: asked, ...typed }: PlanCommand<'write-agreement'>,
  context: DayContext,
): Decided {
  const { agreements } = record.plan.plan
  const before = agreements.find(({ id }) => id === asked)
  if (!isOpenNow(record, before)) return refuse({ code: 'plan-settled' })
  if (before === undefined && agreements.length >= mostAgreements) return refuse({ code: 'plan-full' })
  const input: AgreementInput = typed
  const agreement = agreementFrom(input, asked ?? context.newId, before)
  const others = agreements.filter(({ id }) => id !== agreement.id)
  if (isTooLong({ ...record.plan.plan, agreements: [...others, agreement] })) return refuse({ code: 'plan-full' })
  return accept({ type: 'agreement-written', ...stamped(context), agreement })
}

/** Whether an agreement can be changed; undefined: whether there can be one more. */
const isOpenNow = (record: DayRecord, before: Agreement | undefined): boolean =>
  isPlanWritable(record) || (before !== undefined && isGivenBack(before))

/** On the day once the family tells its plan; a plan without a meeting is there as soon as it is written down. */
export const isPlanPresented = ({ state, conference }: DayRecord): boolean =>
  state !== 'day' || conference.current?.stage === 'presentation'

function consentFault({ plan }: DayRecord, id: string, need: NeededConsent): TrajectoryError | undefined {
  const agreement = plan.plan.agreements.find(one => one.id === id)
  if (agreement === undefined) return { code: 'agreement-unknown' }
  const isNeeded = agreement.needs.some(one => needKey(one) === needKey(need))
  return isNeeded ? undefined : { code: 'consent-not-needed' }
}

const accept = (...events: readonly TrajectoryEvent[]): Decided => ({ ok: true, events })
const refuse = (error: TrajectoryError): Decided => ({ ok: false, error })
