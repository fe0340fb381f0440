import type { CirclePerson, DayMoment, DayRecord, PresentWay } from '@kring/domain'
import { nowOf, peopleIn, staysInPrivateTime } from '@kring/domain/trajectory'

export const places = ['expected', 'later', 'not-come', 'on-line', 'in-room', 'left'] as const
export type Place = (typeof places)[number]

/** Somebody of the day, and where they are now. */
export type InRoom = {
  readonly person: CirclePerson
  readonly place: Place
  /** Since when; absent for who is expected and of whom nothing is written. */
  readonly since?: DayMoment | undefined
  readonly way?: PresentWay | undefined
  /** Local time at which they come, if it is known. */
  readonly expectedAt?: string | undefined
  /** G14: leaves, or hangs up, before private time. */
  readonly leaves: boolean
}

/** Everyone of the day with where they are, by what is written of them last. */
export function roomOf(record: DayRecord): readonly InRoom[] {
  const marks = new Map(record.conference.current?.attendance.map(one => [one.person, nowOf(one)]))
  return peopleIn(record.circle).map(person => {
    const mark = marks.get(person.id)
    const leaves = !staysInPrivateTime(person, record)
    if (mark === undefined) return { person, place: 'expected', leaves }
    const { at: since, way, expectedAt } = mark
    return { person, place: placeOf(mark), since, way, expectedAt, leaves }
  })
}

function placeOf({ is, way }: ReturnType<typeof nowOf>): Place {
  switch (is) {
    case 'present':
      return way === 'in-room' ? 'in-room' : 'on-line'
    case 'late':
      return 'later'
    case 'not-come':
      return 'not-come'
    case 'left':
      return 'left'
    default:
      return is satisfies never
  }
}
