import { addMonths } from '../grid.ts'
import type { Span } from '../tables/cell.ts'

/** Months that no period divides, and the cases in them. */
export type Piece = Span & { readonly cases: number }

/**
 * The fewest cases that somebody would set apart who adds this period to all that was shown, and subtracts as they like: unions on both
 * sides too. A period that was shown is the sum up to its end less the sum up to its begin, so all sums of what was shown are ways along
 * points in time. A shown period is a way that costs nothing; months that weren't shown cost their cases, forwards and back. The cheapest
 * way from begin to end is the least that remains. 0: the period says nothing new.
 */
export function leastLeft(period: Span, shown: readonly Span[], pieces: readonly Piece[]): number {
  const roads = new Map<string, { readonly to: string; readonly cost: number }[]>()
  const build = ({ from, to }: Span, cost: number): void => {
    const end = addMonths(to, 1)
    roads.set(from, [...(roads.get(from) ?? []), { to: end, cost }])
    roads.set(end, [...(roads.get(end) ?? []), { to: from, cost }])
  }
  for (const piece of pieces) build(piece, piece.cases)
  for (const one of shown) build(one, 0)
  const target = addMonths(period.to, 1)
  const least = new Map([[period.from, 0]])
  const done = new Set<string>()
  for (;;) {
    const [at, cost] = nearest(least, done) ?? [target, Number.POSITIVE_INFINITY]
    if (at === target) return cost
    done.add(at)
    for (const road of roads.get(at) ?? [])
      least.set(road.to, Math.min(least.get(road.to) ?? Number.POSITIVE_INFINITY, cost + road.cost))
  }
}

function nearest(least: ReadonlyMap<string, number>, done: ReadonlySet<string>): readonly [string, number] | undefined {
  let found: readonly [string, number] | undefined
  for (const one of least) if (!done.has(one[0]) && (found === undefined || one[1] < found[1])) found = one
  return found
}
