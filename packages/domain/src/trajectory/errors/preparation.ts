import type { SchedulingBlocker } from '../rules/schedulingBlockers.ts'

/** Why a command about the preparation is refused. */
export type PreparationError =
  | { readonly code: 'step-unknown' }
  | { readonly code: 'safety-not-discussed'; readonly person: string }
  | { readonly code: 'circle-empty' }
  | { readonly code: 'day-in-future' }
  | { readonly code: 'choices-empty' }
  | { readonly code: 'children-reason-missing' }
  | { readonly code: 'informant-unknown' }
  | { readonly code: 'informant-says-nothing' }
  | { readonly code: 'too-many-informants' }
  | { readonly code: 'practicality-unknown' }
  | { readonly code: 'too-many-practicalities' }
  | { readonly code: 'grant-unknown' }
  | { readonly code: 'question-unknown' }
  | { readonly code: 'question-not-open' }
  | { readonly code: 'too-many-questions' }
  | { readonly code: 'minimum-requirement-unknown' }
  | { readonly code: 'minimum-requirement-reason-missing' }
  | { readonly code: 'too-many-requirements' }
  | { readonly code: 'requirements-none' }
  | { readonly code: 'day-in-past' }
  | { readonly code: 'day-too-far' }
  | { readonly code: 'time-does-not-exist' }
  | { readonly code: 'time-exists-twice' }
  | { readonly code: 'scheduling-blocked'; readonly blockers: readonly SchedulingBlocker[] }

export type PreparationErrorCode = PreparationError['code']
