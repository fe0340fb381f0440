import type { EvaluationBlocker } from '../rules/evaluationBlockers.ts'

/** Why a command about the evaluation is refused. */
export type EvaluationError =
  | { readonly code: 'evaluation-not-due' }
  | { readonly code: 'evaluation-open' }
  /** G18: everything that is missing. */
  | { readonly code: 'evaluation-incomplete'; readonly blockers: readonly EvaluationBlocker[] }
  | { readonly code: 'nothing-rated' }
  | { readonly code: 'voices-closed' }
  | { readonly code: 'evaluation-answers-invalid' }
  /** At the first evaluation nothing is asked of it: a month is too short to need less. */
  | { readonly code: 'help-asked-later' }
  | { readonly code: 'no-adjustment-asked' }
export type EvaluationErrorCode = EvaluationError['code']
