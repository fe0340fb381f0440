import type { CommandInput } from '../../../../api/trajectories.ts'
import { dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { textIn } from '../form/given.ts'

export const withoutMeeting = 'without-meeting'
export const madeOn = `${withoutMeeting}-madeOn`

export const withoutMeetingFields = (): FieldValues => ({ madeBy: '', ...dayFields(madeOn, undefined) })

export const withoutMeetingBody = (values: FieldValues): CommandInput<'plan-without-meeting'> => ({
  madeOn: dayOf(values, madeOn) ?? '',
  madeBy: textIn(values, 'madeBy'),
})
