const minute = 60_000
/** The pause doubles from a minute up to this. */
const longestPause = 4 * 60 * minute
/** Milliseconds after the first try; when the last one fails after this, the subscription is suspended. */
const longestTrying = 72 * 60 * minute
/** Each pause is this much shorter or longer, so that what failed together is not tried together again. */
const jitter = 0.2

/**
 * When a delivery that failed is tried again, ISO 8601; undefined when it was tried for three days. `tries`: how often it was,
 * this one included; `random`: from 0 up to 1.
 */
export function triedAgainAt(
  tried: { readonly tries: number; readonly first: string; readonly now: string },
  random: number,
): string | undefined {
  const [first, now] = [Date.parse(tried.first), Date.parse(tried.now)]
  const end = first + longestTrying
  if (now >= end) return undefined
  const pause = Math.min(minute * 2 ** (tried.tries - 1), longestPause)
  // The last try is at the end of the three days, not before it.
  return new Date(Math.min(now + Math.round(pause * (1 - jitter + 2 * jitter * random)), end)).toISOString()
}
