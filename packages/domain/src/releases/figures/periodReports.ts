import { monthsBetween } from '../../calendar/months.ts'
import type { Period, PeriodReport } from '../edition.ts'
import { yearBefore } from '../grid.ts'
import type { LedgerFigure } from '../ledger.ts'
import { type FiguresContext, figuresOf } from './figuresOf.ts'

/** The figures of every period of the grid, beside those of the same months a year earlier where the grant has them all. */
export function periodReports(
  grid: readonly Period[],
  grant: { readonly from: string; readonly to: string },
  context: FiguresContext,
): { readonly reports: readonly PeriodReport[]; readonly ledger: readonly LedgerFigure[] } {
  const ledger: LedgerFigure[] = []
  const reports = grid.map(period => {
    const { figures, ledger: own } = figuresOf(period, context)
    ledger.push(...own)
    const earlier = yearBefore(period)
    const hasAll = earlier.from >= grant.from && monthsBetween(earlier.from, earlier.to).length > 0
    const report: PeriodReport = { period, figures: [...figures] }
    return hasAll
      ? { ...report, yearBefore: { period: earlier, figures: [...figuresOf(earlier, context).figures] } }
      : report
  })
  return { reports, ledger }
}
