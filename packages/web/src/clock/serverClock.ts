import { type Day, dayIn } from '@kring/domain/calendar'

/**
 * The server's clock, as its answers tell it: what is late, and which day or year it is, is the same here as there,
 * whatever this device believes. What only compares moments of this device (how old a kept answer is, when the session
 * ends) goes by the device's own.
 */
let ahead = 0

/** Less than this is the road between us, and that the header has whole seconds. Milliseconds. */
const tolerance = 60_000

/** Takes the time from an answer that comes straight from the server: RFC 9110, 6.6.1 (Date). */
export function heardFromServer(answer: Response): void {
  const said = Date.parse(answer.headers.get('date') ?? '')
  if (Number.isNaN(said)) return
  const difference = said - Date.now()
  ahead = Math.abs(difference) < tolerance ? 0 : difference
}

/** Now, ISO 8601 in UTC. */
export const instantNow = (): string => new Date(Date.now() + ahead).toISOString()

/** Today in a time zone (IANA name), YYYY-MM-DD. */
export const todayIn = (timeZone: string): Day => dayIn(instantNow(), timeZone)
