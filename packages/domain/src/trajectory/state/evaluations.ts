import type { Day } from '../../calendar/days.ts'
import type { ExtraAnswers } from '../../variants/intakeForm.ts'
import type { Rating } from './satisfaction.ts'
import { noVoices, type Voices } from './voices.ts'

/** A conversation for the evaluation, with somebody of the circle. What was said is not stored, but for agreements (G10). */
export type EvaluationTalk = {
  readonly person: string
  readonly outcome: 'spoken' | 'no-answer'
  readonly minutes: number
  readonly at: string
}
export const talkOutcomes = ['spoken', 'no-answer'] as const

/** How an agreement goes. `not-now`: it was not needed yet, or its turn has not come; it does not count. */
export const checkResults = ['fully', 'partly', 'not', 'not-now'] as const
export type CheckResult = (typeof checkResults)[number]

export type AgreementCheck = {
  readonly agreement: string
  readonly result: CheckResult
  /** One sentence in the family's own words. */
  readonly says?: string | undefined
  /** The id of who says so. */
  readonly saidBy: string
}

/**
 * The help of professionals that the family uses at a later evaluation, beside what it used before the conference (DOMAIN, "What a
 * funder's report counts": follow-up).
 */
export const helpUses = ['none', 'less', 'same', 'more'] as const
export type HelpUse = (typeof helpUses)[number]

export type HelpUsed = {
  readonly use: HelpUse
  /** The id of who says so. */
  readonly saidBy: string
}

/** What the family says about its plan. */
export const evaluationOutcomes = ['goes-on', 'adjust'] as const
export type EvaluationOutcome = (typeof evaluationOutcomes)[number]

/** When an evaluation falls due. `moment` names it: `months-1`, `months-6`, `review`. */
export type EvaluationMoment = { readonly moment: string; readonly dueOn: Day }

/** An evaluation since it fell due. */
export type Evaluation = EvaluationMoment & {
  readonly since: string
  readonly talks: readonly EvaluationTalk[]
  readonly checks: readonly AgreementCheck[]
  /** The partner's own questions, with their answers. */
  readonly own?: ExtraAnswers | undefined
  /** Asked at later evaluations only. */
  readonly help?: HelpUsed | undefined
}

export type CompletedEvaluation = Evaluation & {
  readonly completedAt: string
  /** Days since the conference, or since the plan without a meeting. */
  readonly afterDays: number
  readonly outcome: EvaluationOutcome
  readonly saidBy: string
}

/** The evaluations of one conference, or of a plan without a meeting. */
export type EvaluationsOfConference = {
  /** The one that runs. */
  readonly current?: Evaluation | undefined
  /** In order. */
  readonly done: readonly CompletedEvaluation[]
  /** The evaluation after this one, once it is known. */
  readonly next?: EvaluationMoment | undefined
  readonly ratings: readonly Rating[]
  readonly voices: Voices
  /** What the region learns from it, in one sentence without names. */
  readonly lesson?: string | undefined
}

/** Those of the conference as it is now, and of the conferences before it. */
export type Evaluations = EvaluationsOfConference & { readonly former: readonly EvaluationsOfConference[] }

export const noEvaluations: Evaluations = { done: [], ratings: [], voices: noVoices, former: [] }
