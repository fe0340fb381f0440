import type { TrajectoryPreparation } from '@kring/domain'
import { momentIn } from '@kring/domain/calendar'
import type { CommandInput } from '../../../../api/trajectories.ts'
import { dayFault, dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { textIn } from '../form/given.ts'
import { fieldId } from '../PreparationContext.ts'

export type DayCommand = 'schedule' | 'move-day'

/** The fields of the day: as it is set, else with the place that the family chose. */
export const conferenceDayFields = ({ day, choices }: TrajectoryPreparation, form: DayCommand): FieldValues => ({
  ...dayFields(fieldId(form, 'day'), day?.day),
  time: day?.time ?? '',
  place: day?.place ?? choices?.place?.slice(0, 200) ?? '',
  hour: '',
})

/** '9', '9.30', '9u30' and '09:30' as 'HH:MM'; undefined for what is no time of the day. */
export function timeOf(typed: string): string | undefined {
  const [, hour = '', minute = '00'] = /^(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?\s*(?:uur|h)?$/i.exec(typed.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  return `${hour.padStart(2, '0')}:${minute}`
}

type DayTimeFault = 'time' | 'skipped' | 'twice' | 'past'

type Now = { readonly at: string; readonly timeZone: string }

/** What is wrong with the time of a day, as far as this device can tell; the domain decides (`readDay`). */
export function dayTimeFault(values: FieldValues, form: DayCommand, { at, timeZone }: Now): DayTimeFault | undefined {
  const time = timeOf(values.time ?? '')
  if (time === undefined) return 'time'
  const day = dayOf(values, fieldId(form, 'day'))
  if (day === undefined) return undefined
  const moment = momentIn(timeZone, day, time)
  if (moment.kind === 'skipped') return 'skipped'
  if (moment.kind === 'twice') return values.hour === 'first' || values.hour === 'second' ? undefined : 'twice'
  return Date.parse(moment.at) <= Date.parse(at) ? 'past' : undefined
}

/** Whether the time comes twice that night, so that one has to be chosen. */
export function comesTwice(values: FieldValues, form: DayCommand, timeZone: string): boolean {
  const [day, time] = [dayOf(values, fieldId(form, 'day')), timeOf(values.time ?? '')]
  return day !== undefined && time !== undefined && momentIn(timeZone, day, time).kind === 'twice'
}

export const conferenceDayFault = (values: FieldValues, form: DayCommand) =>
  dayFault(values, fieldId(form, 'day'), { required: true })

export function conferenceDayBody(values: FieldValues, form: DayCommand): CommandInput<DayCommand> {
  const { hour } = values
  return {
    day: dayOf(values, fieldId(form, 'day')) ?? '',
    time: timeOf(values.time ?? '') ?? '',
    place: textIn(values, 'place'),
    ...((hour === 'first' || hour === 'second') && { hour }),
  }
}
