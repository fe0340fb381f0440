import type { Cell } from '@kring/domain'

/** A share with its numerator and denominator. */
export type Share = { readonly part: number; readonly whole: number; readonly percent: number }

/**
 * A percentage, only when it identifies nobody: both counts are shown and the denominator is at or above the
 * threshold. Otherwise undefined, because an estimate would reveal the hidden cell.
 */
export function shareOf(part: Cell, whole: Cell, threshold: number): Share | undefined {
  if (part.kind !== 'count' || whole.kind !== 'count') return undefined
  if (whole.n < threshold || whole.n === 0 || part.n > whole.n) return undefined
  return { part: part.n, whole: whole.n, percent: Math.round((part.n / whole.n) * 100) }
}

/** Whether the count is zero; a hidden count is not zero. */
export const isNone = (cell: Cell): boolean => cell.kind === 'count' && cell.n === 0

/** The difference with the earlier count, when both are shown. */
export function differenceOf(now: Cell, before: Cell): number | undefined {
  return now.kind === 'count' && before.kind === 'count' ? now.n - before.n : undefined
}
