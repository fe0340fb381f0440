/** Draws that are the same for the same seed (mulberry32), so that a difference can be looked at again. */
export type Chance = {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number
  /** True so many times out of a hundred. */
  percent(of: number): boolean
  pick<Value>(values: readonly [Value, ...Value[]]): Value
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    percent: of => next() * 100 < of,
    pick: values => values[between(0, values.length - 1)] ?? values[0],
  }
}
