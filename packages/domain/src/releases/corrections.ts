import { addMonths } from './grid.ts'
import type { Atoms } from './ledger.ts'

/** Fewer moved cases than this may be one family (DOMAIN, "Small cells", 4). */
const fewestMoved = 5

/** Whether the counts of tables that were shown may be replaced by those of today, and why not. */
export type CorrectionAnswer =
  | { readonly kind: 'nothing-moved' }
  | { readonly kind: 'due'; readonly moved: number }
  | { readonly kind: 'waits'; readonly moved: number; readonly why: 'fewer-than-five' | 'within-a-year' }

/**
 * A correction waits until five cases moved in its table, at most yearly. `shown`: counts as they stand; `now`: counts of today, both of
 * the months that were shown. `since`: the day on which the shown ones first stood.
 */
export function correctionOf(shown: Atoms, now: Atoms, since: string, asOf: string): CorrectionAnswer {
  const moved = movedBetween(shown, now)
  if (moved === 0) return { kind: 'nothing-moved' }
  if (moved < fewestMoved) return { kind: 'waits', moved, why: 'fewer-than-five' }
  return asOf < yearAfter(since) ? { kind: 'waits', moved, why: 'within-a-year' } : { kind: 'due', moved }
}

/** Cases that came, went or changed category: one that moves from one to another is one case. */
export function movedBetween(shown: Atoms, now: Atoms): number {
  let more = 0
  let less = 0
  for (const category of new Set([...Object.keys(shown), ...Object.keys(now)])) {
    const months = new Set([...Object.keys(shown[category] ?? {}), ...Object.keys(now[category] ?? {})])
    for (const month of months) {
      const change = (now[category]?.[month] ?? 0) - (shown[category]?.[month] ?? 0)
      if (change > 0) more += change
      else less -= change
    }
  }
  return Math.max(more, less)
}

const yearAfter = (day: string): string => `${addMonths(day.slice(0, 7), 12)}${day.slice(7)}`
