import type { Day } from '../calendar/days.ts'
import type { Affiliation, Organisation } from './state.ts'

/** The most that a record holds: nobody has more ties, and a record stays small. */
export const mostAffiliations = 40

/** A name as it is compared: without case, accents' encoding and double spaces. */
const compared = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Whether two are the same organisation: the same partner; or, when one of the two is known by name only, the same name.
 */
export function isSameOrganisation(one: Organisation, other: Organisation): boolean {
  if (one.tenant !== undefined && other.tenant !== undefined) return one.tenant === other.tenant
  return compared(one.name) === compared(other.name)
}

/** Whether the tie exists on a day, both its first and its last day included. */
export const isAffiliatedOn = ({ from, until }: Pick<Affiliation, 'from' | 'until'>, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

/** Whether two ties exist on a same day; a tie without a first or last day has always been, or goes on. */
export const overlap = (
  one: Pick<Affiliation, 'from' | 'until'>,
  other: Pick<Affiliation, 'from' | 'until'>,
): boolean => begins(one, other.until) && begins(other, one.until)

const begins = ({ from }: Pick<Affiliation, 'from'>, last: Day | undefined): boolean =>
  from === undefined || last === undefined || from <= last
