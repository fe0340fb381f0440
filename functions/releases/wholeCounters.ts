import type { MonthOfTenant } from '@kring/domain'
import type { forRelease } from '../data/releases/index.ts'

type Data = Pick<ReturnType<typeof forRelease>, 'counting' | 'counters'>

export type WholeCounters = {
  readonly months: readonly MonthOfTenant[]
  /** How often an import had begun to move them: published unless another one did. */
  readonly turn: number
}

/** Times that counters are read which an import moved meanwhile. */
const mostTries = 3

/**
 * The counters of a grant, which nothing that counts many at once moved while they were read: asked before and after, and read again
 * where an import came and went. Undefined while one is half-done.
 */
export async function wholeCounters(
  data: Data,
  grant: string,
  months: Parameters<Data['counters']>[1],
): Promise<WholeCounters | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await data.counting(grant)
    if (!before.isCounted) return undefined
    const counters = await data.counters(grant, months)
    const after = await data.counting(grant)
    if (after.isCounted && after.turn === before.turn) return { months: counters, turn: after.turn }
  }
  return undefined
}
