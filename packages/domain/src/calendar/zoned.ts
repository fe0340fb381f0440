import { dateFormat } from '../language/formats.ts'
import type { Day } from './days.ts'

/**
 * The instant (ISO 8601 in UTC) of a local time. On the nights when the clock changes there is a time that does not exist
 * (`skipped`), and one that exists twice (`twice`, the earlier instant first).
 */
export type Moment =
  | { readonly kind: 'once'; readonly at: string }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'twice'; readonly first: string; readonly second: string }

const dayInMs = 86_400_000

/** The moment of a day and a time ('HH:MM') in an IANA time zone. A day that no calendar has counts as skipped. */
export function momentIn(timeZone: string, day: Day, time: string): Moment {
  const local = Date.parse(`${day}T${time}:00Z`)
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(day)) return { kind: 'skipped' }
  // The offsets of the day before and the day after are the only ones that this day can have.
  const offsets = [local - dayInMs, local + dayInMs].map(instant => offsetAt(timeZone, instant))
  const instants = [...new Set(offsets)]
    .map(offset => local - offset)
    .filter(instant => instant + offsetAt(timeZone, instant) === local)
    .sort((one, other) => one - other)
    .map(instant => new Date(instant).toISOString())
  const [first, second] = instants
  if (first === undefined) return { kind: 'skipped' }
  return second === undefined ? { kind: 'once', at: first } : { kind: 'twice', first, second }
}

/** The local time 'HH:MM' of an instant in a time zone. */
export function timeIn(instant: string, timeZone: string): string {
  const ms = Date.parse(instant)
  return new Date(ms + offsetAt(timeZone, ms)).toISOString().slice(11, 16)
}

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(timeZone: string, instant: number): number {
  const format = dateFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(new Date(instant))) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const seconds = Math.floor(instant / 1000) * 1000
  return Date.UTC(year, month - 1, day, hour, minute, second) - seconds
}
