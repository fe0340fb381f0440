import type { Attendance, AttendanceMark, Conference, DayMoment } from '../state/conference.ts'

/** The day with one more mark of somebody, at its place in time: devices send what they wrote when they can. */
export function withMark(day: Conference, person: string, mark: AttendanceMark): Conference {
  const before = day.attendance.find(one => one.person === person)
  if (before === undefined) return { ...day, attendance: [...day.attendance, { person, marks: [mark] }] }
  const [first, ...rest] = [...before.marks, mark].toSorted((one, other) => compare(one.at.at, other.at.at))
  if (first === undefined) return day
  const now: Attendance = { person, marks: [first, ...rest] }
  return { ...day, attendance: day.attendance.map(one => (one.person === person ? now : one)) }
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)

/** Where somebody is now. */
export const nowOf = ({ marks }: Attendance): AttendanceMark => marks.at(-1) ?? marks[0]

/** A stretch during which somebody was there. */
export type Stay = { readonly from: DayMoment; readonly until?: DayMoment | undefined }

/** When somebody was there; the last stretch is open while they are present. Who is said not to have come never was. */
export function staysOf(attendance: Attendance): readonly Stay[] {
  if (nowOf(attendance).is === 'not-come') return []
  const stays: Stay[] = []
  for (const { is, at } of attendance.marks) {
    const last = stays.at(-1)
    const isThere = last !== undefined && last.until === undefined
    if (is === 'present' && !isThere) stays.push({ from: at })
    if (is !== 'present' && isThere) stays[stays.length - 1] = { ...last, until: at }
  }
  return stays
}
