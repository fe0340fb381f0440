import { type Cell, monthsBetween, quartersBetween, type UsageRow } from '@kring/domain'
import { addMonths } from '../period/months.ts'
import type { Period } from '../period/period.ts'
import type { Bars } from '../period/search.ts'

/** The period of one bar: a month or a quarter. */
export type Span = {
  readonly from: string
  readonly to: string
  readonly now: Cell
  readonly before?: Cell | undefined
}

/** The rows of a report over time; `quarters` is empty when the period does not consist of whole ones. */
export type OverTime = { readonly rows: readonly UsageRow[]; readonly quarters: readonly UsageRow[] }

const none: Cell = { kind: 'count', n: 0 }

/** The counts per month or quarter, with those of a year earlier. `reported` is by month. */
export function spansOf(
  period: Period,
  bars: Bars,
  reported: OverTime,
  reportedBefore: OverTime | undefined,
): readonly Span[] {
  const quarters = bars === 'quarter' ? quartersBetween(period.from, period.to) : []
  if (quarters.length > 0)
    return quarters.map(({ key, from, to }) => ({
      from,
      to,
      now: cellIn(reported.quarters, key),
      ...(reportedBefore && { before: cellIn(reportedBefore.quarters, yearEarlier(key)) }),
    }))
  return monthsBetween(period.from, period.to).map(month => ({
    from: month,
    to: month,
    now: cellIn(reported.rows, month),
    ...(reportedBefore && { before: cellIn(reportedBefore.rows, addMonths(month, -12)) }),
  }))
}

/** Chooses quarters, or months when a quarter is hidden. */
export function calmest({ quarters }: OverTime): Bars {
  const isShown = ({ cell }: UsageRow): boolean => cell.kind === 'count'
  return quarters.length >= 4 && quarters.every(isShown) ? 'quarter' : 'month'
}

/** The key of the same quarter of the year before. */
const yearEarlier = (quarter: string): string => `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`

function cellIn(rows: readonly UsageRow[], key: string): Cell {
  return rows.find(row => row.key === key)?.cell ?? none
}
