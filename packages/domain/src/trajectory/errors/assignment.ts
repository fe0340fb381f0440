import type { RuledOut } from '../../matching/index.ts'
import type { TrajectoryState } from '../state/trajectoryStates.ts'

/** Why a command on the assignment or the trajectory as a whole is refused. */
export type AssignmentError =
  | { readonly code: 'command-not-allowed'; readonly command: string; readonly state: TrajectoryState | 'none' }
  | { readonly code: 'coordinator-unknown' }
  /** G8, G9: every reason, so that the screen says what is missing instead of "no". */
  | { readonly code: 'coordinator-ruled-out'; readonly because: readonly RuledOut[] }
  | { readonly code: 'coordinator-assigned' }
  | { readonly code: 'no-coordinator' }
  | { readonly code: 'offer-open' }
  | { readonly code: 'offer-ended' }
  | { readonly code: 'offer-expired' }
  | { readonly code: 'offer-runs' }
  | { readonly code: 'offer-term-unfit' }
  | { readonly code: 'contact-in-future' }
  | { readonly code: 'person-unknown' }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'not-allowed' }
