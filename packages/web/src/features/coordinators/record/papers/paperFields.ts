import type { CoordinatorView } from '@kring/functions/api/contract/coordinators'
import type { RecordBody } from '../../../../api/coordinators.ts'
import {
  type DayFault,
  dayFault,
  dayFields,
  dayOf,
  periodFaults,
  periodFields,
  periodOf,
} from '../../../../form/days/days.ts'
import type { FieldValues } from '../../../../form/sessionFields.ts'

/** The papers but for the certificate, as fields. */
export const paperFields = ({ papers }: Pick<CoordinatorView, 'papers'>): FieldValues => ({
  ...periodFields('conduct', papers.conduct),
  ...periodFields('insurance', papers.insurance),
  ...dayFields('informationNote', papers.informationNote),
  ...dayFields('secrecy', papers.secrecy),
})

/** What is left empty is taken away. */
export function paperBody(values: FieldValues): RecordBody<'set-papers'> {
  return {
    conduct: periodOf(values, 'conduct'),
    insurance: periodOf(values, 'insurance'),
    informationNote: dayOf(values, 'informationNote'),
    secrecy: dayOf(values, 'secrecy'),
  }
}

export const paperFaults = (values: FieldValues, today: string): Readonly<Record<string, DayFault | undefined>> => ({
  ...periodFaults(values, 'conduct'),
  ...periodFaults(values, 'insurance'),
  informationNote: dayFault(values, 'informationNote', { last: today }),
  secrecy: dayFault(values, 'secrecy', { last: today }),
})
