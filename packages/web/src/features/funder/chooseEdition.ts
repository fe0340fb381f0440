import type { EditionHead, GrantEditions } from '../../api/editions.ts'
import type { ReportSearch } from './search.ts'

/** The grants, the one that began last first: a funder looks at what runs now. */
export const newestFirst = (grants: readonly GrantEditions[]): readonly GrantEditions[] =>
  [...grants].sort((one, other) => compare(other.grant.from, one.grant.from) || compare(other.grant.to, one.grant.to))

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** The grant that the address says; else the newest that has an edition, else the newest. */
export function chooseGrant(
  grants: readonly GrantEditions[],
  { grant }: Pick<ReportSearch, 'grant'>,
): GrantEditions | undefined {
  const newest = newestFirst(grants)
  return newest.find(one => one.grant.id === grant) ?? newest.find(({ editions }) => editions.length > 0) ?? newest[0]
}

/** The edition that the address says, of a day the last correction; else the latest. */
export const chooseHead = (
  { editions }: Pick<GrantEditions, 'editions'>,
  { asOf, number }: Pick<ReportSearch, 'asOf' | 'number'>,
): EditionHead | undefined =>
  editions.find(one => one.asOf === asOf && one.number === number) ??
  editions.find(one => one.asOf === asOf) ??
  editions[0]
