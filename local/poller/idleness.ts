/** Tracks whether every shard has been read to its end; a start with demo data waits for that. */
export type Idleness = {
  /** Call when a read of the shard returned no records. */
  saw(shard: string): void
  /** Call when the shard is closed and was read to its end. */
  ended(shard: string): void
  /** Whether somebody waits for `caughtUp`. */
  isAwaited(): boolean
  /** Resolves once each open shard has twice returned no records since the call. */
  caughtUp(): Promise<void>
}

type Waiting = { readonly seen: Map<string, number>; readonly done: () => void }

export function idleness(shards: ReadonlyMap<string, unknown>): Idleness {
  const closed = new Set<string>()
  const waiting = new Set<Waiting>()
  const look = (): void => {
    for (const one of waiting) {
      // Twice: the first empty answer may belong to a read that began before `caughtUp` was called.
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
    isAwaited: () => waiting.size > 0,
    caughtUp: () =>
      new Promise(done => {
        waiting.add({ seen: new Map(), done })
      }),
  }
}
