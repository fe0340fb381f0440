/** A seeded pseudo-random generator (mulberry32): the same seed gives the same sequence. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
  pick<Item>(items: readonly [Item, ...Item[]]): Item
  /** One of the names, with a probability in proportion to its weight. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name
  /** A roughly normal number around 0, rarely beyond ±3. */
  bell(): number
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    chance: share => next() < share,
    pick: items => items[whole(0, items.length - 1)] ?? items[0],
    weighted: weights => weigh(weights, next()),
    bell: () => next() + next() + next() + next() + next() + next() - 3,
  }
}

function weigh<Name extends string>(weights: Readonly<Record<Name, number>>, at: number): Name {
  const names = Object.keys(weights).filter((name): name is Name => name in weights)
  const total = names.reduce((sum, name) => sum + weights[name], 0)
  let left = at * total
  for (const name of names) {
    left -= weights[name]
    if (left < 0) return name
  }
  throw new RangeError('nothing to choose from')
}
