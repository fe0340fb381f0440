import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'
import type { AffiliationOf } from './affiliationFields.ts'

type Props = { readonly affiliation: AffiliationOf; readonly form: string }

/** The last day of a tie. */
export function EndAffiliationForm({ affiliation: { id, from }, form: name }: Props) {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const field = `${name}-day`
  const form = useRecordForm({
    form: name,
    command: 'end-affiliation',
    card: 'affiliations',
    fieldsOf: ({ affiliations }) => dayFields(field, affiliations.find(one => one.id === id)?.until),
    bodyOf: values => ({ affiliation: id, until: dayOf(values, field) ?? '' }),
  })
  const errors = useSubmitErrors(useDayErrors({ [field]: dayFault(form.values, field, { required: true, from }) }))
  return (
    <RecordFormFrame
      form={form}
      errors={errors}
      said={t('said.affiliationEnded')}
      nameOf={() => t('affiliation.lastDay')}
    >
      <DayField
        id={field}
        label={t('affiliation.lastDay')}
        values={form.values}
        setAll={form.setAll}
        fieldError={errors.fieldErrorOf(field)}
        today={record.today}
      />
    </RecordFormFrame>
  )
}
