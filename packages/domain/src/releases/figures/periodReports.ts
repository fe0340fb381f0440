import type { PeriodReport } from '../edition.ts'
import { type Grids, periodsIn, yearBefore } from '../grid.ts'
import type { LedgerEntry, LedgerFigure } from '../ledger.ts'
import { type FiguresContext, figuresOf, type Stood } from './figuresOf.ts'

/**
 * The figures of every period of the grids, each of the indicators whose clock has it, beside those of the same months a year earlier where the grant has them all. `own`: the ledger
 * of this grant, oldest first. Gives as well what the ledger is to hold of means and medians.
 */
export function periodReports(
  grids: Grids,
  grant: { readonly from: string; readonly to: string },
  own: readonly LedgerEntry[],
  context: Omit<FiguresContext, 'stood'>,
): { readonly reports: readonly PeriodReport[]; readonly ledger: readonly LedgerFigure[] } {
  const shown = own.flatMap(({ figures }) => figures)
  const stood: Stood = new Map(
    [...Map.groupBy(shown, ({ figure }) => figure.indicator)].map(([id, figures]) => [id, [...figures]]),
  )
  const before = new Map([...stood].map(([id, figures]) => [id, figures.length]))
  const reports = periodsIn(grids).map(period => {
    const indicators = context.indicators.filter(({ clock }) => grids[clock].some(({ key }) => key === period.key))
    const counted = { ...context, indicators, stood }
    const report: PeriodReport = { period, figures: [...figuresOf(period, counted)] }
    const earlier = yearBefore(period)
    if (earlier.from < grant.from) return report
    return { ...report, yearBefore: { period: earlier, figures: [...figuresOf(earlier, counted)] } }
  })
  const ledger = [...stood].flatMap(([id, figures]) => figures.slice(before.get(id) ?? 0).filter(isNew(shown)))
  return { reports, ledger }
}

/** What earlier editions did not show already in the same words. */
function isNew(shown: readonly LedgerFigure[]): (one: LedgerFigure) => boolean {
  const known = new Set(shown.map(one => JSON.stringify(one)))
  return one => !known.has(JSON.stringify(one))
}
