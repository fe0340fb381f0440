/** Who has read all there is: for a start that waits until the demo data is counted. */
export type Idleness = {
  /** A shard was read and had nothing more. */
  saw(shard: string): void
  /** A shard is closed and read to its end. */
  ended(shard: string): void
  caughtUp(): Promise<void>
}

type Waiting = { readonly seen: Map<string, number>; readonly done: () => void }

export function idleness(shards: ReadonlyMap<string, unknown>): Idleness {
  const closed = new Set<string>()
  const waiting = new Set<Waiting>()
  const look = (): void => {
    for (const one of waiting) {
      // Twice: the first answer may belong to a question that was asked before the wait began.
      const isIdle = [...shards.keys()].every(shard => closed.has(shard) || (one.seen.get(shard) ?? 0) >= 2)
      if (!isIdle || shards.size === 0) continue
      waiting.delete(one)
      one.done()
    }
  }
  return {
    saw: shard => {
      for (const { seen } of waiting) seen.set(shard, (seen.get(shard) ?? 0) + 1)
      look()
    },
    ended: shard => {
      closed.add(shard)
      look()
    },
    caughtUp: () =>
      new Promise(done => {
        waiting.add({ seen: new Map(), done })
      }),
  }
}
