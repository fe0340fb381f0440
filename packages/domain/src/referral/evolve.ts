import type { ReferralEvent } from './events.ts'
import { withFunding } from './funding.ts'
import { withMessageRead } from './messages.ts'
import { withPersonCorrected, withRequest } from './rightsRequests.ts'
import {
  type Decision,
  type Intake,
  initialReferral,
  type JudgedDuplicate,
  type Referral,
  type SubmittedReferral,
} from './state.ts'

/** The state after an event. Total: a draft stays a draft on any event but its submission. */
export function evolve(state: Referral, event: ReferralEvent): Referral {
  if (event.type === 'submitted') return submitted(event)
  if (state.state === 'draft') return state
  const dossier = { ...state, updatedAt: event.at }
  switch (event.type) {
    case 'intake-started':
      return { ...dossier, state: 'intake' }
    case 'intake-recorded':
      return recorded(dossier, event.intake)
    case 'question-set':
      return { ...dossier, questions: upsert(state.questions, event.question) }
    case 'question-removed':
      return { ...dossier, questions: state.questions.filter(({ id }) => id !== event.question) }
    case 'minimum-requirement-set':
      return { ...dossier, minimumRequirements: upsert(state.minimumRequirements, event.requirement) }
    case 'minimum-requirement-removed':
      return { ...dossier, minimumRequirements: state.minimumRequirements.filter(({ id }) => id !== event.requirement) }
    case 'around-set':
      return { ...dossier, participants: event.participants }
    case 'duplicate-judged':
      return { ...dossier, judgedDuplicates: judged(state.judgedDuplicates, event.judgement) }
    case 'accepted': {
      const { payer } = event
      return { ...decided(dossier, event.decision, event.at), ...(payer === undefined ? {} : { payer }) }
    }
    case 'funding-changed':
      return withFunding(dossier, event)
    case 'declined':
    case 'redirected':
      return decided(dossier, event.decision, event.at)
    case 'withdrawn':
      return { ...decided(dossier, event.decision, event.at), withdrawnFrom: state.state }
    case 'message-sent':
      return { ...dossier, messages: [...(state.messages ?? []), { ...event.message, at: event.at }] }
    case 'message-read':
      return withMessageRead(dossier, event)
    case 'rights-request-received':
      return withRequest(dossier, event.request.id, before => ({ ...before, ...event.request }))
    case 'rights-request-extended':
      return withRequest(dossier, event.request, one => one && { ...one, extension: event.extension })
    case 'rights-request-answered':
      return withRequest(dossier, event.request, one => one && { ...one, answer: event.answer })
    case 'person-corrected':
      return withPersonCorrected(dossier, event)
    case 'own-statement-added': {
      const { statement, at } = event
      return { ...dossier, ownStatements: [...(state.ownStatements ?? []), { ...statement, at }] }
    }
    case 'hold-placed':
      return { ...dossier, holds: [...(state.holds ?? []), { ...event.hold, placedAt: event.at }] }
    case 'hold-lifted':
      return { ...dossier, holds: (state.holds ?? []).filter(({ id }) => id !== event.hold) }
    case 'erasure-asked':
      return { ...dossier, erasure: { ...event.erasure, askedAt: event.at } }
    case 'erasure-taken-back':
      return withoutErasure(dossier)
    case 'erasure-carried-out':
      return withoutErasure(dossier)
    case 'person-erased':
    case 'erased':
      return dossier
    default:
      return event satisfies never
  }
}

/** The state that results from a dossier's events. */
export function replay(events: readonly ReferralEvent[]): Referral {
  return events.reduce(evolve, initialReferral)
}

function submitted(event: Extract<ReferralEvent, { type: 'submitted' }>): SubmittedReferral {
  const { type, at, by, ...referral } = event
  return { ...referral, state: 'submitted', submittedAt: at, updatedAt: at, questions: [], minimumRequirements: [] }
}

/** A conversation recorded before the sides were heard separately has no side and stays one conversation for both. */
function recorded(dossier: SubmittedReferral, intake: Intake): SubmittedReferral {
  if (intake.side === undefined) return { ...dossier, intake }
  return { ...dossier, sideIntakes: { ...dossier.sideIntakes, [intake.side]: intake } }
}

function judged(before: readonly JudgedDuplicate[] = [], judgement: JudgedDuplicate): readonly JudgedDuplicate[] {
  const { tenant, dossier } = judgement
  return [...before.filter(one => one.tenant !== tenant || one.dossier !== dossier), judgement]
}

function decided(dossier: SubmittedReferral, decision: Decision, at: string): SubmittedReferral {
  return { ...dossier, state: decision.outcome, decision: { ...decision, decidedAt: at } }
}

function withoutErasure({ erasure, ...dossier }: SubmittedReferral): SubmittedReferral {
  return dossier
}

function upsert<Item extends { readonly id: string }>(items: readonly Item[], item: Item): readonly Item[] {
  const known = items.some(({ id }) => id === item.id)
  return known ? items.map(old => (old.id === item.id ? item : old)) : [...items, item]
}
