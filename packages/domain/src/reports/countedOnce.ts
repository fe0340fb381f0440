import type { Grant } from '../grants/grant.ts'
import type { MonthOfTenant } from './tally.ts'

/** The counters of one grant, of any families. */
export type MonthsOfGrant = {
  readonly grant: Pick<Grant, 'from' | 'to' | 'tenants'>
  readonly months: readonly MonthOfTenant[]
}

/**
 * The counters of several grants of a funder, so that each referral counts once. Grants that cover the same tenant and
 * month count the same referrals; one of them may not have all yet, while those from before it are still being added, so
 * the one with the highest total is taken, and the first of equals. What lies outside a grant's months and tenants is
 * left out: it was counted before the grant was changed.
 */
export function countedOnce(grants: readonly MonthsOfGrant[]): readonly MonthOfTenant[] {
  const covered = grants.map(({ grant, months }) => months.filter(month => covers(grant, month)))
  const [only] = covered
  if (covered.length === 1 && only !== undefined) return only
  const totals = covered.map(totalsOf)
  const best = new Map<string, number>()
  for (const [index, own] of totals.entries())
    for (const [place, total] of own) {
      const chosen = best.get(place)
      if (chosen === undefined || total > (totals[chosen]?.get(place) ?? 0)) best.set(place, index)
    }
  return covered.flatMap((months, index) => months.filter(month => best.get(placeOf(month)) === index))
}

const covers = ({ from, to, tenants }: MonthsOfGrant['grant'], { month, tenant }: MonthOfTenant): boolean =>
  from <= month && month <= to && tenants.some(id => id === tenant)

const placeOf = ({ month, tenant }: MonthOfTenant): string => `${month}#${tenant}`

/** Referrals by month and tenant. */
function totalsOf(months: readonly MonthOfTenant[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>()
  for (const month of months) {
    const place = placeOf(month)
    totals.set(place, (totals.get(place) ?? 0) + (month.counters.total ?? 0))
  }
  return totals
}
