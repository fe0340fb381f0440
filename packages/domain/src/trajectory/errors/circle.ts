import type { UnreachedReason } from '../state/unreached.ts'

/** Why a command about the circle is refused. `person`: the id of the other person who is in the way. */
export type CircleError =
  | { readonly code: 'circle-full' }
  | { readonly code: 'person-unknown' }
  | { readonly code: 'person-twice'; readonly person: string }
  | { readonly code: 'person-on-both-sides'; readonly person: string }
  | { readonly code: 'person-is-needed'; readonly person: string }
  | { readonly code: 'side-needed' }
  | { readonly code: 'side-not-here' }
  | { readonly code: 'side-after-invitation' }
  | { readonly code: 'group-not-here' }
  | { readonly code: 'email-unfit' }
  | { readonly code: 'phone-unfit' }
  | { readonly code: 'birth-date-unfit' }
  | { readonly code: 'day-in-future' }
  | { readonly code: 'part-unfit' }
  | { readonly code: 'cannot-be-kept' }
  | { readonly code: 'other-person-unfit' }
  | { readonly code: 'not-a-child' }
  | { readonly code: 'not-a-party' }
  | { readonly code: 'already-invited' }
  | { readonly code: 'not-invited' }
  | { readonly code: 'invitation-withdrawn' }
  | { readonly code: 'day-unknown' }
  | { readonly code: 'may-not-reach'; readonly reason: UnreachedReason }
  | { readonly code: 'requirements-not-frozen' }
  | { readonly code: 'requirements-not-disclosed' }
  | { readonly code: 'requirements-changed' }
  /** Known already: whoever sent it is done. */
  | { readonly code: 'nothing-new' }

export type CircleErrorCode = CircleError['code']
