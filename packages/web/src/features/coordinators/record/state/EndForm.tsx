import { endReasons } from '@kring/domain/coordinators'
import { DayField } from '../../../../form/days/DayField.tsx'
import { dayFault, dayFields, dayOf } from '../../../../form/days/days.ts'
import { useTranslation } from '../../../../i18n/index.ts'
import { Field } from '../../../../kit/index.ts'
import { useSubmitErrors } from '../../../../kit/useSubmitErrors.ts'
import { useDayErrors } from '../../fields/useDayErrors.ts'
import { usePeriodName } from '../../fields/usePeriodName.ts'
import { useOpenRecord } from '../RecordContext.ts'
import { RecordFormFrame } from '../RecordFormFrame.tsx'
import { useRecordForm } from '../useRecordForm.ts'

/** Ends the work of a coordinator; the record stays. */
export function EndForm() {
  const { t } = useTranslation('coordinatorRecord')
  const { record } = useOpenRecord()
  const form = useRecordForm({
    form: 'end',
    command: 'end',
    card: 'state',
    fieldsOf: () => ({ reason: '', ...dayFields('end-on', undefined) }),
    bodyOf: values => ({
      on: dayOf(values, 'end-on') ?? '',
      reason: endReasons.find(one => one === values.reason) ?? 'other',
    }),
  })
  const { values } = form
  const errors = useSubmitErrors({
    ...useDayErrors({ 'end-on': dayFault(values, 'end-on', { required: true, last: record.today }) }),
    reason: values.reason ? undefined : t('state.wrongReason'),
  })
  const names = usePeriodName({ 'end-on': t('state.lastDay'), reason: t('state.reason') })
  return (
    <RecordFormFrame form={form} errors={errors} said={t('said.ended')} nameOf={names} save={t('state.end')}>
      <p className="small">{t('state.endMore')}</p>
      <DayField
        id="end-on"
        label={t('state.lastDay')}
        values={values}
        setAll={form.setAll}
        fieldError={errors.fieldErrorOf('end-on')}
        today={record.today}
      />
      <Field id="reason" label={t('state.reason')} fieldError={errors.fieldErrorOf('reason')}>
        {binding => (
          <select {...binding} value={values.reason} onChange={event => form.set('reason', event.target.value)}>
            <option value="">{t('choose')}</option>
            {endReasons.map(one => (
              <option key={one} value={one}>
                {t(`endReasonChoice.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </RecordFormFrame>
  )
}
