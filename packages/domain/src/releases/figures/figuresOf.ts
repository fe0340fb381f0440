import { type Figure, figureOf } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { type Counters, merge } from '../../reports/rollup.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { Period, ShownCount, ShownFigure } from '../edition.ts'
import { hasBreakdowns } from '../grid.ts'
import type { LedgerFigure } from '../ledger.ts'
import { shownPart, shownShare, toNearestFive } from '../rounding.ts'
import { within } from '../tables/cell.ts'
import { isOfTheWhole, isShareOfAPart } from './wholeOfGrant.ts'

export type FiguresContext = {
  readonly indicators: readonly Indicator[]
  readonly months: readonly MonthOfTenant[]
  readonly threshold: number
  /** Means and medians that were shown, by indicator: in earlier editions, and in this one so far. */
  readonly stood: Stood
  /** The numerator of a share of a part as its table shows it; undefined where the period has none. */
  readonly partOf: (indicator: Indicator, period: Period) => ShownCount | undefined
}

export type Stood = Map<string, LedgerFigure[]>

/** A mean or median moves when so many new cases are behind it: else the difference tells of few. */
const newCases = 5

/** Every figure of a period, in the order of the registry. */
export function figuresOf(period: Period, context: FiguresContext): readonly ShownFigure[] {
  const counters = countersIn(period, context.months)
  return context.indicators.map(indicator => figureIn(indicator, counters, period, context))
}

const countersIn = ({ from, to }: Period, months: readonly MonthOfTenant[]): Counters =>
  merge(months.filter(({ month }) => month >= from && month <= to).map(({ counters }) => counters))

function figureIn(indicator: Indicator, counters: Counters, period: Period, context: FiguresContext): ShownFigure {
  const exact = figureOf(indicator, counters)
  switch (exact.kind) {
    case 'count':
      return { kind: 'count', indicator: indicator.id, count: { kind: 'exact', n: Math.max(0, exact.n) } }
    case 'share':
      return shareIn(indicator, exact, period, context)
    case 'mean':
    case 'median':
      return average(indicator, exact, period, context)
    default:
      return exact satisfies never
  }
}

function shareIn(
  indicator: Indicator,
  { numerator, denominator }: Extract<Figure, { kind: 'share' }>,
  period: Period,
  { threshold, partOf }: FiguresContext,
): ShownFigure {
  const over = indicator.measure.kind === 'share' ? indicator.measure.denominator : []
  const shownOver: ShownCount = isOfTheWhole(over)
    ? { kind: 'exact', n: denominator }
    : shownPart(denominator, threshold)
  const part: ShownCount = isShareOfAPart(indicator)
    ? (partOf(indicator, period) ?? { kind: 'hidden' })
    : { kind: 'exact', n: numerator }
  const isShown = !isShareOfAPart(indicator) || partOf(indicator, period) !== undefined
  return {
    kind: 'share',
    indicator: indicator.id,
    share: isShown ? shownShare(part, shownOver, threshold) : { kind: 'hidden' },
    numerator: part,
    denominator: shownOver,
  }
}

/**
 * A mean or median. Where it was shown of nearly the same cases, of this period or one that holds it or lies in it, it stays as it was
 * shown: else the difference would tell of the few. None of a month, nor of months that are no whole quarter: what a quarter leaves beside
 * its first two months is the third.
 */
function average(
  indicator: Indicator,
  exact: Extract<Figure, { kind: 'mean' | 'median' }>,
  period: Period,
  { threshold, stood }: FiguresContext,
): ShownFigure {
  if (!hasBreakdowns(period)) return averageOf(indicator, { ...exact, over: 0 }, threshold)
  const before = stood.get(indicator.id) ?? []
  const nearly = before.filter(
    one => Math.abs(one.cases - exact.over) < newCases && (within(one.period, period) || within(period, one.period)),
  )
  const same = nearly.findLast(one => one.period.key === period.key) ?? nearly.at(-1)
  const figure = same?.figure ?? averageOf(indicator, exact, threshold)
  stood.set(indicator.id, [...before, { period, figure, cases: same?.cases ?? exact.over }])
  return figure
}

function averageOf(
  { id: indicator }: Indicator,
  exact: Extract<Figure, { kind: 'mean' | 'median' }>,
  threshold: number,
): ShownFigure {
  const over = shownPart(exact.over, threshold)
  const isEnough = exact.over >= threshold
  if (exact.kind === 'mean')
    return isEnough
      ? { kind: 'mean', indicator, tenths: Math.round((10 * exact.sum) / exact.over), over }
      : { kind: 'mean', indicator, over }
  const { median, p90 } = exact
  if (!isEnough || median === undefined || p90 === undefined) return { kind: 'median', indicator, over }
  return { kind: 'median', indicator, median: toNearestFive(median), p90: toNearestFive(p90), over }
}
