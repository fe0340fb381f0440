import type { Cell } from './smallCells.ts'

/**
 * A figure of a report, as a stretch between two points where sums are made: what comes into a point also leaves it.
 * A line of parts runs from 0 to 1 and its total back from 1 to 0; a table has a point for each row and column.
 */
export type Figure = {
  readonly from: number
  readonly to: number
  readonly n: number
  /** A total is hidden only if nothing less helps, the `whole` never to protect another; `unseen` is in no report. */
  readonly role: 'part' | 'total' | 'whole' | 'unseen'
}

type Kind = Cell['kind']
type Move = { readonly index: number; readonly by: 1 | -1 }
type Way = { readonly moves: readonly Move[]; readonly cost: number }

/** A hidden figure must leave at least so many possible values, else it counts as worked out. */
const leastPossibleValues = 3

/** Zero is shown: nobody is nobody. */
export const kindOf = (n: number, threshold: number): Kind => (n > 0 && n < threshold ? 'small' : 'count')

/**
 * Which figures to hide: the small ones, and the cheapest others that leave every hidden one room. A hidden figure
 * has room when it could be another number while all that is shown stays true: then no reader can work it out, by
 * whatever sums. A reader may know that a small one is 1 to threshold − 1, and of a shielded one its order of
 * magnitude (for the cheapest is chosen by it). If there is no such room, all that is not zero is shielded.
 */
export function kindsOf(figures: readonly Figure[], threshold: number): readonly Kind[] {
  const kinds = figures.map(({ n, role }) => (role === 'unseen' ? 'shielded' : kindOf(n, threshold)))
  const hidden = figures.flatMap(({ role }, index) => (role !== 'unseen' && kinds[index] === 'small' ? [index] : []))
  const network = networkOf(figures, kinds, threshold)
  // Grows while it is walked through. What has room keeps it: hiding more takes none away.
  for (const index of hidden) {
    const extra = roomFor(index, network, Math.min(leastPossibleValues, threshold - 1) - 1)
    if (extra === undefined) return allShielded(figures, threshold)
    for (const other of extra) {
      kinds[other] = 'shielded'
      hidden.push(other)
    }
  }
  return kinds
}

/** The last resort: the reader may know no more of a shielded figure here than that it is from zero to the whole. */
function allShielded(figures: readonly Figure[], threshold: number): readonly Kind[] {
  const whole = figures.find(({ role }) => role === 'whole')?.n ?? 0
  const isSmall = kindOf(whole, threshold) === 'small'
  return figures.map(({ n, role }) => {
    if (role === 'whole') return kindOf(n, threshold)
    // What equals a whole that is shown follows from it, and is not small.
    return isSmall || (n > 0 && n !== whole) ? 'shielded' : 'count'
  })
}

type Network = {
  readonly figures: readonly Figure[]
  readonly kinds: readonly Kind[]
  readonly points: number
  readonly bounds: readonly { readonly low: number; readonly high: number; readonly price: number }[]
}

function networkOf(figures: readonly Figure[], kinds: readonly Kind[], threshold: number): Network {
  const points = 1 + Math.max(0, ...figures.flatMap(({ from, to }) => [from, to]))
  return { figures, kinds, points, bounds: figures.map(figure => boundsOf(figure, threshold)) }
}

/** Within which numbers a reader could place a figure if it were hidden, and what hiding it costs. */
function boundsOf({ n, role }: Figure, threshold: number): Network['bounds'][number] {
  if (role === 'unseen') return { low: 0, high: Number.POSITIVE_INFINITY, price: 0 }
  if (kindOf(n, threshold) === 'small') return { low: 1, high: threshold - 1, price: 0 }
  if (n === 0 || role === 'whole') return { low: n, high: n, price: 0 }
  let low = threshold
  let order = 1
  while (low * 2 <= n) {
    low *= 2
    order += 1
  }
  return { low, high: low * 2 - 1, price: role === 'total' ? order * 10 : order }
}

/** What must be hidden besides, at the lowest cost, for this figure to move so many steps; undefined if it can't. */
function roomFor(index: number, network: Network, steps: number): readonly number[] | undefined {
  let best: { readonly opened: ReadonlySet<number>; readonly cost: number } | undefined
  for (let ups = steps; ups >= 0 && best?.cost !== 0; ups -= 1) {
    const way = roomUpAndDown(index, network, ups, steps - ups)
    if (way !== undefined && (best === undefined || way.cost < best.cost)) best = way
  }
  return best && [...best.opened]
}

function roomUpAndDown(index: number, network: Network, ups: number, downs: number) {
  const opened = new Set<number>()
  let cost = 0
  for (const [by, steps] of [[1, ups] as const, [-1, downs] as const]) {
    const values = network.figures.map(({ n }) => n)
    for (let step = 0; step < steps; step += 1) {
      const way = cheapestWay({ index, by }, values, network, opened)
      if (way === undefined) return undefined
      cost += way.cost
      for (const move of way.moves) {
        values[move.index] = (values[move.index] ?? 0) + move.by
        if (network.kinds[move.index] === 'count') opened.add(move.index)
      }
    }
  }
  return { opened, cost }
}

/** The cheapest set of figures that can move along with this one, so that all sums stay what they are. */
function cheapestWay(
  first: Move,
  values: readonly number[],
  network: Network,
  opened: ReadonlySet<number>,
): Way | undefined {
  const { figures, kinds, bounds, points } = network
  const moved = figures[first.index]
  if (moved === undefined || !isWithin(bounds[first.index], (values[first.index] ?? 0) + first.by)) return undefined
  const [start, end] = first.by === 1 ? [moved.to, moved.from] : [moved.from, moved.to]
  const moves = figures.flatMap(({ from, to, n }, index) => {
    if (index === first.index) return []
    const price = kinds[index] === 'count' && !opened.has(index) ? bounds[index]?.price : 0
    const value = values[index] ?? n
    const up = isWithin(bounds[index], value + 1) ? [{ index, by: 1 as const, from, to, price: price ?? 0 }] : []
    const down = isWithin(bounds[index], value - 1)
      ? [{ index, by: -1 as const, from: to, to: from, price: price ?? 0 }]
      : []
    return [...up, ...down]
  })
  const cost = Array.from({ length: points }, (_, point) => (point === start ? 0 : Number.POSITIVE_INFINITY))
  const arrival = new Map<number, (typeof moves)[number]>()
  for (let changed = true; changed; ) {
    changed = false
    for (const move of moves) {
      const candidate = (cost[move.from] ?? 0) + move.price
      if (candidate >= (cost[move.to] ?? 0)) continue
      cost[move.to] = candidate
      arrival.set(move.to, move)
      changed = true
    }
  }
  return wayBack(first, start, end, arrival, cost[end] ?? Number.POSITIVE_INFINITY)
}

function wayBack(
  first: Move,
  start: number,
  end: number,
  arrival: ReadonlyMap<number, Move & { readonly from: number }>,
  cost: number,
): Way | undefined {
  const moves = [first]
  for (let point = end; point !== start; ) {
    const move = arrival.get(point)
    if (move === undefined) return undefined
    moves.push(move)
    point = move.from
  }
  return { moves, cost }
}

const isWithin = (bounds: Network['bounds'][number] | undefined, n: number): boolean =>
  bounds !== undefined && n >= bounds.low && n <= bounds.high
