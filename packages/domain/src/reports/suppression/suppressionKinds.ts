import { cheapestCycle } from './cheapestCycle.ts'
import { hasRoom } from './hasRoom.ts'
import type { Cell } from './smallCells.ts'

/**
 * A figure of a report, as a stretch between two points where sums are made: what comes into a point also leaves it.
 * A line of parts runs from 0 to 1 and its total back from 1 to 0; a table has a point for each row and column.
 */
export type SumEdge = {
  readonly from: number
  readonly to: number
  readonly n: number
  /** A total is hidden only if nothing less helps, the `whole` never to protect another; `unseen` is in no report. */
  readonly role: 'part' | 'total' | 'whole' | 'unseen'
}

export type CellKind = Cell['kind']

/** A figure, whether it is hidden, and between which numbers a reader could then place it. */
export type BoundedEdge = SumEdge & {
  kind: CellKind
  readonly low: number
  readonly high: number
  readonly price: number
}

/** A hidden figure must leave at least so many possible values, else it counts as worked out. */
const leastPossibleValues = 3

/** Zero is shown: nobody is nobody. */
export const cellKind = (n: number, threshold: number): CellKind => (n > 0 && n < threshold ? 'small' : 'count')

/**
 * Which figures to hide: the small ones, and the cheapest others until every hidden one has room. A figure has room
 * when it could be other numbers while all that is shown stays true: then no reader can work it out, by whatever
 * sums. A reader may know that a small one is 1 to threshold − 1, and of a shielded one its order of magnitude; for
 * that, and not how large it is, decides which are shielded. If there is no room, all but the whole is shielded.
 */
export function suppressionKinds(figures: readonly SumEdge[], threshold: number): readonly CellKind[] {
  const placed = figures.map(figure => place(figure, threshold))
  const steps = Math.min(leastPossibleValues, threshold - 1) - 1
  const hidden = placed.filter(({ role, kind }) => role !== 'unseen' && kind !== 'count')
  if (hidden.length > 0 && isAllButLarge(figures, threshold)) return allShielded(figures, threshold)
  // Grows while it is walked through. What has room keeps it: hiding more takes none away.
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

/** The last resort: of all that is shielded here a reader knows no more than that it is from zero to the whole. */
function allShielded(figures: readonly SumEdge[], threshold: number): readonly CellKind[] {
  return figures.map(({ n, role }) => (role === 'whole' ? cellKind(n, threshold) : 'shielded'))
}

/** Every part is as large as a small one can be: were only this one shielded, that would be told by it. */
function isAllButLarge(figures: readonly SumEdge[], threshold: number): boolean {
  const parts = figures.filter(({ role }) => role === 'part')
  return figures.some(({ role, n }) => role === 'whole' && n === parts.length * (threshold - 1))
}
