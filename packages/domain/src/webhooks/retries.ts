const minute = 60_000
/** The pause doubles from a minute up to this. */
const longestPause = 4 * 60 * minute
/** Milliseconds after the first try; when the last one fails after this, the subscription is suspended. */
const longestTrying = 72 * 60 * minute
/** Each pause is this much shorter or longer, so that what failed together is not tried together again. */
const jitter = 0.2

/** The shortest and the longest pause that a receiver may ask for. */
const askedPause = { shortest: minute, longest: 24 * 60 * minute } as const

/** An answer with this status says that there is no such receiver any more (RFC 9110, 15.5.11): nothing is tried again. */
export const goneStatus = 410
/** Answers whose `Retry-After` is heeded: too many requests, and not available. */
const asksForPause = new Set([429, 503])

/**
 * When a delivery that failed is tried again, ISO 8601; undefined when it was tried for three days. `tries`: how often it was,
 * this one included; `random`: from 0 up to 1; `pause`: the milliseconds that the receiver asked for (`pauseAskedFor`).
 */
export function triedAgainAt(
  tried: { readonly tries: number; readonly first: string; readonly now: string; readonly pause?: number | undefined },
  random: number,
): string | undefined {
  const [first, now] = [Date.parse(tried.first), Date.parse(tried.now)]
  const end = first + longestTrying
  if (now >= end) return undefined
  const own = Math.min(minute * 2 ** (tried.tries - 1), longestPause) * (1 - jitter + 2 * jitter * random)
  // Not before the moment that it asked for; a little later, not all at once.
  const pause = tried.pause === undefined ? own : tried.pause * (1 + jitter * random)
  // The last try is at the end of the three days, not before it.
  return new Date(Math.min(now + Math.round(pause), end)).toISOString()
}

/**
 * The pause in milliseconds that an answer asks for by `Retry-After` (RFC 9110, 10.2.3: seconds, or a date of HTTP), between a
 * minute and a day; undefined when it asks for none, or in no way that can be read.
 */
export function pauseAskedFor(status: number, retryAfter: string | undefined, now: string): number | undefined {
  if (retryAfter === undefined || !asksForPause.has(status)) return undefined
  const asked = millisecondsOf(retryAfter.trim(), now)
  return asked === undefined ? undefined : Math.min(Math.max(asked, askedPause.shortest), askedPause.longest)
}

/** "Sun, 06 Nov 1994 08:49:37 GMT": the form that is sent today; the two old ones are no longer made. */
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

function millisecondsOf(text: string, now: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text) * 1000
  const moment = httpDate.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(moment) ? undefined : moment - Date.parse(now)
}
