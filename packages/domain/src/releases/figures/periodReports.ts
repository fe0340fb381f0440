import { monthsBetween } from '../../calendar/months.ts'
import type { Indicator } from '../../indicators/indicator.ts'
import type { Period, PeriodReport } from '../edition.ts'
import { addMonths, type Grids, hasBreakdowns, periodsIn, yearBefore } from '../grid.ts'
import type { LedgerEntry } from '../ledger.ts'
import type { Span } from '../tables/cell.ts'
import { type Averages, createAverages } from './averages.ts'
import { type FiguresContext, figuresOf } from './figuresOf.ts'
import type { Shares } from './shares.ts'
import { isShareOfAPart } from './wholeOfGrant.ts'

type Counted = { readonly period: Period; readonly indicators: readonly Indicator[] }

/**
 * The figures of every period of the grids, each of the indicators whose clock has it, beside those of the same months a year earlier where the grant has them all. `own`: the ledger
 * of this grant, oldest first. Gives as well what the ledger is to hold of means, medians and shares.
 */
export function periodReports(
  grids: Grids,
  grant: { readonly from: string; readonly to: string },
  own: readonly LedgerEntry[],
  context: Omit<FiguresContext, 'averages' | 'shares'> & { readonly shares: Shares; readonly through: string },
): { readonly reports: readonly PeriodReport[]; readonly ledger: Averages['ledger'] } {
  const counted = periodsIn(grids).map(period => {
    const earlier = yearBefore(period)
    const indicators = context.indicators.filter(({ clock }) => grids[clock].some(({ key }) => key === period.key))
    return { period, indicators, earlier: earlier.from < grant.from ? undefined : earlier }
  })
  const all = counted.flatMap(({ period, indicators, earlier }): readonly Counted[] => [
    { period, indicators },
    ...(earlier === undefined ? [] : [{ period: earlier, indicators }]),
  ])
  const averages = createAverages(context.months, quartersOf(all), own, context.threshold)
  for (const { period, indicators } of all.toSorted(shortestFirst))
    for (const indicator of indicators) {
      // A mean that is shown stands until a threshold of answers came; a share until its table is corrected.
      if (addMonths(period.to, indicator.ripensAfter ?? 0) > context.through) continue
      if (indicator.measure.kind === 'mean' || indicator.measure.kind === 'median') averages.show(indicator, period)
      if (isShareOfAPart(indicator)) context.shares.show(indicator, period)
    }
  const reports = counted.map(({ period, indicators, earlier }): PeriodReport => {
    const of = { ...context, indicators, averages }
    const report = { period, figures: [...figuresOf(period, of)] }
    return earlier === undefined
      ? report
      : { ...report, yearBefore: { period: earlier, figures: [...figuresOf(earlier, of)] } }
  })
  const { figures, quarters } = averages.ledger
  return { reports, ledger: { figures: [...figures, ...context.shares.ledger], quarters } }
}

const lengthOf = ({ from, to }: Span): number => monthsBetween(from, to).length

const shortestFirst = ({ period: one }: Counted, { period: another }: Counted): number =>
  lengthOf(one) - lengthOf(another) || (one.from < another.from ? -1 : Number(one.from > another.from))

/** From the first whole quarter to the last; none gives an empty span. */
function quartersOf(all: readonly Counted[]): Span {
  const whole = all.flatMap(({ period }) => (hasBreakdowns(period) ? [period] : []))
  const from = whole.map(period => period.from).sort()[0] ?? '9999-01'
  const to =
    whole
      .map(period => period.to)
      .sort()
      .at(-1) ?? '0000-12'
  return { from, to }
}
