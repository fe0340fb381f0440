import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import type { RecordBody } from '../../../../api/coordinators.ts'
import { type DayFault, periodFaults, periodFields, periodOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'

/** The API's limits. */
const mostTrajectories = 20
export const mostPeriods = 20

/** Days that are over are left out: they no longer say anything, and a new save takes them away. */
export function availabilityFields({
  availability: { most, away, note = '' },
  today,
}: Pick<CoordinatorView, 'availability' | 'today'>): FieldValues {
  const ahead = away.filter(({ until }) => until >= today)
  return {
    most: String(most),
    note,
    periods: String(ahead.length),
    ...Object.assign({}, ...ahead.map((period, index) => periodFields(awayId(index), period))),
  }
}

export const awayId = (index: number): string => `away-${index}`

/** The ids of the periods of which there are fields. */
export const awayIds = ({ periods }: FieldValues): readonly string[] =>
  Array.from({ length: Math.min(Number(periods ?? '0') || 0, mostPeriods) }, (_, index) => awayId(index))

export function mostOf({ most = '' }: FieldValues): number | undefined {
  const typed = most.trim()
  return /^\d{1,2}$/.test(typed) && Number(typed) <= mostTrajectories ? Number(typed) : undefined
}

/** A period of which both days are empty is taken away. */
export function availabilityBody(values: FieldValues): RecordBody<'set-availability'> {
  const note = (values.note ?? '').trim()
  return {
    most: mostOf(values) ?? 0,
    away: awayIds(values).flatMap(id => periodOf(values, id) ?? []),
    ...(note && { note }),
  }
}

export const awayFaults = (values: FieldValues): Readonly<Record<string, DayFault | undefined>> =>
  Object.assign({}, ...awayIds(values).map(id => periodFaults(values, id)))
