import type { EditionHead, GrantEditions } from '../../api/editions.ts'
import type { ReportSearch } from './search.ts'

/** The grant that the address says; else the first that has an edition, else the first. */
export const chooseGrant = (
  grants: readonly GrantEditions[],
  { grant }: Pick<ReportSearch, 'grant'>,
): GrantEditions | undefined =>
  grants.find(one => one.grant.id === grant) ?? grants.find(({ editions }) => editions.length > 0) ?? grants[0]

/** The edition that the address says, of a day the last correction; else the latest. */
export const chooseHead = (
  { editions }: Pick<GrantEditions, 'editions'>,
  { asOf, number }: Pick<ReportSearch, 'asOf' | 'number'>,
): EditionHead | undefined =>
  editions.find(one => one.asOf === asOf && one.number === number) ??
  editions.find(one => one.asOf === asOf) ??
  editions[0]
