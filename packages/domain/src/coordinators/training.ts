import type { Day } from '../calendar/days.ts'
import type { Country, RegionId } from '../tenants/tenant.ts'
import type { CoordinatorRecord, TrainingDay } from './state.ts'

/**
 * How many days of training a coordinator follows first (G8, seed 001: "een driedaagse training"), by country, from a
 * day on. The last that has begun holds.
 */
const trainingLengths: readonly { readonly country: Country; readonly from: Day; readonly days: number }[] = [
  { country: 'BE', from: '2000-01-01', days: 3 },
  { country: 'NL', from: '2000-01-01', days: 3 },
]

/** The length of the training in days that holds in a country on a day. */
export function trainingLength(country: Country, day: Day): number {
  const begun = trainingLengths.filter(one => one.country === country && one.from <= day)
  return begun.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)?.days ?? 0
}

/** The days of training that were attended until and on a day, each counted once. */
export function attendedDays(training: readonly TrainingDay[], until: Day): readonly Day[] {
  const days = training.flatMap(({ day, attended }) => (attended === true && day <= until ? [day] : []))
  return [...new Set(days)].sort()
}

/** Whether the coordinator followed the whole training (G8) by a day. */
export const isTrained = ({ training, country }: Pick<CoordinatorRecord, 'training' | 'country'>, on: Day): boolean =>
  attendedDays(training, on).length >= trainingLength(country, on)

/**
 * A training: its days, where it is held and how many can come. Who is enrolled is on the records of the coordinators.
 */
export type TrainingSession = {
  readonly id: string
  readonly region: RegionId
  readonly days: readonly Day[]
  readonly place: string
  readonly seats: number
}

/** Whether a coordinator is enrolled in a session, or was in one that is over. */
export const isEnrolled = ({ training }: Pick<CoordinatorRecord, 'training'>, session: string): boolean =>
  training.some(one => one.session === session)
