/** Why a command on a complaint is refused. */
export type ComplaintErrorCode =
  /** It is in another state than the command needs. */
  | 'complaint-state-unfit'
  /** Nothing is said. */
  | 'complaint-empty'
  | 'complaint-too-long'
  /** More was added than one complaint can hold. */
  | 'complaint-too-many-words'
  /** Nobody handles a complaint that is about them, or about the work that they do themself. */
  | 'complaint-about-officer'
  /** The term of the answer is extended once. */
  | 'complaint-extended-already'
  /** A talk was in the past. */
  | 'complaint-day-in-future'
  /** The authority is of another country. */
  | 'complaint-authority-unfit'
  /** Everything that is new was told. */
  | 'complaint-nothing-to-tell'
  /** Told by a way that the complainant said is not safe. */
  | 'complaint-way-unsafe'

export type ComplaintError = { readonly code: ComplaintErrorCode }
