import type { Allowance } from '../data/index.ts'

/** What each bucket allows: of a tenant's own people and systems, its public desk, guesses and uploads there, one personal link. */
export type Quotas = {
  readonly people: Allowance
  readonly public: Allowance
  readonly guesses: Allowance
  readonly uploads: Allowance
  readonly link: Allowance
}

/**
 * A tenant of two hundred people who all write at once stays far below the first; a person who reloads a page stays
 * below the last. Whoever mistypes a link has tries enough, whoever guesses has not.
 */
export const defaultQuotas: Quotas = {
  people: { burst: 600, perSecond: 60 },
  public: { burst: 300, perSecond: 30 },
  guesses: { burst: 30, perSecond: 0.2 },
  // Of files of 10 MB each, from people without an account.
  uploads: { burst: 60, perSecond: 0.2 },
  link: { burst: 60, perSecond: 1 },
}
