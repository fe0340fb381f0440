/** A map of at most `size` values; removes the least recently used one when it is full. */
export function leastRecentlyUsed<Value>(size: number) {
  const kept = new Map<string, Value>()
  return {
    get(key: string): Value | undefined {
      const value = kept.get(key)
      if (value === undefined) return undefined
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key: string, value: Value): Value {
      kept.set(key, value)
      const oldest = kept.keys().next()
      if (kept.size > size && !oldest.done) kept.delete(oldest.value)
      return value
    },
    drop: (key: string): boolean => kept.delete(key),
  }
}

/**
 * Caches values in a warm function. With `seconds`, a value is read again after that time; without, it is kept, for
 * what never changes (a form's version). `undefined` is not cached.
 */
export function boundedCache<Value>(size: number, seconds = Number.POSITIVE_INFINITY) {
  const kept = leastRecentlyUsed<{ readonly value: Value; readonly until: number }>(size)
  return {
    async get(key: string, now: number, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
      const hit = kept.get(key)
      if (hit !== undefined && hit.until > now) return hit.value
      const value = await read()
      if (value !== undefined) kept.set(key, { value, until: now + seconds * 1000 })
      return value
    },
    drop: kept.drop,
  }
}
