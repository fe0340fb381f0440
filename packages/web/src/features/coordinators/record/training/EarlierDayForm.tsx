import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'
import { earlierSession } from './trainingDays.ts'

/** A day of training from before the sessions were kept here, or given elsewhere. */
export function EarlierDayForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const form = useRecordForm({
    form: 'earlier',
    command: 'record-attendance',
    card: 'training',
    fieldsOf: () => dayFields('earlier-day', undefined),
    bodyOf: values => ({
      session: earlierSession,
      days: [{ day: dayOf(values, 'earlier-day') ?? '', attended: true }],
    }),
  })
  const fault = dayFault(form.values, 'earlier-day', { required: true, last: record.today })
  const errors = useSubmitErrors(useDayErrors({ 'earlier-day': fault }))
  return (
    <RecordFormFrame form={form} errors={errors} said={t('said.attendance')} nameOf={() => t('earlier.day')}>
      <DayField
        id="earlier-day"
        label={t('earlier.day')}
        hint={t('earlier.hint')}
        values={form.values}
        setAll={form.setAll}
        fieldError={errors.fieldErrorOf('earlier-day')}
      />
    </RecordFormFrame>
  )
}
