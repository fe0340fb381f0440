import { type Cell, monthsBetween, type UsageRow } from '@kring/domain'
import { sumOf } from '../figures/share.ts'
import { addMonths, quartersOf } from '../period/months.ts'
import type { Period } from '../period/period.ts'
import type { Bars } from '../period/search.ts'

/** The period of one bar: a month, or a quarter whose months are all shown. */
export type Span = {
  readonly from: string
  readonly to: string
  readonly now: Cell
  readonly before?: Cell | undefined
}

const none: Cell = { kind: 'count', n: 0 }

/**
 * The counts per month or quarter, with those of a year earlier. A quarter sums its months; it is hidden when one of
 * them is hidden.
 */
export function spansOf(
  period: Period,
  bars: Bars,
  rows: readonly UsageRow[],
  rowsBefore: readonly UsageRow[] | undefined,
): readonly Span[] {
  const quarters = bars === 'quarter' ? quartersOf(period) : []
  const spans =
    quarters.length > 0
      ? quarters
      : monthsBetween(period.from, period.to).map(month => ({ from: month, to: month, months: [month] }))
  return spans.map(({ from, to, months }) => ({
    from,
    to,
    now: sumOf(months.map(month => cellIn(rows, month))),
    ...(rowsBefore && { before: sumOf(months.map(month => cellIn(rowsBefore, addMonths(month, -12)))) }),
  }))
}

/** Chooses quarters, or months when a quarter would hide months that can be shown. */
export function calmest(period: Period, rows: readonly UsageRow[]): Bars {
  const quarters = quartersOf(period)
  if (quarters.length < 4) return 'month'
  return spansOf(period, 'quarter', rows, undefined).every(({ now }) => now.kind === 'count') ? 'quarter' : 'month'
}

function cellIn(rows: readonly UsageRow[], month: string): Cell {
  return rows.find(({ key }) => key === month)?.cell ?? none
}
