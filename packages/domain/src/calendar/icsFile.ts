import { offsetAt } from './zoned.ts'

/** One appointment of a calendar file (RFC 5545). */
export type Appointment = {
  /** The same for every version, so that a calendar replaces the one that it has. */
  readonly uid: string
  /** Grows with every version. */
  readonly sequence: number
  /** When this version was written, ISO 8601 in UTC. */
  readonly writtenAt: string
  readonly title: string
  /** Absent of one that is cancelled and whose moment is not known any more. */
  readonly starts?: { readonly at: string; readonly timeZone: string; readonly hours: number } | undefined
  readonly place?: string | undefined
  readonly isCancelled: boolean
}

/**
 * A calendar file with one appointment, its time zone with it. Written here: `ts-ics` and `ical-generator` (2.4, 11.1) both
 * want the VTIMEZONE given, from a table of another package, while the runtime knows the time zones; the rest is these lines.
 */
export function icsFile(appointment: Appointment): string {
  const { uid, sequence, writtenAt, title, starts, place, isCancelled } = appointment
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Eigen Kracht Centrale//Kring//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...(starts === undefined ? [] : timeZoneLines(starts.timeZone, starts.at)),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(writtenAt)}Z`,
    `SEQUENCE:${sequence}`,
    ...(starts === undefined
      ? []
      : [`DTSTART;TZID=${starts.timeZone}:${localTime(starts.at, starts.timeZone)}`, `DURATION:PT${starts.hours}H`]),
    `SUMMARY:${escaped(title)}`,
    ...(place === undefined ? [] : [`LOCATION:${escaped(place)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** RFC 5545, 3.3.11. Control characters have no place in a text. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')

/** RFC 5545, 3.1: at most 75 octets a line; what follows begins with a space. Never inside a character. */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > 74) {
      lines.push(now)
      now = ''
      octets = 0
    }
    now += character
    octets += more
  }
  return [...lines, now].join('\r\n ')
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** '20260613T080000' of an instant in UTC. */
const compact = (at: string): string => at.slice(0, 19).replaceAll(/[-:]/g, '')

const localTime = (at: string, timeZone: string): string => localAt(Date.parse(at), offsetAt(timeZone, Date.parse(at)))
const localAt = (instant: number, offset: number): string => compact(new Date(instant + offset).toISOString())

const dayInMs = 86_400_000
const minuteInMs = 60_000
/** Far enough back to hold the change before the appointment, and far enough on for the one after it. */
const span = 400 * dayInMs

/** The clock changes around an instant, each as an observance of its own: without a rule that could be wrong next year. */
function timeZoneLines(timeZone: string, at: string): readonly string[] {
  const changes = changesAround(timeZone, Date.parse(at))
  const usual = Math.min(...changes.map(({ to }) => to))
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...changes.flatMap(({ instant, from, to }) => {
      const kind = to === usual ? 'STANDARD' : 'DAYLIGHT'
      const onset = `DTSTART:${localAt(instant, from)}`
      return [`BEGIN:${kind}`, onset, `TZOFFSETFROM:${utcOffset(from)}`, `TZOFFSETTO:${utcOffset(to)}`, `END:${kind}`]
    }),
    'END:VTIMEZONE',
  ]
}

type Change = { readonly instant: number; readonly from: number; readonly to: number }

/** The changes of the offset; for a zone without any, the offset itself since then. */
function changesAround(timeZone: string, instant: number): readonly Change[] {
  const first = instant - span
  const changes: Change[] = []
  for (let start = first; start < instant + span; start += dayInMs) {
    const [from, to] = [offsetAt(timeZone, start), offsetAt(timeZone, start + dayInMs)]
    if (from !== to) changes.push({ instant: changeWithin(timeZone, start, to), from, to })
  }
  const offset = offsetAt(timeZone, first)
  return changes.length > 0 ? changes : [{ instant: first, from: offset, to: offset }]
}

/** The first minute of a day, which begins at `start`, at which the offset is `to`. */
function changeWithin(timeZone: string, start: number, to: number): number {
  let [before, after] = [start, start + dayInMs]
  while (after - before > minuteInMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteInMs) * minuteInMs
    if (offsetAt(timeZone, middle) === to) after = middle
    else before = middle
  }
  return Math.floor(after / minuteInMs) * minuteInMs
}

function utcOffset(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / minuteInMs)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${milliseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
}
