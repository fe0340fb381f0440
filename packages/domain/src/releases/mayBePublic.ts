import { monthsBetween } from '../calendar/months.ts'
import type { Grant } from '../grants/grant.ts'
import type { Edition } from './edition.ts'

/**
 * With fewer partners a report is for its funder alone: the grant as a whole is exact in every month, so each of two partners who reads it
 * finds the other's cases by taking off its own.
 */
const fewestPartners = 3

/** Whether everybody may read an edition. `gaps`: the months in which one of its partners did not count, as the grant says. */
export function mayBePublic({ grant, through }: Edition, gaps: Grant['gaps'] = []): boolean {
  const countedIn = (month: string): number =>
    grant.tenants.filter(
      ({ id }) =>
        !gaps.some(
          ({ tenant, from, until }) => tenant === id && from <= month && (until === undefined || month < until),
        ),
    ).length
  const last = through < grant.to ? through : grant.to
  return [grant.from, ...monthsBetween(grant.from, last)].every(month => countedIn(month) >= fewestPartners)
}
