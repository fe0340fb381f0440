import type { DayRecord } from '@kring/domain'
import { isOnDevice, recordOfBag, withWritten } from '@kring/domain/trajectory'
import type { DayBag } from '@kring/functions/api/contract/dayBag'
import type { Envelope, Unsent } from '../../offline/index.ts'

/** What lies in the bag on a device: what was fetched, and what the page keeps beside it. */
export type DayContents = DayBag['contents'] & {
  /** What was written here and the server has, since the bag was fetched or looked up again. */
  readonly sent?: readonly Envelope[] | undefined
  /** This device gave the pen away and only reads along, until it takes it again. */
  readonly gavePen?: boolean | undefined
}

/** The trajectory as this device knows it: the bag, and everything that was written here and not refused, in order. */
export function localDay(contents: DayContents, unsent: readonly Unsent[], device: string): DayRecord {
  const waiting = unsent.flatMap(({ envelope, refusal }) => (refusal === undefined ? [envelope] : []))
  const written = new Map([...(contents.sent ?? []), ...waiting].map(one => [one.number, one]))
  return [...written.values()]
    .toSorted((one, other) => one.number - other.number)
    .reduce((record, one) => after(record, one, device), recordOfBag(contents.bag))
}

function after(record: DayRecord, envelope: Envelope, device: string): DayRecord {
  const { command, id, pen, isUnconfirmed, occurredAt: at, certainty } = envelope
  if (!isOnDevice(command)) return record
  return withWritten(record, { id, command, device, pen, isUnconfirmed, occurredAt: { at, certainty } }).record
}

/** The contents once the server has these commands. The same once more changes nothing. */
export function withStored(contents: DayContents, stored: readonly Envelope[], version: number): DayContents {
  const before = contents.sent ?? []
  const known = new Set(before.map(({ number }) => number))
  return { ...contents, version, sent: [...before, ...stored.filter(({ number }) => !known.has(number))] }
}

/** Who may write here now. `free`: nobody has the pen yet. */
export type PenIs = 'here' | 'free' | 'elsewhere'

export function penIs({ conference: { pen } }: DayRecord, device: string, gavePen: boolean): PenIs {
  if (pen === undefined) return 'free'
  return pen.device === device && !gavePen ? 'here' : 'elsewhere'
}
