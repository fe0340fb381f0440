import { lastMonthOf } from '../../grants/quarters.ts'
import { sumOf } from '../../indicators/figure.ts'
import type { KnownSum } from '../attack/problemOf.ts'
import { addMonths, yearOf } from '../grid.ts'
import { countedBy } from '../tables/counts.ts'
import { countIn, countOf, type Group, variantOf } from '../tables/group.ts'
import { type AmountsContext, paidFor } from './amounts.ts'

/**
 * What the invoice of a closed quarter says of the conferences in it: a plan is paid for in the month of its conference. Of any kinds
 * together as many were held as plans were paid for, less at most the plans without a conference, and more at most the conferences
 * without a paid plan. Both numbers are exact in every edition, of all kinds together; which kinds they are of, nobody is told.
 */
export function heldAndPaid(group: Group, context: AmountsContext): readonly KnownSum[] {
  const counted = countedBy(group.indicator)
  if (!group.dimensions.includes('variant')) return []
  if (counted.length === 0 || !counted.every(name => name.startsWith('held:'))) return []
  const { money, through } = context
  return money.invoices
    .map(({ quarter }) => lastMonthOf(quarter))
    .filter(to => yearOf(to) === group.year && to <= (money.through ?? through))
    .flatMap(to => ofQuarter(group, { from: addMonths(to, -2), to }, context))
}

function ofQuarter(
  group: Group,
  span: { readonly from: string; readonly to: string },
  { money, months }: AmountsContext,
): readonly KnownSum[] {
  const all = Object.keys(group.counts).sort()
  const paid = new Map(
    [...new Set(all.map(variantOf))].map(variant => [
      variant,
      paidFor(money, variant, ({ quarter }) => lastMonthOf(quarter) === span.to),
    ]),
  )
  const without = months
    .filter(({ month }) => month >= span.from && month <= span.to)
    .reduce((sum, { counters }) => sum + sumOf(counters, ['plan:without']), 0)
  const paidInAll = [...paid.values()].reduce((sum, n) => sum + n, 0)
  const unpaid = Math.max(0, countIn(group.totals, span) - (paidInAll - without))
  return subsetsOf([...paid.keys()]).flatMap(kinds => {
    const categories = all.filter(category => kinds.includes(variantOf(category)))
    const value = countOf(group.counts, categories, span)
    const ofThese = kinds.reduce((sum, kind) => sum + (paid.get(kind) ?? 0), 0)
    const low = Math.min(ofThese - without, value)
    const high = Math.max(ofThese + unpaid, value)
    return [{ ...span, categories, low: Math.max(0, low), high }]
  })
}

/** Some of the kinds, never none and never all: there are four kinds, so fourteen of these. */
function subsetsOf(kinds: readonly string[]): readonly (readonly string[])[] {
  const every = Array.from({ length: 2 ** kinds.length }, (_, bits) =>
    kinds.filter((_kind, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  )
  return every.filter(({ length }) => length > 0 && length < kinds.length)
}
