import { cheapestCycle } from './cheapestCycle.ts'
import { hasRoom } from './hasRoom.ts'
import type { BoundedEdge, CellKind, SumEdge } from './sumEdges.ts'

/** Minimum number of possible values of a hidden figure; with fewer it counts as disclosed. */
const leastPossibleValues = 3

/** The kind of a single count. Zero is shown, as it reveals nothing about a person. */
export const cellKind = (n: number, threshold: number): CellKind => (n > 0 && n < threshold ? 'small' : 'count')

/**
 * Decides which figures to hide: the small ones, and the cheapest others until every hidden one is protected. A figure
 * is protected when it could have other values while everything shown stays true, so that no reader can calculate it.
 * Readers may know that a small figure is 1 to threshold − 1, and the order of magnitude of a shielded one; so the
 * order of magnitude, not the exact value, decides which are shielded. If protection is impossible, everything but the
 * whole is shielded.
 */
export function suppressionKinds(figures: readonly SumEdge[], threshold: number): readonly CellKind[] {
  const placed = figures.map(figure => place(figure, threshold))
  const steps = Math.min(leastPossibleValues, threshold - 1) - 1
  const hidden = placed.filter(({ role, kind }) => role !== 'unseen' && kind !== 'count')
  if (hidden.length > 0 && isAllButLarge(figures, threshold)) return allShielded(figures, threshold)
  // `hidden` grows during the loop. Hiding more figures never removes protection.
  for (const figure of hidden) {
    while (!hasRoom(figure, steps, placed)) {
      const others = cheapestCycle(figure, placed)
      if (others.length === 0) return allShielded(figures, threshold)
      for (const other of others) other.kind = 'shielded'
      hidden.push(...others)
    }
  }
  return placed.map(({ kind }) => kind)
}

function place(figure: SumEdge, threshold: number): BoundedEdge {
  const { n, role } = figure
  const kind = cellKind(n, threshold)
  if (role === 'unseen') return { ...figure, kind: 'shielded', low: 0, high: Number.POSITIVE_INFINITY, price: 0 }
  if (kind === 'small') return { ...figure, kind, low: 1, high: threshold - 1, price: 0 }
  if (n === 0 || role === 'whole') return { ...figure, kind, low: n, high: n, price: Number.POSITIVE_INFINITY }
  const order = Math.floor(Math.log2(n / threshold))
  const low = threshold * 2 ** order
  return { ...figure, kind, low, high: low * 2 - 1, price: (order + 1) * (role === 'total' ? 10 : 1) }
}

/** The last resort: everything shielded, so that a reader only knows that each figure is between zero and the whole. */
function allShielded(figures: readonly SumEdge[], threshold: number): readonly CellKind[] {
  return figures.map(({ n, role }) => (role === 'whole' ? cellKind(n, threshold) : 'shielded'))
}

/** Whether every other part has the maximum of a small figure: shielding only this one would then reveal it. */
function isAllButLarge(figures: readonly SumEdge[], threshold: number): boolean {
  const parts = figures.filter(({ role }) => role === 'part')
  return figures.some(({ role, n }) => role === 'whole' && n === parts.length * (threshold - 1))
}
