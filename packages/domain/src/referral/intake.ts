import { dayIn } from '../calendar/days.ts'
import { validate } from '../forms/validate.ts'
import { asAsked, intakeForm } from '../variants/intakeForm.ts'
import { otherSideOf } from '../variants/participants/index.ts'
import { variants } from '../variants/variants.ts'
import type { DossierCommand } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import type { ReferralError } from './errors.ts'
import type { Intake, SubmittedReferral } from './state.ts'

type RecordIntake = Extract<DossierCommand, { name: 'record-intake' }>

/** The event that records an intake conversation, or the error why it is refused. */
export function recordIntake(state: SubmittedReferral, command: RecordIntake, context: DecideContext): Decided {
  const today = dayIn(context.at, context.tenant.timeZone)
  if (command.heldOn > today) return refuse({ code: 'intake-in-future' })
  const sideError = sideErrorIn(state, command)
  if (sideError !== undefined) return refuse(sideError)
  const questions = context.intakeQuestions ?? []
  const { name, answers = {}, ...told } = command
  const valid = validate(intakeForm(questions), answers, context.locale ?? 'nl', today)
  if (!valid.ok) return refuse({ code: 'answers-invalid', faults: valid.faults })
  const extra = asAsked(questions, valid.answers)
  const intake: Intake = extra === undefined ? told : { ...told, extra }
  return { ok: true, events: [{ type: 'intake-recorded', intake, at: context.at, by: context.by }] }
}

/**
 * When the preparation is kept separate, a conversation must name its side and whether that side wants to take part.
 */
function sideErrorIn(state: SubmittedReferral, command: RecordIntake): ReferralError | undefined {
  const { side, takesPart } = command
  if (!variants[state.variant].separatedPreparation)
    return side === undefined && takesPart === undefined ? undefined : { code: 'side-unfit' }
  if (side === undefined || takesPart === undefined) return { code: 'side-missing' }
  const other = state.sideIntakes?.[otherSideOf(side)]
  return other !== undefined && isSameConversation(other, command) ? { code: 'sides-together' } : undefined
}

/** On the same day with the same people: then the sides were not heard separately. */
const isSameConversation = (one: Intake, other: RecordIntake): boolean =>
  one.heldOn === other.heldOn && plain(one.spokenWith) === plain(other.spokenWith)

const plain = (names: string): string =>
  names
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const refuse = (error: ReferralError): Decided => ({ ok: false, error })
