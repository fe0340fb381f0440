import * as z from 'zod'
import type { Environment } from './engine/index.ts'
import { HostFault } from './faults.ts'

/**
 * The product's clock on one machine: what dates in data, lateness, reports and the demo go by. It runs at the machine's
 * pace, `ahead` milliseconds before it (negative: behind). What only guards access stays with the machine's own clock,
 * as do the other programs that check it: tokens, sessions, second factors, links to files, age of files on disk.
 */
export type Clock = {
  /** Now, ISO 8601 in UTC with milliseconds. */
  readonly now: () => string
  readonly ahead: number
}

const Instant = z.iso.datetime({ offset: true })
const Day = z.iso.date()
/** A day without a time is begun at work: 10 or 11 o'clock in Brussels. */
const hourOfDay = 'T09:00:00.000Z'

/** The machine's clock, so many milliseconds ahead. */
export function clockAhead(ahead: number, machine: () => number = Date.now): Clock {
  return { now: () => new Date(machine() + ahead).toISOString(), ahead }
}

/**
 * The clock that `KRING_NOW` sets: it reads that moment now and runs on from there. Unset or empty: the machine's.
 * Throws a HostFault when it is neither an instant nor a day.
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
