import * as z from 'zod'
import type { Environment } from './engine/index.ts'
import { HostFault } from './faults.ts'

/**
 * The product's clock on one machine, used for dates in data, lateness, reports and the demo. It is the machine's clock
 * plus `ahead` milliseconds (negative: behind). Access checks use the machine's own clock, because other programs check
 * them too: tokens, sessions, second factors, links to files, age of files on disk.
 */
export type Clock = {
  /** Now, ISO 8601 in UTC with milliseconds. */
  readonly now: () => string
  readonly ahead: number
}

const Instant = z.iso.datetime({ offset: true })
const Day = z.iso.date()
/** The time used when KRING_NOW is a day without a time: 10 or 11 o'clock in Brussels. */
const hourOfDay = 'T09:00:00.000Z'

/** A clock that runs `ahead` milliseconds before the machine's. */
export function clockAhead(ahead: number, machine: () => number = Date.now): Clock {
  return { now: () => new Date(machine() + ahead).toISOString(), ahead }
}

/**
 * The clock set by `KRING_NOW`: it starts at that moment and runs on at normal speed. Unset or empty: the machine's clock.
 * Throws HostFault `setting-wrong` when it is neither an instant nor a day.
 */
export function clockFrom(env: Environment, machine: () => number = Date.now): Clock {
  const text = env.KRING_NOW
  if (text === undefined || text === '') return clockAhead(0, machine)
  const instant = Day.safeParse(text).success ? `${text}${hourOfDay}` : text
  if (!Instant.safeParse(instant).success)
    throw new HostFault(
      'setting-wrong',
      'KRING_NOW must be a day (2028-02-29) or an instant with its zone (2028-02-29T08:30:00Z).',
    )
  return clockAhead(Date.parse(instant) - machine(), machine)
}
