import type { Attendance, Conference, Stay } from '../state/conference.ts'

type Now = Omit<Attendance, 'stays'>

/** The day with where somebody is now. What a device wrote down earlier than what is known completes it and does not undo it. */
export function withAttendance(day: Conference, now: Now): Conference {
  const before = day.attendance.find(({ person }) => person === now.person)
  const isLatest = before === undefined || before.since.at <= now.since.at
  const stays = staysAfter(before, now, isLatest)
  const latest = isLatest ? { ...now, stays } : { ...before, stays }
  return { ...day, attendance: [...day.attendance.filter(({ person }) => person !== now.person), latest] }
}

function staysAfter(before: Attendance | undefined, now: Now, isLatest: boolean): readonly Stay[] {
  const stays = before?.stays ?? []
  if (now.is === 'present') return begun(stays, before, now, isLatest)
  // Who is said not to have come was not there after all.
  if (now.is === 'not-come' && isLatest) return []
  return stays.map(stay =>
    stay.until === undefined && stay.from.at <= now.since.at ? { ...stay, until: now.since } : stay,
  )
}

function begun(stays: readonly Stay[], before: Attendance | undefined, now: Now, isLatest: boolean): readonly Stay[] {
  if (before?.is === 'present') {
    // Another way of being there; or they came earlier than was known.
    if (isLatest) return stays
    return stays.map(stay => (stay.until === undefined ? { ...stay, from: now.since } : stay))
  }
  const stay = isLatest || before === undefined ? { from: now.since } : { from: now.since, until: before.since }
  return [...stays, stay].toSorted((one, other) => (one.from.at < other.from.at ? -1 : 1))
}
