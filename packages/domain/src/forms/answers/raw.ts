/**
 * The own data property of a key, or undefined. Never a getter or inherited value: raw answers are untrusted, and
 * `constructor` is a possible key.
 */
export function own(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined
  return Object.getOwnPropertyDescriptor(record, key)?.value
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first `most` items of an array, read without its iterator or methods, which may be overridden. */
export function itemsOf(list: readonly unknown[], most: number): unknown[] {
  return Array.from({ length: Math.min(list.length, most) }, (_, index) => own(list, String(index)))
}
