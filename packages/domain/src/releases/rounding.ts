import type { ShownCount, ShownShare } from './edition.ts'
import type { LedgerCell } from './ledger.ts'

/** Fewer values than this left for a hidden number is too narrow (DOMAIN, "Small cells", 6). */
export const fewestValues = 5

/** Parts are shown to the nearest this many; days and minutes too. */
const step = 5

export const toNearestFive = (n: number): number => Math.round(n / step) * step

/** A part of a whole: hidden below the threshold, else to the nearest 5. */
export const shownPart = (n: number, threshold: number): ShownCount =>
  n < threshold ? { kind: 'hidden' } : { kind: 'rounded', n: toNearestFive(n) }

/** A cell as a reader sees it: why it is hidden is not told. */
export const shownCell = (cell: LedgerCell): ShownCount =>
  cell.kind === 'small' || cell.kind === 'protected' ? { kind: 'hidden' } : cell

/**
 * What a reader who knows the rules can conclude of a cell, both included. They are taken to know why it is hidden, which is more than
 * they are told: what is safe from them is safe from all.
 */
export function boundsOf(cell: LedgerCell, threshold: number): { readonly low: number; readonly high: number } {
  switch (cell.kind) {
    case 'exact':
      return { low: cell.n, high: cell.n }
    case 'rounded':
      return { low: Math.max(threshold, cell.n - 2), high: cell.n + 2 }
    case 'small':
      return { low: 0, high: threshold - 1 }
    case 'protected':
      return { low: threshold, high: Number.POSITIVE_INFINITY }
    default:
      return cell satisfies never
  }
}

/**
 * A share of numbers as they are shown, so that it says no more than they do: either may be rounded. A hidden numerator is
 * 'under 5 %' where that says no more than "below the threshold".
 */
export function shownShare(numerator: ShownCount, over: ShownCount, threshold: number): ShownShare {
  const denominator = over.kind === 'hidden' ? 0 : over.n
  if (denominator < threshold) return { kind: 'hidden' }
  if (numerator.kind === 'hidden')
    return (threshold - 1) * 20 < denominator ? { kind: 'under', percent: 5 } : { kind: 'hidden' }
  const percent = Math.round((100 * numerator.n) / denominator)
  if (percent < 5) return { kind: 'under', percent: 5 }
  return percent > 95 ? { kind: 'over', percent: 95 } : { kind: 'percent', percent }
}
