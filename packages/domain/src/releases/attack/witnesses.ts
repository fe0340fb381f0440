import { fewestValues } from '../rounding.ts'
import type { Target } from './target.ts'

/** The least and the most that each target was seen to be, over all solutions so far. */
export type Witnesses = {
  add(values: readonly number[]): void
  /** Whether at least five values remain of it: its solutions may be mixed, so all between the least and the most do. */
  hasRoom(target: number): boolean
  /** How many have no room yet. */
  open(): number
  /** Each target without room pulled up or down at random. */
  mixture(random: () => number): ReadonlyMap<number, number>
}

export function createWitnesses(targets: readonly Target[], truth: readonly number[]): Witnesses {
  const least = targets.map(target => sumOf(target, truth))
  const most = [...least]
  let left = targets.map((_, index) => index)
  const hasRoom = (index: number): boolean => (most[index] ?? 0) - (least[index] ?? 0) + 1 >= fewestValues
  return {
    add(values) {
      for (const index of left) {
        const target = targets[index]
        if (target === undefined) continue
        const sum = sumOf(target, values)
        if (sum < (least[index] ?? 0)) least[index] = sum
        if (sum > (most[index] ?? 0)) most[index] = sum
      }
      left = left.filter(index => !hasRoom(index))
    },
    hasRoom,
    open: () => left.length,
    mixture(random) {
      const weights = new Map<number, number>()
      for (const index of left) {
        const weight = random() < 0.5 ? -1 : 1
        for (const column of targets[index]?.columns ?? []) weights.set(column, (weights.get(column) ?? 0) + weight)
      }
      return weights
    },
  }
}

function sumOf({ columns }: Target, values: readonly number[]): number {
  let sum = 0
  for (const column of columns) sum += values[column] ?? 0
  return sum
}
