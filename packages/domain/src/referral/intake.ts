import { dayIn } from '../calendar/days.ts'
import { validate } from '../forms/validate.ts'
import { asAsked, intakeForm } from '../variants/intakeForm.ts'
import { otherSideOf } from '../variants/participants/index.ts'
import { variants } from '../variants/variants.ts'
import type { DossierCommand } from './commands.ts'
import type { DecideContext, Decided } from './decide.ts'
import type { ReferralError } from './errors.ts'
import type { Intake, SubmittedReferral } from './state.ts'

type RecordIntake = Extract<DossierCommand, { name: 'record-intake' }>

/** What a conversation becomes in the history, or why it can't be written down like this. */
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

/** Where the preparation is kept apart a conversation is with one side, and says whether that side wants to take part. */
function sideErrorIn(state: SubmittedReferral, command: RecordIntake): ReferralError | undefined {
  const { side, takesPart } = command
  if (!variants[state.variant].separatedPreparation)
    return side === undefined && takesPart === undefined ? undefined : { code: 'side-unfit' }
  if (side === undefined || takesPart === undefined) return { code: 'side-missing' }
  const other = state.sideIntakes?.[otherSideOf(side)]
  return other !== undefined && isSameConversation(other, command) ? { code: 'sides-together' } : undefined
}

/** On one day with the same people: then it was not with each side by itself. */
const isSameConversation = (one: Intake, other: RecordIntake): boolean =>
  one.heldOn === other.heldOn && plain(one.spokenWith) === plain(other.spokenWith)

const plain = (names: string): string =>
  names
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const refuse = (error: ReferralError): Decided => ({ ok: false, error })
