import type { BoundedEdge } from './sumEdges.ts'

/**
 * Whether this hidden figure has at least `steps` other possible values when only hidden figures change and every sum
 * stays right.
 */
export function hasRoom(figure: BoundedEdge, steps: number, figures: readonly BoundedEdge[]): boolean {
  const hiddenAt = hiddenByPoint(figure, figures)
  const ups = stepsOf(figure, 1, steps, hiddenAt)
  return ups === steps || ups + stepsOf(figure, -1, steps - ups, hiddenAt) === steps
}

type Move = { readonly figure: BoundedEdge; readonly by: 1 | -1; readonly to: number }

/** The possible shifts of the other hidden figures, by the point where they start. */
function hiddenByPoint(figure: BoundedEdge, figures: readonly BoundedEdge[]): ReadonlyMap<number, readonly Move[]> {
  const moves = figures.flatMap((other): readonly (Move & { readonly from: number })[] => {
    if (other === figure || other.kind === 'count') return []
    const { from, to } = other
    return [
      { figure: other, by: 1, from, to },
      { figure: other, by: -1, from: to, to: from },
    ]
  })
  return Map.groupBy(moves, ({ from }) => from)
}

/** The number of steps that it can go up or down, at most `enough`. */
function stepsOf(
  figure: BoundedEdge,
  by: 1 | -1,
  enough: number,
  hiddenAt: ReadonlyMap<number, readonly Move[]>,
): number {
  const moved = new Map<BoundedEdge, number>()
  for (let taken = 0; taken < enough; taken += 1) {
    if (!isWithin(figure, figure.n + by * (taken + 1))) return taken
    const moves = movesAlong(figure, by, hiddenAt, moved)
    if (moves === undefined) return taken
    for (const move of moves) moved.set(move.figure, (moved.get(move.figure) ?? 0) + move.by)
  }
  return enough
}

/** A breadth-first search for shifts of the other figures that keep every sum right. */
function movesAlong(
  figure: BoundedEdge,
  by: 1 | -1,
  hiddenAt: ReadonlyMap<number, readonly Move[]>,
  moved: ReadonlyMap<BoundedEdge, number>,
): readonly Move[] | undefined {
  const [start, end] = by === 1 ? [figure.to, figure.from] : [figure.from, figure.to]
  const ways = new Map<number, readonly Move[]>([[start, []]])
  for (const [point, way] of ways) {
    if (point === end) return way
    for (const move of hiddenAt.get(point) ?? []) {
      const value = move.figure.n + (moved.get(move.figure) ?? 0) + move.by
      if (!ways.has(move.to) && isWithin(move.figure, value)) ways.set(move.to, [...way, move])
    }
  }
  return undefined
}

const isWithin = ({ low, high }: BoundedEdge, value: number): boolean => value >= low && value <= high
