import type { BoundedEdge } from './sumEdges.ts'

/**
 * The shown figures on the cheapest cycle through this edge that contains at least one of them: hidden together, their
 * values can shift around the cycle. Empty if there is none. Hidden figures cost nothing; zeros and a shown `whole`
 * cannot shift.
 */
export function cheapestCycle(through: BoundedEdge, figures: readonly BoundedEdge[]): readonly BoundedEdge[] {
  const links = figures.filter(figure => figure !== through && priceOf(figure) < never)
  const there = cheapestWays(through.to, links)
  const back = cheapestWays(through.from, links)
  let best: { readonly cost: number; readonly opened: ReadonlySet<BoundedEdge> } | undefined
  for (const link of links) {
    if (link.kind !== 'count') continue
    for (const [near, far] of [
      [link.from, link.to],
      [link.to, link.from],
    ] as const) {
      const cost = (there.get(near)?.cost ?? never) + link.price + (back.get(far)?.cost ?? never)
      if (cost >= (best?.cost ?? never)) continue
      best = { cost, opened: new Set([link, ...wayTo(near, there), ...wayTo(far, back)]) }
    }
  }
  return [...(best?.opened ?? [])].filter(({ kind }) => kind === 'count')
}

type Reached = { readonly cost: number; readonly by?: BoundedEdge; readonly from?: number }

const never = Number.POSITIVE_INFINITY

const priceOf = ({ kind, price }: BoundedEdge): number => (kind === 'count' ? price : 0)

/** Shortest paths from a point to each reachable point (Dijkstra); the first of equal cost. */
function cheapestWays(start: number, links: readonly BoundedEdge[]): ReadonlyMap<number, Reached> {
  const reached = new Map<number, Reached>([[start, { cost: 0 }]])
  for (let changed = true; changed; ) {
    changed = false
    for (const by of links) {
      for (const [from, to] of [
        [by.from, by.to],
        [by.to, by.from],
      ] as const) {
        const cost = (reached.get(from)?.cost ?? never) + priceOf(by)
        if (cost >= (reached.get(to)?.cost ?? never)) continue
        reached.set(to, { cost, by, from })
        changed = true
      }
    }
  }
  return reached
}

function wayTo(point: number, reached: ReadonlyMap<number, Reached>): readonly BoundedEdge[] {
  const { by, from } = reached.get(point) ?? {}
  return by === undefined || from === undefined ? [] : [by, ...wayTo(from, reached)]
}
