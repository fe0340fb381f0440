import { dayIn } from '../calendar/days.ts'
import { isAllowedIn } from '../commandRegistry.ts'
import { validate } from '../forms/validate.ts'
import { groupsAreKnown, participantsForm, participantsFrom, participantsOf } from '../variants/participants/index.ts'
import { variants } from '../variants/variants.ts'
import { type AcceptanceBlocker, acceptanceBlockersOf } from './acceptanceBlockers.ts'
import { type DossierCommand, type ReferralCommand, referralCommands, type SubmitCommand } from './commands.ts'
import type { DecideContext, Decided } from './decideContext.ts'
import { askErasure, takeBackErasure } from './erasure.ts'
import type { ReferralError, ReferralErrorCode } from './errors.ts'
import type { ReferralEvent } from './events.ts'
import { changeFunding } from './funding.ts'
import { liftHold, placeHold } from './hold.ts'
import { recordIntake } from './intake.ts'
import { markMessageRead, sendMessage } from './messages.ts'
import { isOpenQuestion } from './openQuestion.ts'
import {
  addOwnStatement,
  answerRightsRequest,
  askOwnData,
  correctPerson,
  extendRightsRequest,
  receiveRightsRequest,
} from './rightsRequests.ts'
import type { ConferenceQuestion, Referral, SubmittedReferral } from './state.ts'

/** A conference answers a few questions, not a questionnaire; the limit also bounds a dossier's size. */
const mostQuestions = 10

/**
 * The events that a command causes in a state, or the error why it is refused (G1–G5). Permission is checked before, by
 * `can`. Never depends on an age (G2).
 */
export function decide(state: Referral, command: ReferralCommand, context: DecideContext): Decided {
  const allowed = isAllowedIn(referralCommands[command.name], state.state)
  if (!allowed) return refuse({ code: 'command-not-allowed', command: command.name, state: state.state })
  if (command.name === 'submit') return submit(command, context)
  if (state.state === 'draft') return refuse({ code: 'command-not-allowed', command: command.name, state: 'draft' })
  return decideOnSubmitted(state, command, context)
}

function decideOnSubmitted(state: SubmittedReferral, command: DossierCommand, context: DecideContext): Decided {
  const happened = { at: context.at, by: context.by }
  switch (command.name) {
    case 'start-intake':
      return accept({ type: 'intake-started', ...happened })
    case 'record-intake':
      return recordIntake(state, command, context)
    case 'set-question':
      return setQuestion(state, command, context)
    case 'remove-question':
      if (!state.questions.some(({ id }) => id === command.question)) return refuse({ code: 'question-unknown' })
      return accept({ type: 'question-removed', question: command.question, ...happened })
    case 'set-minimum-requirement': {
      if (command.reason.trim() === '') return refuse({ code: 'minimum-requirement-reason-missing' })
      const known = state.minimumRequirements.some(({ id }) => id === command.requirement)
      if (command.requirement !== undefined && !known) return refuse({ code: 'minimum-requirement-unknown' })
      if (!known && state.minimumRequirements.length >= mostQuestions) return refuse({ code: 'too-many-questions' })
      const { name, requirement: id = context.newId, ...rest } = command
      return accept({ type: 'minimum-requirement-set', requirement: { id, ...rest }, ...happened })
    }
    case 'remove-minimum-requirement':
      if (!state.minimumRequirements.some(({ id }) => id === command.requirement))
        return refuse({ code: 'minimum-requirement-unknown' })
      return accept({ type: 'minimum-requirement-removed', requirement: command.requirement, ...happened })
    case 'set-participants':
      return setParticipants(state, command, context)
    case 'judge-duplicate': {
      const { partner: tenant, dossier, same } = command
      const isAlike = context.alike?.some(one => one.tenant === tenant && one.dossier === dossier)
      if (!isAlike) return refuse({ code: 'duplicate-unknown' })
      return accept({ type: 'duplicate-judged', judgement: { tenant, dossier, same }, ...happened })
    }
    case 'accept': {
      const [gap] = acceptanceBlockersOf(state, participantsOf(state, context.form))
      if (gap !== undefined) return refuse({ code: errorFor[gap] })
      if (command.grant !== undefined && !context.grants?.includes(command.grant))
        return refuse({ code: 'grant-unknown' })
      const { grant, payer } = command
      // One payer: a grant, or somebody in words.
      const inWords = grant === undefined && payer !== undefined ? { payer } : {}
      return accept({ type: 'accepted', decision: { outcome: 'accepted', grant }, ...inWords, ...happened })
    }
    case 'change-funding':
      return changeFunding(state, command, context)
    case 'decline': {
      const { reason, explanation } = command
      return accept({ type: 'declined', decision: { outcome: 'declined', reason, explanation }, ...happened })
    }
    case 'redirect': {
      const { to, explanation } = command
      return accept({ type: 'redirected', decision: { outcome: 'redirected', to, explanation }, ...happened })
    }
    case 'send-message':
      return sendMessage(state, command, context)
    case 'mark-message-read':
      return markMessageRead(state, command, context)
    case 'receive-rights-request':
      return receiveRightsRequest(state, command, context)
    case 'extend-rights-request':
      return extendRightsRequest(state, command, context)
    case 'answer-rights-request':
      return answerRightsRequest(state, command, context)
    case 'correct-person':
      return correctPerson(state, command, context)
    case 'add-own-statement':
      return addOwnStatement(state, command, context)
    case 'ask-own-data':
      return askOwnData(state, context)
    case 'withdraw': {
      const { explanation } = command
      return accept({ type: 'withdrawn', decision: { outcome: 'withdrawn', explanation }, ...happened })
    }
    case 'place-legal-hold':
      return placeHold(state, command, context)
    case 'lift-legal-hold':
      return liftHold(state, command, context)
    case 'ask-erasure':
      return askErasure(state, command, context)
    case 'take-back-erasure':
      return takeBackErasure(state, command, context)
    default:
      return command satisfies never
  }
}

function submit(command: SubmitCommand, context: DecideContext): Decided {
  const { tenant, by, at, newId: id, referrer } = context
  if (referrer === undefined) return refuse({ code: 'not-allowed' })
  if (!tenant.enabledVariants.includes(command.variant)) return refuse({ code: 'variant-not-enabled' })
  const { name, ...given } = command
  return accept({ type: 'submitted', id, tenant: tenant.id, region: tenant.region, referrer, ...given, at, by })
}

function setQuestion(
  state: SubmittedReferral,
  command: Extract<ReferralCommand, { name: 'set-question' }>,
  context: DecideContext,
): Decided {
  const known = state.questions.some(({ id }) => id === command.question)
  if (command.question !== undefined && !known) return refuse({ code: 'question-unknown' })
  if (!known && state.questions.length >= mostQuestions) return refuse({ code: 'too-many-questions' })
  // G4: a question that yes or no answers can be recorded, but not confirmed as open.
  if (command.confirmed && !isOpenQuestion(command.text)) return refuse({ code: 'question-not-open' })
  const { text, confirmed, agreedWith } = command
  const question: ConferenceQuestion = { id: command.question ?? context.newId, text, confirmed, agreedWith }
  return accept({ type: 'question-set', question, at: context.at, by: context.by })
}

const errorFor = {
  intake: 'intake-missing',
  'hear-did-harm': 'side-not-heard',
  'hear-harmed': 'side-not-heard',
  'willing-did-harm': 'side-not-willing',
  'willing-harmed': 'side-not-willing',
  question: 'question-missing',
  groups: 'groups-missing',
} as const satisfies Record<AcceptanceBlocker, ReferralErrorCode>

function setParticipants(
  state: SubmittedReferral,
  command: Extract<DossierCommand, { name: 'set-participants' }>,
  { tenant, at, by, locale = 'nl' }: DecideContext,
): Decided {
  const kind = variants[state.variant].participants
  const valid = validate(participantsForm(kind), command.answers, locale, dayIn(at, tenant.timeZone))
  if (!valid.ok) return refuse({ code: 'answers-invalid', faults: valid.faults })
  const participants = participantsFrom(kind, valid.answers)
  // What acceptance required cannot be removed afterwards.
  if (state.state === 'accepted' && !groupsAreKnown(participants)) return refuse({ code: 'groups-missing' })
  return accept({ type: 'around-set', participants, at, by })
}

const accept = (...events: readonly ReferralEvent[]): Decided => ({ ok: true, events })
const refuse = (error: ReferralError): Decided => ({ ok: false, error })
