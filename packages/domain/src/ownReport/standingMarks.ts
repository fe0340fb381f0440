import { addMonths } from '../calendar/addMonths.ts'
import { monthOf } from '../calendar/days.ts'
import { lastMonthOf, quarterOf } from '../grants/quarters.ts'
import { figureOf } from '../indicators/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { indicators } from '../indicators/registry.ts'
import { type Counters, merge } from '../reports/rollup.ts'
import { fewestVoices } from '../trajectory/state/voices.ts'

/** Marks of a quarter by indicator, as they are told: their sum, and how many gave one. */
export type QuarterMarks = Readonly<Record<string, { readonly sum: number; readonly over: number }>>
/** By quarter. */
export type MarksByQuarter = ReadonlyMap<string, QuarterMarks>

/** Months after the end of a quarter in which its evaluations are still done: an evaluation may take until day 42. */
const monthsUntilDone = 2

/** The months of the quarters that a period touches: marks are of whole ones. */
export function wholeQuarters({ from, to }: { readonly from: string; readonly to: string }) {
  const [first, last] = [lastMonthOf(quarterOf(from)), lastMonthOf(quarterOf(to))]
  return { from: monthOf(addMonths(`${first}-01`, -2)), to: last }
}

/** Whether a figure is a mean of marks that people gave. */
export const isOfMarks = ({ family }: Pick<Indicator, 'family'>): boolean => family === 'satisfaction'

/**
 * The marks as they are told of each quarter whose evaluations are done, once five people answered. What was told stands until the number of answers has
 * moved by five: an evaluation may be completed late, and what one answer moves a mean by is that answer. `told`: as they stood. `counters`:
 * of whole quarters.
 */
export function standingMarks(
  told: MarksByQuarter,
  counters: ReadonlyMap<string, Counters>,
  month: string,
): MarksByQuarter {
  const byQuarter = Map.groupBy(counters.keys(), quarterOf)
  return new Map(
    [...byQuarter].flatMap(([quarter, months]) => {
      const settledFrom = monthOf(addMonths(`${lastMonthOf(quarter)}-01`, monthsUntilDone))
      if (settledFrom >= month) return []
      const now = merge(months.map(one => counters.get(one) ?? {}))
      const marks = indicators.filter(isOfMarks).flatMap(indicator => {
        const before = told.get(quarter)?.[indicator.id]
        const figure = figureOf(indicator, now)
        if (figure.kind !== 'mean') return []
        const { sum, over } = figure
        const isMoved = Math.abs(over - (before?.over ?? 0)) >= fewestVoices
        const standing = isMoved && over >= fewestVoices ? { sum, over } : before
        return standing === undefined ? [] : [[indicator.id, standing] as const]
      })
      return marks.length === 0 ? [] : [[quarter, Object.fromEntries(marks)] as const]
    }),
  )
}
