import type { Cell } from '@kring/domain'

/** A part of a whole, both of which the reader sees. */
export type Share = { readonly part: number; readonly whole: number; readonly percent: number }

/**
 * A percentage, only where nobody can be found through it: both counts are shown and the whole is at or above the
 * threshold. Else nothing: an estimate would say what the cell hides.
 */
export function shareOf(part: Cell, whole: Cell, threshold: number): Share | undefined {
  if (part.kind !== 'count' || whole.kind !== 'count') return undefined
  if (whole.n < threshold || whole.n === 0 || part.n > whole.n) return undefined
  return { part: part.n, whole: whole.n, percent: Math.round((part.n / whole.n) * 100) }
}

/** The sum, when every part is shown; else it stays hidden. One cell is its own sum. */
export function sumOf(cells: readonly Cell[]): Cell {
  const [only, ...others] = cells
  if (only !== undefined && others.length === 0) return only
  let n = 0
  for (const cell of cells) {
    if (cell.kind !== 'count') return { kind: 'shielded' }
    n += cell.n
  }
  return { kind: 'count', n }
}

/** Is there anything at all to see? Hidden is not nothing. */
export const isNone = (cell: Cell): boolean => cell.kind === 'count' && cell.n === 0

/** How much more than before, when both are shown. */
export function differenceOf(now: Cell, before: Cell): number | undefined {
  return now.kind === 'count' && before.kind === 'count' ? now.n - before.n : undefined
}
