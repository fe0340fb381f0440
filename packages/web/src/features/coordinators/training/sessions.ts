import type { TrainingView } from '@kring/functions/api/contract/coordinators'
import type { SessionPlan } from '../../../api/coordinators.ts'
import { type DayFault, dayFault, dayFields, dayOf } from '../../../form/days/days.ts'
import { type FieldValues, sessionFieldsKey } from '../../../form/sessionFields.ts'

export type Session = TrainingView
export type Enrolled = Session['enrolled'][number]

/** The API's limits. */
export const mostDays = 10
const mostSeats = 200

export const isOver = ({ days }: Session, today: string): boolean => (days.at(-1) ?? '') < today
export const seatsLeft = ({ seats, enrolled }: Session): number => Math.max(0, seats - enrolled.length)

/** Where what is typed about a session, or a new one, is kept. */
export const sessionKey = (subject: string, ...of: readonly string[]): string =>
  sessionFieldsKey(subject, 'training', ...of)

export const dayId = (index: number): string => `session-day-${index}`

/** A plan as fields; a new one has room for the three days that a training takes. */
export function sessionFields(session?: Pick<Session, 'days' | 'place' | 'seats'>): FieldValues {
  const days: readonly (string | undefined)[] = session?.days ?? [undefined, undefined, undefined]
  return {
    place: session?.place ?? '',
    seats: session === undefined ? '' : String(session.seats),
    days: String(days.length),
    ...Object.assign({}, ...days.map((day, index) => dayFields(dayId(index), day))),
  }
}

export const dayIds = ({ days }: FieldValues): readonly string[] =>
  Array.from({ length: Math.min(Number(days ?? '0') || 0, mostDays) }, (_, index) => dayId(index))

/** The days that were typed, in order. */
export const daysOf = (values: FieldValues): string[] =>
  [...new Set(dayIds(values).flatMap(id => dayOf(values, id) ?? []))].sort()

export function seatsOf({ seats = '' }: FieldValues): number | undefined {
  const typed = seats.trim()
  return /^\d{1,3}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= mostSeats ? Number(typed) : undefined
}

export const sessionBody = (values: FieldValues, region: string): SessionPlan => ({
  days: daysOf(values),
  place: (values.place ?? '').trim(),
  seats: seatsOf(values) ?? 1,
  region,
})

/** The first day has to be there; what is left empty after it is no day. */
export const sessionDayFaults = (values: FieldValues): Readonly<Record<string, DayFault | undefined>> =>
  Object.fromEntries(
    dayIds(values).map((id, index) => [
      id,
      dayFault(values, id, { required: index === 0 && daysOf(values).length === 0 }),
    ]),
  )

/** The record's own days of the session, with whether they were there; undefined while it is not recorded. */
export const attendanceOn = ({ days }: Enrolled, day: string): boolean | undefined =>
  days.find(one => one.day === day)?.attended
