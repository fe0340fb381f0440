import { type Figure, figureOf } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { type Counters, merge } from '../../reports/rollup.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { Period, ShownCount, ShownFigure } from '../edition.ts'
import { yearOf } from '../grid.ts'
import type { LedgerEntry, LedgerFigure } from '../ledger.ts'
import { shownPart, shownShare, toNearestFive } from '../rounding.ts'
import { isOfTheWhole, isShareOfAPart } from './wholeOfGrant.ts'

export type FiguresContext = {
  readonly indicators: readonly Indicator[]
  readonly months: readonly MonthOfTenant[]
  readonly threshold: number
  /** The ledger of this grant, oldest first. */
  readonly own: readonly LedgerEntry[]
  /** The numerator of a share of a part as its table shows it; undefined where the period has none. */
  readonly partOf: (indicator: Indicator, period: Period) => ShownCount | undefined
}

export type Figures = { readonly figures: readonly ShownFigure[]; readonly ledger: readonly LedgerFigure[] }

/** A mean or median moves when so many new cases are behind it: else the difference tells of few. */
const newCases = 5

/** Every figure of a period, in the order of the registry. */
export function figuresOf(period: Period, context: FiguresContext): Figures {
  const counters = countersIn(period, context.months)
  const made = context.indicators.map(indicator => figureIn(indicator, counters, period, context))
  return {
    figures: made.map(({ figure }) => figure),
    ledger: made.flatMap(({ figure, cases }) =>
      figure.kind === 'mean' || figure.kind === 'median' ? [{ period: period.key, figure, cases }] : [],
    ),
  }
}

const countersIn = ({ from, to }: Period, months: readonly MonthOfTenant[]): Counters =>
  merge(months.filter(({ month }) => month >= from && month <= to).map(({ counters }) => counters))

type Made = { readonly figure: ShownFigure; readonly cases: number }

function figureIn(indicator: Indicator, counters: Counters, period: Period, context: FiguresContext): Made {
  const exact = figureOf(indicator, counters)
  switch (exact.kind) {
    case 'count':
      return {
        figure: { kind: 'count', indicator: indicator.id, count: { kind: 'exact', n: Math.max(0, exact.n) } },
        cases: exact.n,
      }
    case 'share':
      return { figure: shareIn(indicator, exact, period, context), cases: exact.denominator }
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
    share: isShown ? shownShare(part, denominator, threshold) : { kind: 'hidden' },
    numerator: part,
    denominator: shownOver,
  }
}

function average(
  indicator: Indicator,
  exact: Extract<Figure, { kind: 'mean' | 'median' }>,
  period: Period,
  { threshold, own }: FiguresContext,
): Made {
  const before = figureBefore(indicator, period, own)
  if (before !== undefined && Math.abs(exact.over - before.cases) < newCases) return before
  const { over: n } = exact
  const over = shownPart(n, threshold)
  const isEnough = n >= threshold
  if (exact.kind === 'mean')
    return {
      cases: n,
      figure: {
        kind: 'mean',
        indicator: indicator.id,
        ...(isEnough ? { tenths: Math.round((10 * exact.sum) / n) } : {}),
        over,
      },
    }
  const { median, p90 } = exact
  return {
    cases: n,
    figure: {
      kind: 'median',
      indicator: indicator.id,
      ...(isEnough && median !== undefined && p90 !== undefined
        ? { median: toNearestFive(median), p90: toNearestFive(p90) }
        : {}),
      over,
    },
  }
}

/** The figure as last shown: of the same period, or for the year to date of the same year a month earlier. */
function figureBefore(indicator: Indicator, period: Period, own: readonly LedgerEntry[]): LedgerFigure | undefined {
  const ofIndicator = own.flatMap(({ figures }) => figures.filter(({ figure }) => figure.indicator === indicator.id))
  const isSame = (key: string): boolean =>
    key === period.key || (period.kind === 'to-date' && key.startsWith(`${yearOf(period.from)}-to-`))
  return ofIndicator.filter(({ period: key }) => isSame(key)).at(-1)
}
