import { lastMonthOf } from '../../grants/quarters.ts'
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

/**
 * The sums that amounts give, of the kinds that a group still has. What earlier editions gave is known as well, whatever counts stood then:
 * of what grew since, "at least so many" still holds, and of what shrank "at most so many".
 */
export function knownSums(
  group: Group,
  now: readonly LedgerAmount[],
  own: readonly LedgerEntry[],
): readonly KnownSum[] {
  const all = Object.keys(group.counts).sort()
  // A bound of another month is what the next invoice might say; the invoice says it when its quarter is over.
  const before = own.flatMap(({ amounts = [] }) =>
    amounts.filter(one => one.group === group.id && isQuarterEnd(one.to)),
  )
  return [...before, ...now].flatMap(({ variant, from, to, low, high = Number.POSITIVE_INFINITY }) => {
    const categories = all.filter(category => variantOf(category) === variant)
    const value = countOf(group.counts, categories, { from, to })
    return categories.length === 0
      ? []
      : [
          {
            ...{ categories, from, to, low: Math.min(low, value) },
            high: value > high ? Number.POSITIVE_INFINITY : high,
          },
        ]
  })
}

const isQuarterEnd = (month: string): boolean => Number(month.slice(5)) % 3 === 0

type Sum = Span & { readonly low: number; readonly high?: number | undefined }
type SumsOf = (group: Group, variant: string, context: AmountsContext) => readonly Sum[]

function sumsOf({ indicator }: Group): SumsOf | undefined {
  const counted = countedBy(indicator)
  if (counted.length === 0) return undefined
  if (counted.includes('total')) return ofReferrals
  return counted.every(name => name.startsWith('outcome:plan')) ? ofCohort : undefined
}

/** So many were referred by the end of each closed quarter at least: what was paid for by then, and of the last one what ran as well. */
const ofReferrals: SumsOf = (group, variant, context) => {
  const { money, through, running, months } = context
  const last = money.through ?? through
  const closed = paidByQuarter(group, variant, context)
  const span = { from: `${group.year}-01`, to: earliest(`${group.year}-12`, last) }
  // What runs is known of the last closed quarter; of a year before, earlier editions said it.
  const open = yearOf(last) === group.year ? (new Map(Object.entries(running ?? {})).get(variant) ?? 0) : 0
  const least = paidFor(money, variant, ({ quarter }) => lastMonthOf(quarter) <= span.to) + open
  const low = Math.min(least - inYearsBefore(group, variant, months), ofKind(group, variant, span))
  return low > 0 ? [...closed, { ...span, low }] : closed
}

/**
 * The plans of a cohort are those that were paid for, less the plans of other years. Those of the quarter that runs are soon invoiced, so
 * they are taken to be known already: what is shown now is not to be narrowed by the next invoice. What was paid for by the end of a
 * quarter is of nobody who was referred later.
 */
const ofCohort: SumsOf = (group, variant, context) => {
  const { money, through } = context
  const span = { from: `${group.year}-01`, to: earliest(`${group.year}-12`, through) }
  if ((money.through ?? through) < span.from) return []
  const now = ofKind(group, variant, span)
  return [...paidByQuarter(group, variant, context), { ...span, low: now, high: now }]
}

/**
 * What was paid for by the end of each closed quarter of the year, less all of the years before: of so many at least the referral came by
 * then. The invoices by quarter stand in every edition.
 */
function paidByQuarter(group: Group, variant: string, { money, months, through }: AmountsContext): readonly Sum[] {
  const before = inYearsBefore(group, variant, months)
  const ends = ['03', '06', '09', '12'].map(month => `${group.year}-${month}`)
  return ends
    .filter(to => to <= (money.through ?? through))
    .flatMap(to => {
      const span = { from: `${group.year}-01`, to }
      const paid = paidFor(money, variant, ({ quarter }) => lastMonthOf(quarter) <= to)
      const low = Math.min(paid - before, ofKind(group, variant, span))
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
export const paidFor = (
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
