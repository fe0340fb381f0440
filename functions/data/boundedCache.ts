/**
 * Values kept in a warm function, the least recently used one thrown out at `size`. With `seconds`, a value is read
 * again after that time; without, it never changes (a form's version).
 */
export function boundedCache<Value>(size: number, seconds = Number.POSITIVE_INFINITY) {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>()
  return {
    async get(key: string, now: number, read: () => Promise<Value | undefined>): Promise<Value | undefined> {
      const hit = kept.get(key)
      if (hit !== undefined && hit.until > now) {
        kept.delete(key)
        kept.set(key, hit)
        return hit.value
      }
      const value = await read()
      if (value === undefined) return undefined
      kept.set(key, { value, until: now + seconds * 1000 })
      const oldest = kept.keys().next()
      if (kept.size > size && !oldest.done) kept.delete(oldest.value)
      return value
    },
  }
}
