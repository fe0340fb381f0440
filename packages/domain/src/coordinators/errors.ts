import type { CoordinatorCommandName } from './commands.ts'
import type { Coordinator } from './state.ts'

/** Why a command on a coordinator's record is refused. A closed union: callers `switch` on `code`. */
export type CoordinatorError =
  | {
      readonly code: 'command-not-allowed'
      readonly command: CoordinatorCommandName
      readonly state: Coordinator['state']
    }
  /** It ends before it begins: an affiliation, a paper, days away. */
  | { readonly code: 'period-reversed' }
  /** Something that has happened, with a day that is still to come. */
  | { readonly code: 'day-in-future' }
  | { readonly code: 'affiliation-unknown' }
  /** The same tie with the same organisation, in days that overlap. */
  | { readonly code: 'affiliation-twice' }
  | { readonly code: 'too-many-affiliations' }
  /** A language, a skill or a day stands in the list twice. */
  | { readonly code: 'listed-twice' }
  | { readonly code: 'coordinator-email-unfit' }
  | { readonly code: 'coordinator-phone-unfit' }
  | { readonly code: 'session-unknown' }
  | { readonly code: 'session-full' }
  | { readonly code: 'enrolled-already' }
  | { readonly code: 'not-enrolled' }
  /** An enrolment of which a day was attended stays. */
  | { readonly code: 'attended-already' }
  /** G8: fewer training days were attended than the country asks. */
  | { readonly code: 'training-too-short'; readonly attended: number; readonly needed: number }
  /** A certificate is extended after a return day only. */
  | { readonly code: 'return-day-missing' }
  | { readonly code: 'own-supervisor' }
  | { readonly code: 'same-region' }

export type CoordinatorErrorCode = CoordinatorError['code']
