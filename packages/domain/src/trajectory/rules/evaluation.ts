import { dayIn } from '../../calendar/days.ts'
import { daysBetween } from '../../calendar/daysBetween.ts'
import { validate } from '../../forms/validate.ts'
import { asAsked, intakeForm } from '../../variants/intakeForm.ts'
import type { EvaluationCommand } from '../commands/evaluation.ts'
import type { Decided, TrajectoryContext } from '../decideContext.ts'
import type { TrajectoryError } from '../errors/index.ts'
import type { TrajectoryEvent } from '../events/index.ts'
import type { Evaluation } from '../state/evaluations.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { evaluationBlockers } from './evaluationBlockers.ts'
import { planDay } from './evaluationMoments.ts'
import { personIn } from './people.ts'
import { agreementsIn } from './planAgreements.ts'
import { satisfactionGroupOf } from './satisfactionGroup.ts'

/** The events that a command about the evaluation causes, or why it is refused (G18). */
export function decideEvaluation(
  record: TrajectoryRecord,
  command: EvaluationCommand,
  context: TrajectoryContext,
): Decided {
  const { at, by } = context
  const { current, done } = record.evaluations
  switch (command.name) {
    case 'fall-due-evaluation':
      return fallDue(record, command, context)
    case 'reconvene':
      if (record.state === 'evaluated' && done.at(-1)?.outcome !== 'adjust')
        return refuse({ code: 'no-adjustment-asked' })
      return accept({ type: 'reconvened', at, by })
    case 'close-trajectory':
      return accept({ type: 'closed', at, by })
    case 'count-voice': {
      const isNow = command.conference === record.conference.former.length
      if (!isNow || done.length > 0) return refuse({ code: 'voices-closed' })
      const { name, ...counted } = command
      return accept({ type: 'voice-counted', ...counted, at, by })
    }
    case 'note-lesson':
      return accept({ type: 'lesson-noted', lesson: command.lesson, at, by })
    default:
      // Before it fell due, and so before a conference, there is nothing to evaluate.
      return current === undefined
        ? refuse({ code: 'evaluation-not-due' })
        : decideRunning(record, current, command, context)
  }
}

type RunningCommand = EvaluationCommand<
  | 'log-evaluation-talk'
  | 'check-agreement'
  | 'rate'
  | 'answer-evaluation-questions'
  | 'record-help-used'
  | 'complete-evaluation'
>

function decideRunning(
  record: TrajectoryRecord,
  current: Evaluation,
  command: RunningCommand,
  context: TrajectoryContext,
): Decided {
  const { at, by } = context
  switch (command.name) {
    case 'log-evaluation-talk':
      return logTalk(record, command, context)
    case 'check-agreement': {
      const { name, ...check } = command
      if (agreementsIn(record).every(({ id }) => id !== check.agreement)) return refuse({ code: 'agreement-unknown' })
      if (personIn(record.circle, check.saidBy) === undefined) return refuse({ code: 'person-unknown' })
      return accept({ type: 'agreement-checked', check, at, by })
    }
    case 'rate': {
      const { person: id, conference, plan } = command
      const person = personIn(record.circle, id)
      if (person === undefined) return refuse({ code: 'person-unknown' })
      if (conference === undefined && plan === undefined) return refuse({ code: 'nothing-rated' })
      const group = satisfactionGroupOf(person, record.variant, dayIn(at, context.tenant.timeZone))
      return accept({ type: 'rated', person: id, group, scores: { conference, plan }, at, by })
    }
    case 'answer-evaluation-questions': {
      const questions = context.evaluationQuestions ?? []
      const today = dayIn(at, context.tenant.timeZone)
      const valid = validate(intakeForm(questions), command.answers, 'nl', today)
      if (!valid.ok) return refuse({ code: 'evaluation-answers-invalid' })
      const own = asAsked(questions, valid.answers)
      return accept({ type: 'evaluation-questions-answered', ...(own === undefined ? {} : { own }), at, by })
    }
    case 'record-help-used': {
      const { name, ...help } = command
      if (record.evaluations.done.length === 0) return refuse({ code: 'help-asked-later' })
      if (personIn(record.circle, help.saidBy) === undefined) return refuse({ code: 'person-unknown' })
      return accept({ type: 'help-used-recorded', help, at, by })
    }
    case 'complete-evaluation': {
      const { outcome, saidBy } = command
      const blockers = evaluationBlockers(current, agreementsIn(record))
      if (blockers.length > 0) return refuse({ code: 'evaluation-incomplete', blockers })
      if (personIn(record.circle, saidBy) === undefined) return refuse({ code: 'person-unknown' })
      const { timeZone } = context.tenant
      const today = dayIn(at, record.preparation.day?.timeZone ?? timeZone)
      const afterDays = daysBetween(planDay(record, timeZone) ?? current.dueOn, today)
      return accept({ type: 'evaluation-completed', outcome, saidBy, afterDays, at, by })
    }
    default:
      return command satisfies never
  }
}

function fallDue(
  record: TrajectoryRecord,
  { moment, dueOn, next }: EvaluationCommand<'fall-due-evaluation'>,
  { at, by, tenant }: TrajectoryContext,
): Decided {
  const { current, done } = record.evaluations
  const from = planDay(record, tenant.timeZone)
  const today = dayIn(at, record.preparation.day?.timeZone ?? tenant.timeZone)
  if (from === undefined || dueOn <= from || dueOn > today) return refuse({ code: 'evaluation-not-due' })
  const isKnown = current !== undefined || done.some(one => one.moment === moment)
  if (isKnown) return refuse({ code: 'evaluation-open' })
  return accept({ type: 'evaluation-due', moment, dueOn, ...(next === undefined ? {} : { next }), at, by })
}

function logTalk(
  record: TrajectoryRecord,
  { person, outcome, minutes, at: when }: EvaluationCommand<'log-evaluation-talk'>,
  { at, by, newId }: TrajectoryContext,
): Decided {
  if (personIn(record.circle, person) === undefined) return refuse({ code: 'person-unknown' })
  if (when !== undefined && when > at) return refuse({ code: 'contact-in-future' })
  const occurred = when === undefined ? {} : { occurredAt: { at: when, certainty: 'exact' as const } }
  const took = { outcome, minutes, at: when ?? at }
  const contact = { id: newId, kind: 'circle', person, channel: 'phone', ...took } as const
  return accept(
    { type: 'evaluation-talked', person, talk: took, at, by, ...occurred },
    { type: 'contact-logged', contact, at, by, ...occurred },
  )
}

const accept = (...events: readonly TrajectoryEvent[]): Decided => ({ ok: true, events })
const refuse = (error: TrajectoryError): Decided => ({ ok: false, error })
