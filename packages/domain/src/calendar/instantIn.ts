import type { Day } from './days.ts'
import { momentIn, offsetAt } from './zoned.ts'

const dayInMs = 86_400_000

/**
 * The instant (ISO 8601 in UTC) of a time on the clock, where nobody can be asked which was meant. As RFC 5545 (3.3.5) says: a
 * time that the clock skips counts from the clock before the change (02:30 becomes 03:30), and of a
 * time that comes twice it is the first.
 */
export function instantIn(timeZone: string, day: Day, time: string): string {
  const moment = momentIn(timeZone, day, time)
  if (moment.kind === 'once') return moment.at
  if (moment.kind === 'twice') return moment.first
  const local = Date.parse(`${day}T${time}:00Z`)
  return new Date(local - offsetAt(timeZone, local - dayInMs)).toISOString()
}
