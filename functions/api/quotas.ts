import type { BucketKind } from '@kring/domain'
import type { Allowance } from '../data/index.ts'

/**
 * The allowance of each kind of bucket (which one pays: `payingBuckets` of the domain), of one personal link, and of the codes
 * of printed letters that one address tries.
 */
export type Quotas = Readonly<Record<BucketKind | 'link' | 'code', Allowance>>

/** Why these numbers, also for many callers behind one address: docs/decisions/0031-quota-per-caller.md. */
export const defaultQuotas: Quotas = {
  // Two hundred people writing at once stay far below it; one member takes at most a third of what it regains.
  people: { burst: 600, perSecond: 60 },
  member: { burst: 300, perSecond: 20 },
  systems: { burst: 600, perSecond: 60 },
  system: { burst: 300, perSecond: 30 },
  // The operator's and funders' people open many partners' dossiers in a row.
  person: { burst: 600, perSecond: 30 },
  // Public pages come from memory. One address: a class of forty pupils who open a form in the same minute.
  reads: { burst: 6000, perSecond: 300 },
  'caller-reads': { burst: 240, perSecond: 4 },
  // Each makes a dossier. One address: the same class sends; after that a hundred and eighty an hour.
  submissions: { burst: 600, perSecond: 5 },
  'caller-submissions': { burst: 40, perSecond: 0.05 },
  // Each makes a complaint. One address: a shelter or a school, a few in a row; after that ten an hour.
  complaints: { burst: 100, perSecond: 0.5 },
  'caller-complaints': { burst: 10, perSecond: 10 / 3600 },
  // Two a file, of up to 10 MB each: the upload and its check.
  uploads: { burst: 600, perSecond: 4 },
  'caller-uploads': { burst: 80, perSecond: 0.4 },
  // Enough for typing errors, too few for guessing. It refuses guesses only: a link that exists is found first.
  guesses: { burst: 300, perSecond: 2 },
  'caller-guesses': { burst: 20, perSecond: 0.1 },
  // Reloading a page stays below it.
  link: { burst: 60, perSecond: 1 },
  // Five guesses an hour. Those that were right are given back: a family may open its letters behind one address.
  code: { burst: 5, perSecond: 5 / 3600 },
}

/** The same allowance for every bucket. */
export const quotasOf = (allowance: Allowance): Quotas => ({
  people: allowance,
  member: allowance,
  systems: allowance,
  system: allowance,
  person: allowance,
  reads: allowance,
  'caller-reads': allowance,
  submissions: allowance,
  'caller-submissions': allowance,
  complaints: allowance,
  'caller-complaints': allowance,
  uploads: allowance,
  'caller-uploads': allowance,
  guesses: allowance,
  'caller-guesses': allowance,
  link: allowance,
  code: allowance,
})
