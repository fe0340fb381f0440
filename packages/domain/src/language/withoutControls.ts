/** Control characters other than a new line and a tab, and marks that turn the direction of all that follows. */
const controls = /(?![\n\t])\p{Cc}|[\u202a-\u202e\ufeff]/gu

/** Everything in a value as it was, its texts without control characters: what is pasted into a form may hold them. */
export function withoutControls(value: unknown, deepest = 100): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').replace(controls, '')
  if (typeof value !== 'object' || value === null || deepest === 0) return value
  if (Array.isArray(value)) return value.map(one => withoutControls(one, deepest - 1))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutControls(one, deepest - 1)]))
}
