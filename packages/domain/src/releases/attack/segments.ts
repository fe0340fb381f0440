import { monthsBetween } from '../../calendar/months.ts'
import type { Span } from '../tables/cell.ts'

/** The months that all these periods cover, cut where any of them begins or ends: no sum needs a finer piece. */
export function segmentsOf(periods: readonly Span[]): readonly Span[] {
  const first = periods.map(({ from }) => from).sort()[0]
  const last = periods
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (first === undefined || last === undefined) return []
  const begins = new Set(periods.map(({ from }) => from))
  const ends = new Set(periods.map(({ to }) => to))
  const segments: { from: string; to: string }[] = []
  for (const month of monthsBetween(first, last)) {
    const current = segments.at(-1)
    if (current === undefined || begins.has(month) || ends.has(current.to)) segments.push({ from: month, to: month })
    else current.to = month
  }
  return segments
}
