import { monthsBetween } from '../calendar/months.ts'
import { quarterOf } from '../grants/quarters.ts'
import type { Figure } from '../indicators/figure.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { MarksByQuarter } from './standingMarks.ts'

/**
 * The mean mark of a period, without what one person said: nobody of a partner reads the marks of a single conference, so neither may
 * they follow from the report. It is of whole quarters in which at least five people answered, so that two periods differ by five at
 * least, as they stand (standingMarks.ts), so that it does not move with each answer. One decimal, and how many answered
 * rounded to 5 (DOMAIN, "What a funder's report counts": satisfaction). Over nobody where there is no such quarter.
 */
export function heardMarks(
  indicator: Pick<Indicator, 'id'>,
  { from, to }: { readonly from: string; readonly to: string },
  standing: MarksByQuarter,
): Figure {
  const byQuarter = Map.groupBy(monthsBetween(from, to), quarterOf)
  let [sum, over] = [0, 0]
  for (const [quarter, months] of byQuarter) {
    const marks = standing.get(quarter)?.[indicator.id]
    if (months.length < 3 || marks === undefined) continue
    sum += marks.sum
    over += marks.over
  }
  if (over === 0) return { kind: 'mean', sum: 0, over: 0 }
  const rounded = Math.round(over / 5) * 5
  return { kind: 'mean', sum: Math.round((10 * sum) / over) * (rounded / 10), over: rounded }
}
