import type { Fault } from '../forms/answers/answers.ts'
import type { ReferralCommandName } from './commands.ts'
import type { RightsErrorCode } from './rightsErrors.ts'
import type { ReferralState } from './state.ts'

/** The errors of the domain. A closed union: callers `switch` on `code` and the compiler proves it complete. */
export type ReferralError =
  | { readonly code: 'command-not-allowed'; readonly command: ReferralCommandName; readonly state: ReferralState }
  | { readonly code: 'variant-not-enabled' }
  | { readonly code: 'intake-missing' }
  | { readonly code: 'question-missing' }
  | { readonly code: 'question-not-open' }
  | { readonly code: 'question-unknown' }
  | { readonly code: 'minimum-requirement-reason-missing' }
  | { readonly code: 'minimum-requirement-unknown' }
  | { readonly code: 'intake-in-future' }
  | { readonly code: 'too-many-questions' }
  | { readonly code: 'side-missing' }
  | { readonly code: 'side-unfit' }
  | { readonly code: 'sides-together' }
  | { readonly code: 'side-not-heard' }
  | { readonly code: 'side-not-willing' }
  | { readonly code: 'groups-missing' }
  | { readonly code: 'answers-invalid'; readonly faults: readonly Fault[] }
  | { readonly code: 'grant-unknown' }
  | { readonly code: 'funding-unchanged' }
  | { readonly code: 'duplicate-unknown' }
  | { readonly code: 'message-empty' }
  | { readonly code: 'message-email-unfit' }
  | { readonly code: 'message-phone-unfit' }
  | { readonly code: 'message-unknown' }
  | { readonly code: 'too-many-messages' }
  | { [Code in RightsErrorCode]: { readonly code: Code } }[RightsErrorCode]
  | { readonly code: 'hold-words-missing' }
  | { readonly code: 'hold-review-unfit' }
  | { readonly code: 'hold-unknown' }
  | { readonly code: 'too-many-holds' }
  | { readonly code: 'dossier-held' }
  | { readonly code: 'erasure-asked-already' }
  | { readonly code: 'erasure-not-asked' }
  | { readonly code: 'erasure-person-unknown' }
  | { readonly code: 'erasure-files-undecided' }
  | { readonly code: 'trajectory-runs' }
  | { readonly code: 'not-allowed' }

export type ReferralErrorCode = ReferralError['code']
