import type { CoordinatorErrorCode } from '@kring/domain'

/** The problem codes of coordinators' records and of training, with their statuses. */
export const coordinatorProblemStatus = {
  'coordinator-state-unfit': 409,
  'coordinator-exists': 409,
  'coordinator-role-missing': 422,
  'coordinator-email-unfit': 422,
  'coordinator-phone-unfit': 422,
  'period-reversed': 422,
  'day-in-future': 422,
  'listed-twice': 422,
  'affiliation-unknown': 422,
  'affiliation-twice': 422,
  'too-many-affiliations': 422,
  'session-unknown': 422,
  'session-full': 409,
  'session-has-enrolments': 409,
  'enrolled-already': 409,
  'not-enrolled': 409,
  'attended-already': 409,
  'training-too-short': 409,
  'return-day-missing': 409,
  'own-supervisor': 422,
  'same-region': 422,
} as const satisfies Record<Exclude<CoordinatorErrorCode, 'command-not-allowed'>, number> & Record<string, number>
export type CoordinatorProblemCode = keyof typeof coordinatorProblemStatus
