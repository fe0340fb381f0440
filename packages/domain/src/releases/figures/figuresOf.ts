import { type Figure, figureOf } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import { type Counters, merge } from '../../reports/rollup.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import { countsOfShare } from '../countsOfShare.ts'
import type { Period, ShownCount, ShownFigure } from '../edition.ts'
import { shownShare } from '../rounding.ts'
import type { Averages } from './averages.ts'
import type { Shares } from './shares.ts'
import { isShareOfAPart } from './wholeOfGrant.ts'

export type FiguresContext = {
  readonly indicators: readonly Indicator[]
  readonly months: readonly MonthOfTenant[]
  readonly threshold: number
  readonly averages: Pick<Averages, 'figureIn'>
  readonly shares: Pick<Shares, 'figureIn'>
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
      return isShareOfAPart(indicator)
        ? context.shares.figureIn(indicator, exact, period)
        : ofTheWhole(indicator, exact, context)
    case 'mean':
    case 'median':
      return context.averages.figureIn(indicator, period)
    default:
      return exact satisfies never
  }
}

/** A share of the grant as a whole: its counts are exact. */
function ofTheWhole(
  { id: indicator }: Indicator,
  exact: Extract<Figure, { kind: 'share' }>,
  { threshold }: FiguresContext,
): ShownFigure {
  const numerator: ShownCount = { kind: 'exact', n: exact.numerator }
  const denominator: ShownCount = { kind: 'exact', n: exact.denominator }
  const share = shownShare(numerator, denominator, threshold)
  const { part, whole } = countsOfShare({ kind: 'share', indicator, share, numerator, denominator })
  return { kind: 'share', indicator, share, numerator: part, denominator: whole }
}
