import { lastMonthOf } from '../../grants/quarters.ts'
import { sumOf } from '../../indicators/figure.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { KnownSum } from '../attack/problemOf.ts'
import type { ShownMoney } from '../edition.ts'
import { yearOf } from '../grid.ts'
import type { LedgerAmount, LedgerEntry } from '../ledger.ts'
import type { RehearsalInput } from '../rehearsal.ts'
import type { Span } from '../tables/cell.ts'
import { countedBy, countsOfYear } from '../tables/counts.ts'
import { countIn, countOf, type Group, variantOf } from '../tables/group.ts'

export type AmountsContext = Pick<RehearsalInput, 'money' | 'months' | 'through' | 'running'>

/**
 * What the amounts say of a group by kind, to whoever knows the prices. Invoices are number × price per kind and quarter, and what is
 * committed is what ran at the end of the last one. Where a reader has to guess how other years or plans without a conference take part in
 * it, they are taken to know that exactly: that is more than anybody is told, and stays safe when it is.
 */
export function amountsOf(group: Group, context: AmountsContext): readonly LedgerAmount[] {
  if (!group.dimensions.includes('variant')) return []
  const sums = sumsOf(group)
  if (sums === undefined) return []
  const variants = new Set(Object.keys(group.counts).map(variantOf))
  return [...variants].flatMap(variant =>
    sums(group, variant, context).flatMap(sum =>
      sum.from > sum.to ? [] : [{ group: group.id, since: group.since, variant, ...sum }],
    ),
  )
}

/** The sums that amounts give, of the kinds that a group still has. What earlier editions gave is known as well, where it still holds. */
export function knownSums(
  group: Group,
  now: readonly LedgerAmount[],
  own: readonly LedgerEntry[],
): readonly KnownSum[] {
  const all = Object.keys(group.counts).sort()
  const before = own.flatMap(({ amounts = [] }) =>
    amounts.filter(one => one.group === group.id && one.since === group.since),
  )
  return [...before, ...now].flatMap(({ variant, from, to, low, high = Number.POSITIVE_INFINITY }) => {
    const categories = all.filter(category => variantOf(category) === variant)
    const value = countOf(group.counts, categories, { from, to })
    return value < low || value > high ? [] : [{ categories, from, to, low, high }]
  })
}

type Sum = Span & { readonly low: number; readonly high?: number | undefined }
type SumsOf = (group: Group, variant: string, context: AmountsContext) => readonly Sum[]

function sumsOf({ indicator }: Group): SumsOf | undefined {
  const counted = countedBy(indicator)
  if (counted.length === 0) return undefined
  if (counted.includes('total')) return ofReferrals
  if (counted.every(name => name.startsWith('outcome:plan'))) return ofCohort
  return counted.every(name => name.startsWith('held:')) ? ofConferences : undefined
}

/** So many were referred by then at least: what was paid for, and what ran. */
const ofReferrals: SumsOf = (group, variant, { money, months, through, running }) => {
  const last = money.through ?? through
  const span = { from: `${group.year}-01`, to: earliest(`${group.year}-12`, last) }
  // What runs is known of the last closed quarter; of a year before, earlier editions said it.
  const open = yearOf(last) === group.year ? (new Map(Object.entries(running ?? {})).get(variant) ?? 0) : 0
  const least = paidFor(money, variant, ({ quarter }) => lastMonthOf(quarter) <= span.to) + open
  const low = Math.min(least - inYearsBefore(group, variant, months), ofKind(group, variant, span))
  return low > 0 ? [{ ...span, low }] : []
}

/**
 * The plans of a cohort are those that were paid for, less the plans of other years. Those of the quarter that runs are soon invoiced, so
 * they are taken to be known already: what is shown now is not to be narrowed by the next invoice.
 */
const ofCohort: SumsOf = (group, variant, { money, through }) => {
  const span = { from: `${group.year}-01`, to: earliest(`${group.year}-12`, through) }
  if ((money.through ?? through) < span.from) return []
  const now = ofKind(group, variant, span)
  return [{ ...span, low: now, high: now }]
}

/** A plan is paid for in the month of its conference: so many conferences were held in a quarter, but for plans without one. */
const ofConferences: SumsOf = (group, variant, { money, months, through }) => {
  const last = money.through ?? through
  const own = money.invoices.map(({ quarter }) => quarter)
  return own
    .filter(quarter => Number(quarter.slice(0, 4)) === group.year && lastMonthOf(quarter) <= last)
    .flatMap(quarter => {
      const to = lastMonthOf(quarter)
      const span = { from: `${to.slice(0, 5)}${String(Number(to.slice(5)) - 2).padStart(2, '0')}`, to }
      const without = months
        .filter(({ month }) => month >= span.from && month <= span.to)
        .reduce((sum, { counters }) => sum + sumOf(counters, ['plan:without']), 0)
      const least = paidFor(money, variant, one => one.quarter === quarter) - without
      const low = Math.min(least, ofKind(group, variant, span))
      return low > 0 ? [{ ...span, low }] : []
    })
}

const earliest = (one: string, another: string): string => (one < another ? one : another)

/** How many of a kind the group counts in some months. */
const ofKind = ({ counts }: Group, variant: string, span: Span): number =>
  countOf(
    counts,
    Object.keys(counts).filter(category => variantOf(category) === variant),
    span,
  )

/** How many plans of a kind were invoiced in some quarters; what a later invoice corrects is of the quarter that it corrects. */
const paidFor = (
  { invoices }: ShownMoney,
  variant: string,
  isIn: (quarter: { readonly quarter: string }) => boolean,
): number =>
  invoices
    .flatMap(({ quarter, lines }) =>
      lines.filter(line => line.variant === variant && isIn(line.corrects ?? { quarter })),
    )
    .reduce((sum, { number }) => sum + number, 0)

function inYearsBefore(group: Group, variant: string, months: readonly MonthOfTenant[]): number {
  const years = new Set(months.map(({ month }) => yearOf(month)).filter(year => year < group.year))
  let sum = 0
  for (const year of years) {
    const { counts } = countsOfYear(group.indicator, group.dimensions, months, year, `${year}-12`)
    for (const [category, own] of Object.entries(counts))
      if (variantOf(category) === variant) sum += countIn(own, { from: `${year}-01`, to: `${year}-12` })
  }
  return sum
}
