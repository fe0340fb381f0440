import {
  type CirclePerson,
  type TrajectoryCommand,
  type TrajectoryEvent,
  type TrajectoryRecord,
  trajectoryDecider,
} from '../src/trajectory/index.ts'
import { decideQueued, type QueueDecided } from '../src/trajectory/rules/queued.ts'
import { fatima, trajectoryContextOf, trajectoryWith } from './trajectories.ts'

/** Saturday 13 June 2026, ten in the morning in Brussels. */
export const dayBegins = '2026-06-13T08:00:00.000Z'
/** So many minutes after ten. */
export const minute = (minutes: number): string => new Date(Date.parse(dayBegins) + minutes * 60_000).toISOString()

const someone = (id: string, name: string, changes: Partial<CirclePerson> = {}): CirclePerson => ({
  id,
  name,
  part: 'circle',
  known: { since: 'intake' },
  addedAt: '2026-05-04T10:00:00.000Z',
  decision: { kind: 'invite' },
  ...changes,
})

/** Those who come to Johan's conference: his circle, an interpreter whom the family keeps, and two professionals. */
export const peopleOfTheDay: readonly CirclePerson[] = [
  someone('johan', 'Johan', { part: 'main-person', birthDate: '2018-02-01' }),
  someone('edith', 'Tante Edith'),
  someone('rita', 'Tante Rita', { way: 'phone' }),
  someone('nour', 'Nour', { part: 'interpreter', isKept: true }),
  someone('sara', 'Sara Maes', { part: 'professional' }),
  someone('an', 'An Peeters', { part: 'professional' }),
]

/** A trajectory on the morning of its day; the preparation is assumed. */
export function scheduledTrajectory(changes: Partial<TrajectoryRecord> = {}): TrajectoryRecord {
  const record = trajectoryWith()
  const day = {
    revision: 1,
    day: '2026-06-13',
    time: '10:00',
    timeZone: 'Europe/Brussels',
    startsAt: dayBegins,
    place: 'Buurthuis Het Sas',
  }
  return {
    ...record,
    state: 'scheduled',
    circle: { people: peopleOfTheDay, showSectors: false },
    preparation: { ...record.preparation, day, dayRevision: 1 },
    ...changes,
  }
}

export type Given = readonly [TrajectoryCommand, atMinute: number]

/** The trajectory after these commands, each given at so many minutes after ten; throws when one is refused. */
export const dayAfter = (record: TrajectoryRecord, ...given: readonly Given[]): TrajectoryRecord =>
  given.reduce((now, one) => {
    const decided = decideAt(now, one)
    if (!decided.ok) throw new Error(`refused: ${decided.error.code}`)
    return evolved(now, decided.events)
  }, record)

export const decideAt = (record: TrajectoryRecord, [command, minutes]: Given) =>
  trajectoryDecider.decide(
    record,
    command,
    trajectoryContextOf({ by: fatima, at: minute(minutes), newId: `n${minutes}` }),
  )

export const enter = (person: string, way: 'in-room' | 'phone' | 'video' = 'in-room'): TrajectoryCommand => ({
  name: 'enter-room',
  person,
  way,
})
export const leave = (person: string): TrajectoryCommand => ({ name: 'leave-room', person })
export const phase = (name: 'information' | 'private' | 'presentation'): TrajectoryCommand => ({
  name: 'begin-phase',
  phase: name,
})

export type WrittenCommand = {
  readonly id: string
  readonly device: 'phone' | 'tablet'
  readonly pen: number
  readonly command: TrajectoryCommand
  /** Minutes after ten at which it was written down. */
  readonly at: number
  readonly isUnconfirmed?: boolean
}

/** Sends what a device wrote down, in the evening. */
export const sendQueued = (
  record: TrajectoryRecord,
  { id, device, pen, command, at, isUnconfirmed }: WrittenCommand,
): QueueDecided =>
  decideQueued(
    record,
    { id, device, pen, command, isUnconfirmed, occurredAt: minute(at), certainty: 'exact' },
    trajectoryContextOf({ by: fatima, at: minute(600) }),
  )

export const evolved = (record: TrajectoryRecord, events: readonly TrajectoryEvent[]): TrajectoryRecord =>
  events.reduce<TrajectoryRecord>((before, event) => {
    const after = trajectoryDecider.evolve(before, event)
    if (after.state === 'none') throw new Error('not started')
    return after
  }, record)

export const takePen = (device: 'phone' | 'tablet', number: number): TrajectoryCommand => ({
  name: 'take-pen',
  device,
  number,
})
export const writeQueued = (
  device: 'phone' | 'tablet',
  pen: number,
  at: number,
  command: TrajectoryCommand,
): WrittenCommand => ({ id: `${device}-${at}`, device, pen, at, command })

/** The trajectory and the outcomes after these were sent in this order. */
export function sentAll(record: TrajectoryRecord, ...all: readonly WrittenCommand[]) {
  const outcomes: QueueDecided['outcome'][] = []
  const after = all.reduce((now, one) => {
    const decided = sendQueued(now, one)
    outcomes.push(decided.outcome)
    return 'events' in decided ? evolved(now, decided.events) : now
  }, record)
  return { after, outcomes }
}

/** A day that the phone opened and has the pen of: Johan is there, and the information round began at twenty past ten. */
export const openedDay = sentAll(
  scheduledTrajectory(),
  writeQueued('phone', 1, -5, takePen('phone', 1)),
  writeQueued('phone', 1, 0, { name: 'begin-day' }),
  writeQueued('phone', 1, 2, enter('johan')),
  writeQueued('phone', 1, 20, phase('information')),
).after
