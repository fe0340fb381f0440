import { lastMonthOf } from '../../grants/quarters.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { KnownSum } from '../attack/problemOf.ts'
import type { ShownMoney } from '../edition.ts'
import { countedBy, countsOfYear } from '../tables/counts.ts'
import { countIn, type Group, variantOf } from '../tables/group.ts'

/**
 * What invoices (number × price per kind and quarter, exact) say of a group by kind. A trajectory is paid for in the month of its first
 * plan, which is not before its referral: of each kind, so many were referred by then at least, and so many plans of a cohort at most.
 */
export function amountsOf(
  group: Group,
  money: ShownMoney,
  months: readonly MonthOfTenant[],
  through: string,
): readonly KnownSum[] {
  if (!group.dimensions.includes('variant')) return []
  const counted = countedBy(group.indicator)
  const isReferrals = counted.includes('total')
  const isCohort = counted.length > 0 && counted.every(name => name.startsWith('outcome:plan'))
  if (!isReferrals && !isCohort) return []
  const span = { from: `${group.year}-01`, to: `${group.year}-12` }
  const last = through < span.to ? through : span.to
  const variants = new Set(money.invoices.flatMap(({ lines }) => lines.map(({ variant }) => variant)))
  return [...variants].flatMap((variant): readonly KnownSum[] => {
    const categories = Object.keys(group.counts)
      .filter(category => variantOf(category) === variant)
      .sort()
    if (categories.length === 0) return []
    const now = categories.reduce((sum, category) => sum + countIn(group.counts[category], span), 0)
    if (isCohort) {
      const most = Math.max(now, paidFor(money, variant, through))
      return [{ categories, from: span.from, to: last, low: 0, high: most }]
    }
    // The years before are taken to be known exactly: more than anybody is told.
    const earlier = yearsBefore(group, variant, months)
    const least = Math.min(now, paidFor(money, variant, last) - earlier)
    return least > 0 ? [{ categories, from: span.from, to: last, low: least, high: Number.POSITIVE_INFINITY }] : []
  })
}

/** How many of a kind were invoiced in quarters that ended by this month. */
const paidFor = ({ invoices }: ShownMoney, variant: string, last: string): number =>
  invoices
    .filter(({ quarter }) => lastMonthOf(quarter) <= last)
    .flatMap(({ lines }) => lines.filter(line => line.variant === variant))
    .reduce((sum, { number }) => sum + number, 0)

function yearsBefore(group: Group, variant: string, months: readonly MonthOfTenant[]): number {
  const years = new Set(months.map(({ month }) => Number(month.slice(0, 4))).filter(year => year < group.year))
  let sum = 0
  for (const year of years) {
    const { counts } = countsOfYear(group.indicator, group.dimensions, months, year, `${year}-12`)
    for (const [category, own] of Object.entries(counts))
      if (variantOf(category) === variant) sum += countIn(own, { from: `${year}-01`, to: `${year}-12` })
  }
  return sum
}
