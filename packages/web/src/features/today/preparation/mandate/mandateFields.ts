import type { Mandate } from '@kring/domain'
import { legalContexts } from '@kring/domain/trajectory'
import type { CommandInput } from '../../../../api/trajectories.ts'
import { dayFields, dayOf } from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'
import { given, textIn } from '../form/given.ts'

export const decidesBy = 'mandate-decidesBy'
export const decisionOn = 'mandate-decisionOn'

export const mandateFields = (mandate: Mandate | undefined): FieldValues => ({
  legalContext: mandate?.legalContext ?? '',
  holder: mandate?.name ?? '',
  organisation: mandate?.organisation ?? '',
  ...dayFields(decidesBy, mandate?.decidesBy),
  ...dayFields(decisionOn, mandate?.decisionOn),
})

export function mandateBody(values: FieldValues): CommandInput<'set-mandate'> {
  const decision = dayOf(values, decisionOn)
  return {
    legalContext: legalContexts.find(one => one === values.legalContext) ?? 'voluntary',
    holder: textIn(values, 'holder'),
    ...given(values, ['organisation']),
    decidesBy: dayOf(values, decidesBy) ?? '',
    ...(decision !== undefined && { decisionOn: decision }),
  }
}
