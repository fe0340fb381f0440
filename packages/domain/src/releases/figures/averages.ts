import { type Figure, figureOf } from '../../indicators/figure.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { MonthOfTenant } from '../../reports/tally.ts'
import type { Period, ShownFigure } from '../edition.ts'
import { hasBreakdowns } from '../grid.ts'
import type { LedgerEntry, LedgerFigure, LedgerQuarter } from '../ledger.ts'
import { shownPart, toNearestFive } from '../rounding.ts'
import type { Span } from '../tables/cell.ts'
import { leastLeft } from './leastLeft.ts'
import { casesIn, createQuarterCounts, fewestAdded } from './quarterCounts.ts'

/** The means and medians of an edition, of whole quarters alone: what a quarter leaves beside its first two months is the third. */
export type Averages = {
  /** To be asked of the shortest period first: a longer one is shown when it leaves enough beside all before. */
  show(indicator: Indicator, period: Period): void
  figureIn(indicator: Indicator, period: Period): ShownFigure
  readonly ledger: { readonly figures: readonly LedgerFigure[]; readonly quarters: readonly LedgerQuarter[] }
}

type Average = Extract<Figure, { kind: 'mean' | 'median' }>

/** `own`: the ledger of this grant, oldest first; what it showed counts as shown. `all`: the whole quarters of the report. */
export function createAverages(
  months: readonly MonthOfTenant[],
  all: Span,
  own: readonly LedgerEntry[],
  threshold: number,
): Averages {
  const counts = createQuarterCounts(months, all, own, threshold)
  const shown = new Map<string, Period[]>()
  for (const { figure, period } of own.flatMap(({ figures }) => figures))
    if (isShown(figure)) shown.set(figure.indicator, [...(shown.get(figure.indicator) ?? []), period])
  const made = new Map<string, ShownFigure>()
  const figures: LedgerFigure[] = []
  const quarters = new Map<string, LedgerQuarter>()
  return {
    ledger: {
      get figures() {
        return figures
      },
      get quarters() {
        return [...quarters.values()]
      },
    },
    show(indicator, period) {
      const place = placeOf(indicator, period)
      if (!hasBreakdowns(period) || made.has(place)) return
      const counters = counts.countersIn(indicator, period)
      const before = shown.get(indicator.id) ?? []
      const left = leastLeft(period, before, counts.piecesOf(indicator))
      const cases = casesIn(indicator, counters)
      if (cases < threshold || fewestAdded(indicator, counters) < threshold) return
      const added = leastLeft(period, before, counts.piecesOf(indicator, fewestAdded))
      if (left > 0 && (left < threshold || added < threshold)) return
      const exact = figureOf(indicator, counters)
      if (exact.kind !== 'mean' && exact.kind !== 'median') return
      const figure = figureOfEnough(indicator, exact, threshold)
      made.set(place, figure)
      shown.set(indicator.id, [...before, period])
      figures.push({ period, figure, cases })
      for (const quarter of counts.toLedger(indicator, period))
        quarters.set(`${quarter.indicator}#${quarter.from}`, quarter)
    },
    figureIn: (indicator, period) => made.get(placeOf(indicator, period)) ?? hidden(indicator),
  }
}

const placeOf = ({ id }: Indicator, { from, to }: Span): string => `${id}#${from}/${to}`

const isShown = (figure: ShownFigure): boolean =>
  (figure.kind === 'mean' && figure.tenths !== undefined) || (figure.kind === 'median' && figure.median !== undefined)

const hidden = ({ id: indicator, measure }: Indicator): ShownFigure => ({
  kind: measure.kind === 'median' ? 'median' : 'mean',
  indicator,
  over: { kind: 'hidden' },
})

function figureOfEnough({ id: indicator }: Indicator, exact: Average, threshold: number): ShownFigure {
  const over = shownPart(exact.over, threshold)
  if (exact.kind === 'mean') return { kind: 'mean', indicator, tenths: Math.round((10 * exact.sum) / exact.over), over }
  const { median, p90 } = exact
  if (median === undefined || p90 === undefined) return { kind: 'median', indicator, over: { kind: 'hidden' } }
  return { kind: 'median', indicator, median: toNearestFive(median), p90: toNearestFive(p90), over }
}
