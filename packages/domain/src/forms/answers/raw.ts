/**
 * The own value of a key, or undefined. Never a getter, never what comes from the prototype: raw answers come
 * from anywhere, and `constructor` is a possible key.
 */
export function own(record: unknown, key: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined
  return Object.getOwnPropertyDescriptor(record, key)?.value
}

export function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The first items of an array, read without its iterator and its methods. */
export function itemsOf(list: readonly unknown[], most: number): unknown[] {
  return Array.from({ length: Math.min(list.length, most) }, (_, index) => own(list, String(index)))
}
