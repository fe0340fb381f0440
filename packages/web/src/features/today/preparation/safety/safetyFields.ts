import type { CirclePerson } from '@kring/domain'
import { arrangementKinds, presences } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../../api/trajectories.ts'
import { dayFault, dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { textIn } from '../form/given.ts'
import { fieldId } from '../PreparationContext.ts'

/**
 * What was discussed with somebody about their safety, as fields: which arrangements, and of each what is agreed in short; who
 * asked, and whether others were there. `asks`: who asks now, by default.
 */
export function safetyFields(
  person: CirclePerson | undefined,
  form: string,
  { today, asks }: { readonly today: string; readonly asks: string },
): FieldValues {
  const { safety } = person ?? {}
  const arranged = arrangementKinds.flatMap(kind => {
    const one = safety?.arrangements.find(arrangement => arrangement.kind === kind)
    return [
      [kind, one ? 'yes' : ''],
      [`${kind}-agreed`, one?.agreed ?? ''],
    ]
  })
  return {
    ...Object.fromEntries(arranged),
    needs: safety === undefined ? '' : safety.arrangements.length > 0 ? 'some' : 'none',
    askedBy: safety === undefined ? asks : (safety.askedBy ?? ''),
    presence: safety?.presence ?? '',
    ...dayFields(fieldId(form, 'on'), safety?.discussedOn ?? today),
  }
}

export function safetyBody(values: FieldValues, person: string, form: string): CommandInput<'discuss-safety'> {
  const kinds = values.needs === 'some' ? arrangementKinds.filter(kind => values[kind] === 'yes') : []
  const presence = presences.find(one => one === values.presence)
  const askedBy = textIn(values, 'askedBy')
  return {
    person,
    ...(askedBy !== '' && { askedBy }),
    ...(presence && { presence }),
    discussedOn: dayOf(values, fieldId(form, 'on')) ?? '',
    arrangements: kinds.map(kind => {
      const agreed = textIn(values, `${kind}-agreed`)
      return { kind, ...(agreed !== '' && { agreed }) }
    }),
  }
}

export const safetyDayFault = (values: FieldValues, form: string, today: string) =>
  dayFault(values, fieldId(form, 'on'), { required: true, last: today })

/** Whether it is said that something is arranged, but not what. */
export const lacksArrangement = (values: FieldValues): boolean =>
  values.needs === 'some' && !arrangementKinds.some(kind => values[kind] === 'yes')
