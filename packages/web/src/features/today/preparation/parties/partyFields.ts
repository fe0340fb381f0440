import type { CirclePerson } from '@kring/domain'
import { consents } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../../api/trajectories.ts'
import { dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { fieldId } from '../PreparationContext.ts'

export const partyFields = (person: CirclePerson | undefined, form: string): FieldValues => ({
  ...dayFields(fieldId(form, 'informedOn'), person?.party?.informedOn),
  ...dayFields(fieldId(form, 'counselOfferedOn'), person?.party?.counselOfferedOn),
  hasCounsel: person?.party?.hasCounsel ? 'yes' : '',
  consent: person?.party?.consent ?? '',
})

export function partyBody(values: FieldValues, person: string, form: string): CommandInput<'set-party'> {
  const informedOn = dayOf(values, fieldId(form, 'informedOn'))
  const counselOfferedOn = dayOf(values, fieldId(form, 'counselOfferedOn'))
  const consent = consents.find(one => one === values.consent)
  return {
    person,
    ...(informedOn !== undefined && { informedOn }),
    ...(counselOfferedOn !== undefined && { counselOfferedOn }),
    ...(values.hasCounsel === 'yes' && { hasCounsel: true }),
    ...(consent !== undefined && { consent }),
  }
}
