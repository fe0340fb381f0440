import { countersRead } from '../../indicators/breakdown.ts'
import { figureOf, sumOf } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { type Counters, merge } from '../../reports/rollup.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import { addMonths } from '../grid.ts'
import type { LedgerEntry, LedgerQuarter } from '../ledger.ts'
import type { Span } from '../tables/cell.ts'

/** The counters behind a mean or median by quarter, as they stand: since a quarter was shown it waits for enough new cases. */
export type QuarterCounts = {
  /** Of whole quarters. */
  countersIn(indicator: Indicator, period: Span): Counters
  /** The fewest cases that any edition knew the quarters to have, or of what else is counted. */
  piecesOf(indicator: Indicator, countIn?: CountIn): readonly (Span & { readonly cases: number })[]
  /** What the ledger is to hold of this period: quarters that it does not have, or has otherwise. */
  toLedger(indicator: Indicator, period: Span): readonly LedgerQuarter[]
}

/**
 * `own`: the ledger of this grant, oldest first. A quarter moves when a threshold of cases moved in it, so that two versions of a period
 * differ by none or by so many in each quarter: what is safe of one version beside another is safe of all.
 */
export function createQuarterCounts(
  months: readonly MonthOfTenant[],
  all: Span,
  own: readonly LedgerEntry[],
  threshold: number,
): QuarterCounts {
  const quarters = quartersOf(all)
  const now = new Map(
    quarters.map(({ from, to }) => [
      from,
      merge(months.flatMap(({ month, counters }) => (month >= from && month <= to ? [counters] : []))),
    ]),
  )
  const before = Map.groupBy(
    own.flatMap(({ quarters: shown }) => shown ?? []),
    ({ indicator, from }) => placeOf(indicator, from),
  )
  const standing = new Map<string, Counters>()
  const countersOf = (indicator: Indicator, from: string): Counters => {
    const place = placeOf(indicator.id, from)
    const known = standing.get(place) ?? stands(indicator, before.get(place)?.at(-1), readBy(indicator, now.get(from)))
    standing.set(place, known)
    return known
  }
  const stands = (indicator: Indicator, shown: LedgerQuarter | undefined, counted: Counters): Counters =>
    shown === undefined || movedIn(indicator, shown.counters, counted) >= threshold ? counted : shown.counters
  const within = ({ from, to }: Span): readonly Span[] =>
    quarters.filter(quarter => quarter.from >= from && quarter.to <= to)
  return {
    countersIn: (indicator, period) => merge(within(period).map(({ from }) => countersOf(indicator, from))),
    piecesOf: (indicator, countIn = casesIn) =>
      quarters.map(quarter => {
        const versions = (before.get(placeOf(indicator.id, quarter.from)) ?? []).map(({ counters }) => counters)
        const cases = [...versions, countersOf(indicator, quarter.from)].map(counters => countIn(indicator, counters))
        return { ...quarter, cases: Math.min(...cases) }
      }),
    toLedger: (indicator, period) =>
      within(period).flatMap(({ from }) => {
        const counters = countersOf(indicator, from)
        const isThere = before.get(placeOf(indicator.id, from))?.at(-1)?.counters === counters
        return isThere ? [] : [{ indicator: indicator.id, from, counters }]
      }),
  }
}

type CountIn = (indicator: Indicator, counters: Counters) => number

const placeOf = (indicator: string, from: string): string => `${indicator}#${from}`

function quartersOf({ from, to }: Span): readonly Span[] {
  const quarters: Span[] = []
  for (let first = from; first <= to; first = addMonths(first, 3))
    quarters.push({ from: first, to: addMonths(first, 2) })
  return quarters
}

/** Those of an indicator alone, none below nothing. */
function readBy(indicator: Indicator, counters: Counters = {}): Counters {
  const names = countersRead(indicator)
  const isRead = (name: string): boolean =>
    indicator.measure.kind === 'median' ? names.some(prefix => name.startsWith(prefix)) : names.includes(name)
  return Object.fromEntries(
    Object.entries(counters).flatMap(([name, n]) => (isRead(name) && n > 0 ? [[name, n] as const] : [])),
  )
}

/** Cases that a mean or median is over. */
export function casesIn(indicator: Indicator, counters: Counters): number {
  const figure = figureOf(indicator, counters)
  return figure.kind === 'mean' || figure.kind === 'median' ? figure.over : 0
}

/**
 * What a mean adds up, of the smallest part of it: beside an exact number of conferences a mean is a number of people, and so is what two
 * means differ by. Of a median nothing is added up.
 */
export const fewestAdded: CountIn = ({ measure }, counters) =>
  measure.kind === 'mean'
    ? Math.min(...measure.sum.filter(name => !name.startsWith('-')).map(name => sumOf(counters, [name])))
    : Number.POSITIVE_INFINITY

/** Cases that came or went; of a median by value, for there each case is known by its own. */
function movedIn(indicator: Indicator, shown: Counters, counted: Counters): number {
  if (indicator.measure.kind !== 'median') return Math.abs(casesIn(indicator, counted) - casesIn(indicator, shown))
  let [more, less] = [0, 0]
  for (const name of new Set([...Object.keys(shown), ...Object.keys(counted)])) {
    const change = (counted[name] ?? 0) - (shown[name] ?? 0)
    if (change > 0) more += change
    else less -= change
  }
  return Math.max(more, less)
}
