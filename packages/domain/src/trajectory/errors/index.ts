import type { AssignmentError } from './assignment.ts'
import type { CircleError } from './circle.ts'
import type { ConferenceError } from './conference.ts'
import type { EvaluationError } from './evaluation.ts'
import type { PlanError } from './plan.ts'
import type { PreparationError } from './preparation.ts'

/** Why a command on a trajectory is refused. A closed union: callers `switch` on `code`. */
export type TrajectoryError =
  | AssignmentError
  | CircleError
  | PreparationError
  | ConferenceError
  | PlanError
  | EvaluationError
export type TrajectoryErrorCode = TrajectoryError['code']
