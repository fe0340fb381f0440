import { type Figure, figureOf } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { type Counters, merge } from '../../reports/rollup.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { Period, ShownCount, ShownFigure } from '../edition.ts'
import { shownPart, shownShare } from '../rounding.ts'
import type { Averages } from './averages.ts'
import { isOfTheWhole, isShareOfAPart } from './wholeOfGrant.ts'

export type FiguresContext = {
  readonly indicators: readonly Indicator[]
  readonly months: readonly MonthOfTenant[]
  readonly threshold: number
  readonly averages: Pick<Averages, 'figureIn'>
  /** The numerator of a share of a part as its table shows it; undefined where the period has none. */
  readonly partOf: (indicator: Indicator, period: Period) => ShownCount | undefined
}

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
      return context.averages.figureIn(indicator, period)
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
