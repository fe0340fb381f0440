import type { EvaluationEvent } from '../events/evaluation.ts'
import type { Evaluation, Evaluations } from '../state/evaluations.ts'
import { noEvaluations } from '../state/evaluations.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { withVoice } from './voices.ts'

/** The trajectory after an event of its evaluations. */
export function evolveEvaluation(record: TrajectoryRecord, event: EvaluationEvent): TrajectoryRecord {
  switch (event.type) {
    case 'closed':
      return { ...record, state: 'closed' }
    case 'reconvened':
      return reconvened(record)
    case 'evaluation-due':
      return { ...record, state: 'evaluation-due', evaluations: evolve(record.evaluations, event) }
    case 'evaluation-completed':
      return { ...record, state: 'evaluated', evaluations: evolve(record.evaluations, event) }
    default:
      return { ...record, evaluations: evolve(record.evaluations, event) }
  }
}

/** A new conference: what was is kept with what came of it, and the day is to be set anew; its revisions go on. */
function reconvened(record: TrajectoryRecord): TrajectoryRecord {
  const { current, ...conference } = record.conference
  const { day, planWithoutMeeting, ...preparation } = record.preparation
  const { former, ...evaluations } = record.evaluations
  return {
    ...record,
    state: 'preparation',
    preparation,
    conference: current === undefined ? conference : { ...conference, former: [...conference.former, current] },
    evaluations: { ...noEvaluations, former: [...former, evaluations] },
  }
}

type OfEvaluations = Exclude<EvaluationEvent, { readonly type: 'closed' | 'reconvened' }>

function evolve(before: Evaluations, event: OfEvaluations): Evaluations {
  switch (event.type) {
    case 'evaluation-due': {
      const { next: _, ...others } = before
      const { moment, dueOn, next } = event
      const current: Evaluation = { moment, dueOn, since: event.at, talks: [], checks: [] }
      return { ...others, current, ...(next === undefined ? {} : { next }) }
    }
    case 'rated': {
      const { person, group, scores } = event
      const others = before.ratings.filter(one => one.person !== person)
      return { ...before, ratings: [...others, { person, group, scores }] }
    }
    case 'voice-counted':
      return { ...before, voices: withVoice(before.voices, event.before, event.now) }
    case 'lesson-noted':
      return { ...before, lesson: event.lesson }
    default:
      return before.current === undefined ? before : evolveRunning(before, before.current, event)
  }
}

type OfRunning = Exclude<
  OfEvaluations,
  { readonly type: 'evaluation-due' | 'rated' | 'voice-counted' | 'lesson-noted' }
>

function evolveRunning(before: Evaluations, current: Evaluation, event: OfRunning): Evaluations {
  switch (event.type) {
    case 'evaluation-talked': {
      const talk = { person: event.person, ...event.talk }
      return { ...before, current: { ...current, talks: [...current.talks, talk] } }
    }
    case 'agreement-checked': {
      const others = current.checks.filter(({ agreement }) => agreement !== event.check.agreement)
      return { ...before, current: { ...current, checks: [...others, event.check] } }
    }
    case 'evaluation-questions-answered': {
      const { own: _, ...others } = current
      return { ...before, current: { ...others, ...(event.own === undefined ? {} : { own: event.own }) } }
    }
    case 'help-used-recorded':
      return { ...before, current: { ...current, help: event.help } }
    case 'evaluation-completed': {
      const { current: _, ...others } = before
      const { outcome, saidBy, afterDays } = event
      const completed = { ...current, completedAt: event.at, outcome, saidBy, afterDays }
      return { ...others, done: [...before.done, completed] }
    }
    default:
      return event satisfies never
  }
}
