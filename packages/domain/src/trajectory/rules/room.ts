import { leavesForPrivateTime } from '../../variants/participants/privateTime.ts'
import type { CirclePerson } from '../state/circle.ts'
import { type Attendance, type Conference, type DayMoment, theCoordinator } from '../state/conference.ts'
import { nowOf, type Stay, staysOf } from './attendance.ts'
import { answerNow } from './invitation.ts'
import { anyoneIn, invitedIn, peopleIn } from './people.ts'
import type { WithCircle } from './withCircle.ts'

type Circle = Pick<WithCircle, 'circle' | 'variant'>

/**
 * Whether somebody may be there in private time (G14): the circle; an interpreter or support person whom the family keeps;
 * somebody who supports a child, only when the child chose that they stay.
 */
export function staysInPrivateTime(person: CirclePerson, { circle, variant }: Circle): boolean {
  if (!leavesForPrivateTime(person, { variant })) return true
  const isChosenByChild = peopleIn(circle).some(
    ({ child }) => child?.support === person.id && child.supportStays === true,
  )
  return isChosenByChild && (person.part === 'support-person' || person.part === 'interpreter')
}

/** Everyone who is there now, in the room or on the line. */
export const presentIn = ({ attendance }: Pick<Conference, 'attendance'>): readonly Attendance[] =>
  attendance.filter(one => nowOf(one).is === 'present')

/**
 * Who must leave or hang up before private time can begin: ids, in the order in which they came. Somebody who is no longer
 * in the circle leaves. Not the coordinator, who begins private time by leaving last.
 */
export const outsidersIn = (conference: Pick<Conference, 'attendance'>, record: Circle): readonly string[] =>
  presentIn(conference)
    .map(({ person }) => person)
    .filter(id => isOutsider(id, record))

/** Whether somebody may not be there while private time runs: the coordinator too. */
export function isOutsider(id: string, record: Circle): boolean {
  if (id === theCoordinator) return true
  const person = anyoneIn(record.circle, id)
  return person === undefined || !staysInPrivateTime(person, record)
}

/** Of whom nothing is written yet: invited, and did not say no for the day as it is now. */
export function expectedIn(
  conference: Pick<Conference, 'attendance'>,
  record: Pick<WithCircle, 'circle' | 'preparation'>,
): readonly CirclePerson[] {
  const known = new Set(conference.attendance.map(({ person }) => person))
  return invitedIn(record.circle).filter(person => {
    const now = answerNow(person, record.preparation)
    return !known.has(person.id) && !(now?.answer === 'no' && !now.isFormer)
  })
}

/** Whether a moment is not before what is known of the phases: they are written in order. */
export const isAfterLastPeriod = ({ periods }: Pick<Conference, 'periods'>, at: string): boolean => {
  const last = periods.at(-1)
  return last === undefined || (last.until ?? last.from).at <= at
}

/** Somebody who should have been out, and the part of private time during which they were there. */
export type Intrusion = { readonly person: string; readonly from: DayMoment; readonly until?: DayMoment | undefined }

/**
 * Everyone of outside the circle who was there in private time, by what all devices wrote down (G14): for the fidelity page.
 * Somebody who left at the very moment at which it began was not.
 */
export function intrusionsIn({ periods, attendance }: Conference, record: Circle): readonly Intrusion[] {
  const outsiders = attendance.filter(({ person }) => isOutsider(person, record))
  return periods
    .filter(({ phase }) => phase === 'private')
    .flatMap(period =>
      outsiders.flatMap(one =>
        staysOf(one)
          .filter(stay => overlap(stay, period))
          .map(stay => ({ person: one.person, ...together(stay, period) })),
      ),
    )
}

const overlap = (one: Stay, other: Stay): boolean =>
  (one.until === undefined || one.until.at > other.from.at) &&
  (other.until === undefined || other.until.at > one.from.at)

/** The stretch that two have in common. */
function together(one: Stay, other: Stay): Stay {
  const from = one.from.at > other.from.at ? one.from : other.from
  const ends = [one.until, other.until].filter(end => end !== undefined).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  return ends[0] === undefined ? { from } : { from, until: ends[0] }
}

/** Whole minutes of private time that has ended, and whether a moment of it is not known exactly. */
export function privateMinutesOf({ periods }: Pick<Conference, 'periods'>): {
  readonly minutes: number
  readonly isAbout: boolean
} {
  const ended = periods.filter(({ phase, until }) => phase === 'private' && until !== undefined)
  const milliseconds = ended.map(({ from, until }) => Date.parse(until?.at ?? from.at) - Date.parse(from.at))
  return {
    minutes: Math.round(milliseconds.reduce((sum, one) => sum + Math.max(0, one), 0) / 60_000),
    isAbout: ended.some(({ from, until }) => from.isAbout === true || until?.isAbout === true),
  }
}
