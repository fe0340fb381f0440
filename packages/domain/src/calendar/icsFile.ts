import { compact, escaped, icsHead, icsOf } from './icsLines.ts'
import { localTime, timeZoneLines } from './icsTimeZone.ts'

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
  return icsOf([
    ...icsHead(isCancelled ? 'CANCEL' : 'PUBLISH'),
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
  ])
}
