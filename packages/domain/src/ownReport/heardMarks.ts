import { addMonths } from '../calendar/addMonths.ts'
import { monthOf } from '../calendar/days.ts'
import { monthsBetween } from '../calendar/months.ts'
import { lastMonthOf, quarterOf } from '../grants/quarters.ts'
import type { Figure } from '../indicators/figure.ts'
import { figureOf } from '../indicators/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { type Counters, merge } from '../reports/rollup.ts'
import { fewestVoices } from '../trajectory/state/voices.ts'

/** Months after the end of a quarter in which its evaluations are still done: an evaluation may take until day 42. */
const monthsUntilDone = 2

/** Whether a figure is a mean of marks that people gave. */
export const isOfMarks = ({ family }: Pick<Indicator, 'family'>): boolean => family === 'satisfaction'

/**
 * The mean mark of a period, without what one person said: nobody of a partner reads the marks of a single conference, so neither may
 * they follow from the report. It is of whole quarters in which at least five people answered, so that two periods differ by five at
 * least, and of those whose evaluations are done, so that it does not move with each answer. One decimal, and how many answered
 * rounded to 5 (DOMAIN, "What a funder's report counts": satisfaction). Over nobody where there is no such quarter.
 */
export function heardMarks(
  indicator: Indicator,
  { from, to }: { readonly from: string; readonly to: string },
  { counters, month }: { readonly counters: ReadonlyMap<string, Counters>; readonly month: string },
): Figure {
  const byQuarter = Map.groupBy(monthsBetween(from, to), quarterOf)
  let [sum, over] = [0, 0]
  for (const [quarter, months] of byQuarter) {
    const settledFrom = monthOf(addMonths(`${lastMonthOf(quarter)}-01`, monthsUntilDone))
    if (months.length < 3 || settledFrom >= month) continue
    const figure = figureOf(indicator, merge(months.map(one => counters.get(one) ?? {})))
    if (figure.kind !== 'mean' || figure.over < fewestVoices) continue
    sum += figure.sum
    over += figure.over
  }
  if (over === 0) return { kind: 'mean', sum: 0, over: 0 }
  const rounded = Math.round(over / 5) * 5
  return { kind: 'mean', sum: Math.round((10 * sum) / over) * (rounded / 10), over: rounded }
}
