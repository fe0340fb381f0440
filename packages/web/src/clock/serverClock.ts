/**
 * Offset to the server's clock in milliseconds, taken from its responses. Used for overdue dates and for the current
 * day and year, so that a wrong device clock has no effect. Intervals measured on this device (cache age, session
 * end) use the device clock.
 */
let ahead = 0

/** Milliseconds. Smaller differences are network delay or the one-second precision of the header. */
const tolerance = 60_000

/** Sets the offset from a response that comes directly from the server: RFC 9110, 6.6.1 (Date). */
export function heardFromServer(answer: Response): void {
  const said = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(said)) return
  const difference = said - Date.now()
  ahead = Math.abs(difference) < tolerance ? 0 : difference
}

/** The current time, ISO 8601 in UTC. */
export const instantNow = (): string => new Date(Date.now() + ahead).toISOString()
