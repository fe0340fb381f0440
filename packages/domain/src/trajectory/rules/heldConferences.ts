import { leavesForPrivateTime } from '../../variants/participants/privateTime.ts'
import type { CirclePerson } from '../state/circle.ts'
import type { Conference } from '../state/conference.ts'
import type { TrajectoryRecord } from '../state/trajectory.ts'
import { staysOf } from './attendance.ts'
import { anyoneIn, isChildOn } from './people.ts'

/** The conferences that were held to their end, in order. That of now once its day is over; not one that was broken off. */
export function heldConferences({
  conference: { current, former },
  state,
}: Pick<TrajectoryRecord, 'conference' | 'state'>): readonly Conference[] {
  const before = former.filter(({ brokenOff }) => brokenOff === undefined)
  return current === undefined || state === 'day' ? before : [...before, current]
}

/** Who was there, in the room or on the line. The children are of the circle. */
export type PeopleOnDay = {
  readonly circle: readonly CirclePerson[]
  readonly professionals: readonly CirclePerson[]
  readonly children: readonly CirclePerson[]
}

export function peopleOnDay(
  record: Pick<TrajectoryRecord, 'circle' | 'variant'>,
  { attendance, begunAt }: Conference,
): PeopleOnDay {
  const there = attendance.flatMap(one => {
    const found = staysOf(one).length > 0 ? anyoneIn(record.circle, one.person) : undefined
    return found === undefined ? [] : [found]
  })
  const circle = there.filter(person => !leavesForPrivateTime(person, record))
  return {
    circle,
    professionals: there.filter(person => leavesForPrivateTime(person, record)),
    // By the day in UTC: a recount, which does not know the partner's time zone, gives the same.
    children: circle.filter(person => isChildOn(person, begunAt.at.slice(0, 'YYYY-MM-DD'.length))),
  }
}
