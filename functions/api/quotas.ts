import type { Allowance } from '../data/index.ts'

/**
 * The allowance of each bucket: a tenant's members and systems, its public pages, guesses and uploads there, and one
 * personal link.
 */
export type Quotas = {
  readonly people: Allowance
  readonly public: Allowance
  readonly guesses: Allowance
  readonly uploads: Allowance
  readonly link: Allowance
}

/**
 * `people`: two hundred people writing at once stay far below it. `link`: reloading a page stays below it. `guesses`:
 * enough for typing errors, too few for guessing.
 */
export const defaultQuotas: Quotas = {
  people: { burst: 600, perSecond: 60 },
  public: { burst: 300, perSecond: 30 },
  guesses: { burst: 30, perSecond: 0.2 },
  // Files of up to 10 MB each, from people without an account.
  uploads: { burst: 60, perSecond: 0.2 },
  link: { burst: 60, perSecond: 1 },
}
